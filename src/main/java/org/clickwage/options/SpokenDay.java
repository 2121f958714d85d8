package org.clickwage.options;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.clickwage.message.WordList;
import org.clickwage.stamp.DayNotation;

/** A day as a person says it, who may say “yesterday”. */
public final class SpokenDay {
  private static final WordList WORDS = WordList.named("answers");
  private static final Set<String> YESTERDAY = WORDS.plain("yesterday");
  private static final Set<String> TODAY = WORDS.plain("today");

  private SpokenDay() {}

  /**
   * Reads it as {@link DayNotation} does, with the same errors.
   *
   * @param isDayFirst whether who says 01/06/2019 means June
   * @param today the day of the clock, read only where it is needed
   */
  public static LocalDate read(String text, boolean isDayFirst, Supplier<LocalDate> today) {
    String word = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean isYesterday = YESTERDAY.contains(word);
    return isYesterday || TODAY.contains(word)
        ? today.get().minusDays(isYesterday ? 1 : 0)
        : DayNotation.read(text, isDayFirst);
  }
}
