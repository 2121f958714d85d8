package org.clickwage.report;

import java.util.List;
import org.clickwage.message.Wording;

/** Words one after the other in a sentence: {@code fee, car and charges}. */
final class Listed {
  private Listed() {}

  static String of(List<String> words, Wording wording) {
    String listed = words.get(0);
    for (int i = 1; i < words.size(); i++) {
      String key = i == words.size() - 1 ? "list.last" : "list.next";
      listed = wording.say(key, listed, words.get(i));
    }
    return listed;
  }
}
