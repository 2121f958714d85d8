package org.clickwage.options;

import java.util.Locale;
import java.util.Set;
import org.clickwage.message.WordList;

/** An answer as it was typed: what it says apart from what was asked. */
public record InterviewAnswer(String text) {
  public static final InterviewAnswer NONE = new InterviewAnswer("");

  private static final WordList WORDS = WordList.named("answers");
  private static final Set<String> UNKNOWN = WORDS.plain("unknown");
  private static final Set<String> NOTHING = WORDS.plain("nothing");
  private static final Set<String> SEASONS = WORDS.plain("season");
  private static final Set<String> EVERY_DAY = WORDS.plain("every day");
  private static final Set<String> BACK = WORDS.plain("back");
  private static final Set<String> BEFORE = WORDS.plain("before");
  private static final Set<String> AFTER = WORDS.plain("after");
  private static final Set<String> NO = WORDS.plain("no");
  private static final Set<String> YES = WORDS.plain("yes");
  private static final Set<String> SAME = WORDS.plain("same");
  private static final Set<String> DEPENDS = WORDS.plain("depends");

  public InterviewAnswer(String text) {
    this.text = text.strip();
  }

  /** Whether it is empty, or says that nothing is known, or that there is nothing. */
  public boolean isUnknown() {
    return text.isEmpty() || isOneOf(UNKNOWN) || isNothing();
  }

  /** Whether it says that there is nothing. */
  public boolean isNothing() {
    return isOneOf(NO) || isOneOf(NOTHING);
  }

  /** Whether it leaves a field as an empty answer does, for which there may be words. */
  public boolean isOpen(FormField field) {
    return switch (field) {
      case CLIENT -> isUnknown() || isOneOf(SAME);
      case WITHHELD -> isUnknown() || isOneOf(BEFORE);
      case CHARGES -> isUnknown() && !isNothing();
      default -> isUnknown();
    };
  }

  /** Whether the pay is what is left after charges. */
  boolean isAfter() {
    return text.equals(Option.SET) || isOneOf(AFTER);
  }

  /** Whether it names a time of which only the person knows the days. */
  boolean isSeason() {
    return isOneOf(SEASONS);
  }

  boolean isEveryDay() {
    return isOneOf(EVERY_DAY);
  }

  /** Whether it says that there is no one amount. */
  public boolean depends() {
    return isOneOf(DEPENDS);
  }

  /** Whether the question before is to be asked again. */
  public boolean isBack() {
    return isOneOf(BACK);
  }

  /** Whether it agrees, in a word or by an empty line. */
  public boolean isYes() {
    return text.isEmpty() || beginsWithOneOf(YES);
  }

  /** Whether it does not agree, whatever follows. */
  public boolean isNo() {
    return beginsWithOneOf(NO);
  }

  /** The number that it is and nothing else, up to 99; else 0. */
  int number() {
    return text.matches("[1-9]\\d?") ? Integer.parseInt(text) : 0;
  }

  private boolean isOneOf(Set<String> words) {
    return words.contains(plain());
  }

  private boolean beginsWithOneOf(Set<String> words) {
    return isOneOf(words) || words.contains(plain().split("[ ,;:.!]", 2)[0]);
  }

  private String plain() {
    String plain = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return plain.replaceFirst("(?<=.) ?[.!]+$", "");
  }
}
