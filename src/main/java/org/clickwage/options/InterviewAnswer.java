package org.clickwage.options;

import java.util.Locale;
import org.clickwage.message.WordList;

/** An answer as it was typed: what it says apart from what was asked. */
public record InterviewAnswer(String text) {
  public static final InterviewAnswer NONE = new InterviewAnswer("");

  private static final WordList WORDS = WordList.named("answers");

  public InterviewAnswer(String text) {
    this.text = text.strip();
  }

  /** Whether it is empty, or says that nothing is known, or that there is nothing. */
  public boolean isUnknown() {
    return text.isEmpty() || isOneOf("unknown") || isNothing();
  }

  /** Whether it says that there is nothing. */
  public boolean isNothing() {
    return isOneOf("no") || isOneOf("nothing");
  }

  /** Whether it leaves a field as an empty answer does, for which there may be words. */
  public boolean isOpen(FormField field) {
    return switch (field) {
      case CLIENT -> isUnknown() || isOneOf("same");
      case WORK -> isUnknown() || isOneOf("other");
      case WITHHELD -> isUnknown() || isOneOf("before");
      case CHARGES -> isUnknown() && !isNothing();
      case ONE_PLATFORM -> isUnknown() && !isNo();
      default -> isUnknown();
    };
  }

  /** Whether the pay is what is left after charges. */
  boolean isAfter() {
    return text.equals(Option.SET) || isOneOf("after");
  }

  /** Whether it agrees, in a word or by an empty line. */
  public boolean isYes() {
    return text.isEmpty() || beginsWithOneOf("yes");
  }

  /** Whether it does not agree, whatever follows. */
  public boolean isNo() {
    return beginsWithOneOf("no");
  }

  /** The number that it is and nothing else, up to 99; else 0. */
  int number() {
    return text.matches("[1-9]\\d?") ? Integer.parseInt(text) : 0;
  }

  /** Whether it is one of the words that have this name in the list: back, depends, season. */
  public boolean isOneOf(String name) {
    return areFor(name, plain());
  }

  /** Whether these words are for what has this name. */
  static boolean areFor(String name, String words) {
    return WORDS.plain(name).contains(words);
  }

  private boolean beginsWithOneOf(String name) {
    return isOneOf(name) || areFor(name, plain().split("[ ,;:.!]", 2)[0]);
  }

  private String plain() {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return plain.replaceFirst("(?<=.) ?[.!]+$", "");
  }
}
