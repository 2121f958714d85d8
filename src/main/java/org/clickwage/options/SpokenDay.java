package org.clickwage.options;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.clickwage.message.Language;
import org.clickwage.message.WordList;
import org.clickwage.stamp.DayNotation;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** A day as a person says it, who may say “yesterday”. */
public final class SpokenDay {
  /** Read when a day does not begin with a digit. */
  private static final class Words {
    static final WordList ALL = WordList.named("answers");
    static final Set<String> YESTERDAY = ALL.plain("yesterday");
    static final Set<String> TODAY = ALL.plain("today");
  }

  private SpokenDay() {}

  /**
   * Reads it as {@link DayNotation} does, with the same errors. Who chose a language means June by
   * 01/06/2019 where it writes the day first; in English alone the month may come first.
   *
   * @param today the day of the clock, read only where it is needed
   */
  public static LocalDate read(String text, ParsedOptions typed, Supplier<LocalDate> today) {
    String word = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean isWord = !word.isEmpty() && Character.isLetter(word.charAt(0));
    boolean isYesterday = isWord && Words.YESTERDAY.contains(word);
    return isYesterday || isWord && Words.TODAY.contains(word)
        ? today.get().minusDays(isYesterday ? 1 : 0)
        : DayNotation.read(text, isDayFirst(typed), today);
  }

  /** The same where a month will do, which is its first day then: November 2026. */
  public static LocalDate readOfMonth(String text, ParsedOptions typed, Supplier<LocalDate> today) {
    try {
      return read(text, typed, today);
    } catch (NotationException e) {
      return Notation.ifReads("1 " + text, first -> DayNotation.read(first, true, today))
          .orElseThrow(() -> e);
    }
  }

  private static boolean isDayFirst(ParsedOptions typed) {
    return OutputOptions.chosenLanguage(typed)
        .filter(chosen -> !chosen.equals(Language.ENGLISH))
        .isPresent();
  }
}
