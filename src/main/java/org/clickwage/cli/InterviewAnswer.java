package org.clickwage.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.clickwage.message.Language;
import org.clickwage.message.WordList;
import org.clickwage.options.Option;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.WorkOptions;
import org.clickwage.work.Notation;

/**
 * An answer as it was typed: what it says apart from what was asked, and the option's text for it.
 */
record InterviewAnswer(String text) {
  static final InterviewAnswer NONE = new InterviewAnswer("");

  private static final WordList WORDS = WordList.named("answers");
  private static final Set<String> UNKNOWN = WORDS.plain("unknown");
  private static final Set<String> BACK = WORDS.plain("back");
  private static final Set<String> NO = WORDS.plain("no");

  InterviewAnswer(String text) {
    this.text = text.strip();
  }

  /** Whether it is nothing, or says that nothing is known, or that there is nothing. */
  boolean isUnknown() {
    return text.isEmpty() || isNo() || isOneOf(UNKNOWN);
  }

  /** Whether the question before is to be asked again. */
  boolean isBack() {
    return isOneOf(BACK);
  }

  /** Whether it only says no. */
  boolean isNo() {
    return isOneOf(NO);
  }

  /** The number that it is and nothing else, up to 99; else 0. */
  int number() {
    return text.matches("[1-9]\\d?") ? Integer.parseInt(text) : 0;
  }

  private boolean isOneOf(Set<String> words) {
    String said = text.toLowerCase(Locale.ROOT).replace('’', '\'');
    return words.contains(said.replaceFirst("(?<=.) ?[.!]+$", ""));
  }

  /** What the option takes for it; what does not read is left as it is. */
  String of(Option option, Supplier<LocalDate> today, Language language) {
    if (option.equals(ReferenceOptions.ON)) {
      return day(today, language);
    }
    return option.equals(WorkOptions.COST) ? cost() : text;
  }

  /** In English alone the month may come first: 01/06/2019. */
  private String day(Supplier<LocalDate> today, Language language) {
    boolean isDayFirst = !language.equals(Language.ENGLISH);
    return Notation.ifReads(text, day -> SaidDay.read(day, isDayFirst, today))
        .map(LocalDate::toString)
        .orElse(text);
  }

  /** Its name is what stands before its amount: scooter 150€ a month. */
  private String cost() {
    int amount = 0;
    while (amount < text.length() && !Character.isDigit(text.charAt(amount))) {
      amount++;
    }
    String name = text.substring(0, amount).replaceFirst("[:\\s]+$", "");
    boolean isNamed = text.indexOf('=') < 0 && amount < text.length() && isName(name);
    return isNamed ? name + "=" + text.substring(amount) : text;
  }

  private static boolean isName(String name) {
    return name.chars().anyMatch(Character::isLetter) && Notation.currency(name).isEmpty();
  }
}
