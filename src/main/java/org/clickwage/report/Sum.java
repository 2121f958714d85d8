package org.clickwage.report;

import java.util.Optional;
import org.clickwage.message.Wording;

/** A sum in words: {@code 400.00 € gross pay − 96.00 € social charges = 304.00 € net pay}. */
final class Sum {
  static final String PLUS = "+";
  static final String MINUS = "−";
  static final String RESULT = "=";

  private final Wording wording;
  private final StringBuilder text = new StringBuilder();
  private String last = "";

  Sum(Wording wording) {
    this.wording = wording;
  }

  /** A part with its sign before it, which the first one has not. */
  void add(String sign, String figure, String name) {
    if (text.length() > 0) {
      text.append(' ').append(sign).append('\u00a0');
    }
    text.append(wording.say(isElided(name) ? "sum.part.elided" : "sum.part", figure, name));
    last = figure;
  }

  /** Whether the language shortens the word before this name: {@code d’essence}. */
  private boolean isElided(String name) {
    return wording.say("sum.elided-before").indexOf(Character.toLowerCase(name.charAt(0))) >= 0;
  }

  /** What the parts come to; a figure that stands there alone is not said again. */
  void result(String figure, String name) {
    if (!figure.equals(last)) {
      add(RESULT, figure, name);
    }
  }

  Optional<String> text() {
    return Optional.of(text.toString()).filter(sum -> !sum.isEmpty());
  }
}
