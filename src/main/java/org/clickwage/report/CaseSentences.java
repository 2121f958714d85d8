package org.clickwage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clickwage.message.Wording;

/** Sentences that hold of some of several cases, each once with the names of these. */
final class CaseSentences {
  private final Map<String, List<String>> names = new LinkedHashMap<>();

  void add(String sentence, String name) {
    names.computeIfAbsent(sentence, each -> new ArrayList<>()).add(name);
  }

  /** What holds of all cases needs no names. */
  List<String> of(int cases, Wording wording) {
    List<String> sentences = new ArrayList<>();
    names.forEach(
        (sentence, of) ->
            sentences.add(
                of.size() == cases
                    ? sentence
                    : wording.say("compared.of-cases", sentence, String.join(", ", of))));
    return sentences;
  }
}
