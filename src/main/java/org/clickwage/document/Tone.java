package org.clickwage.document;

import org.clickwage.compare.Verdict;

/** What a text means, for the palette to colour: never a colour's name, and never colour alone. */
public enum Tone {
  PLAIN,
  TITLE,
  /** The figure a reader came for. */
  RESULT,
  BELOW_REFERENCE,
  AROUND_REFERENCE,
  AT_OR_ABOVE_REFERENCE,
  /** Sources and remarks, there for whoever checks. */
  ASIDE,
  PROBLEM;

  /** The verdict as a shape before its words: {@code ▼ }; empty for any other meaning. */
  public String mark() {
    return switch (this) {
      case BELOW_REFERENCE -> "▼ ";
      case AROUND_REFERENCE -> "◆ ";
      case AT_OR_ABOVE_REFERENCE -> "▲ ";
      default -> "";
    };
  }

  /** A text without the shapes of verdicts, which are not read out. */
  static String unmarked(String text) {
    String words = text;
    for (Tone tone : values()) {
      words = words.replace(tone.mark(), "");
    }
    return words;
  }

  public static Tone of(Verdict verdict) {
    return switch (verdict) {
      case BELOW -> BELOW_REFERENCE;
      case BETWEEN -> AROUND_REFERENCE;
      case AT_OR_ABOVE -> AT_OR_ABOVE_REFERENCE;
    };
  }
}
