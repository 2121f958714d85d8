package org.clickwage.report;

import java.util.List;
import java.util.regex.Pattern;
import org.clickwage.message.Wording;

/** Words one after the other in a sentence: {@code fee, car and charges}. */
final class Listed {
  private Listed() {}

  /**
   * {@code , after fee, car and 21.344% of social charges}.
   *
   * @param hasCharges whether charges are known; that they are not is added
   */
  static String after(List<String> taken, boolean hasCharges, Wording wording) {
    String after = taken.isEmpty() ? "" : wording.say("answer.after", of(taken, wording));
    return hasCharges ? after : after + wording.say("answer.before-charges");
  }

  /** A cost by its name, after the word that the language has before it: {@code d’essence}. */
  static String cost(String name, Wording wording) {
    return wording.has("cost-taken." + name)
        ? wording.say("cost-taken." + name)
        : wording.say(isElided(name, wording) ? "taken.cost.elided" : "taken.cost", name);
  }

  /** Whether the language shortens the word before this name: {@code d’essence}. */
  static boolean isElided(String name, Wording wording) {
    return Pattern.compile(
            wording.say("elided.before"), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
        .matcher(name)
        .lookingAt();
  }

  static String of(List<String> words, Wording wording) {
    String listed = words.get(0);
    for (int i = 1; i < words.size(); i++) {
      String key = i == words.size() - 1 ? "list.last" : "list.next";
      listed = wording.say(key, listed, words.get(i));
    }
    return listed;
  }
}
