package org.clickwage.pocket;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.BundledText;
import org.clickwage.message.Wording;

/**
 * What a script may say: the sentences whose keys are among its texts or begin with one of them,
 * and the lists of words that it names.
 */
record ScriptWords(Set<String> texts) {
  private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"");
  private static final Pattern BEGINNING = Pattern.compile("[a-z]+(?:[.-][a-z0-9-]+)*[.-]");

  /** The end of the key of a sentence that readers of a page have of their own. */
  private static final Pattern OF_PAGE = Pattern.compile("\\.(?:of-page|published)$");

  /** The type of a constant, whose word is that of {@code verdict.below} for BELOW of Verdict. */
  private static final Pattern TYPE = Pattern.compile("(?:[A-Z][a-z]+)+");

  private static final Pattern WORD_OF_TYPE = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  static ScriptWords of(String script) {
    return new ScriptWords(
        TEXT.matcher(script).results().map(found -> found.group(1)).collect(Collectors.toSet()));
  }

  /** The message table of a language with no other sentences. */
  String messages(Wording wording) {
    List<String> beginnings = texts.stream().flatMap(ScriptWords::beginning).toList();
    return new TreeSet<>(wording.messages().keySet())
        .stream()
            .filter(key -> isSaid(OF_PAGE.matcher(key).replaceFirst(""), beginnings))
            .map(key -> key + "=" + wording.messages().getString(key))
            .collect(Collectors.joining("\n"));
  }

  private static Stream<String> beginning(String text) {
    return TYPE.matcher(text).matches()
        ? Stream.of(WORD_OF_TYPE.matcher(text).replaceAll("-").toLowerCase(Locale.ROOT) + ".")
        : Stream.of(text).filter(BEGINNING.asMatchPredicate());
  }

  private boolean isSaid(String key, List<String> beginnings) {
    return texts.contains(key) || beginnings.stream().anyMatch(key::startsWith);
  }

  /** The lists of words by the names of their files. */
  Map<String, String> lists() {
    Map<String, String> lists = new TreeMap<>();
    for (String name : texts) {
      String file = "words/" + name + ".txt";
      if (name.matches("[a-z-]+")) {
        BundledText.find(file).ifPresent(words -> lists.put(file, words));
      }
    }
    return lists;
  }
}
