package org.clickwage.report;

import java.util.List;
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

  static String of(List<String> words, Wording wording) {
    String listed = words.get(0);
    for (int i = 1; i < words.size(); i++) {
      String key = i == words.size() - 1 ? "list.last" : "list.next";
      listed = wording.say(key, listed, words.get(i));
    }
    return listed;
  }
}
