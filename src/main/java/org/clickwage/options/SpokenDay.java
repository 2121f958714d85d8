package org.clickwage.options;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;
import org.clickwage.stamp.DayNotation;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** A day as a person says it, who may say “yesterday”. */
public final class SpokenDay {
  /** Read when a day does not begin with a digit. */
  private static final class Words {
    private static final WordList ALL = WordList.named("answers");

    static boolean areFor(String name, String word) {
      return ALL.plain(name).contains(word);
    }
  }

  private static final List<String> DAYS_BEFORE = List.of("today", "yesterday", "before yesterday");

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
    return (isWord ? named(word, today) : Optional.<LocalDate>empty())
        .orElseGet(() -> DayNotation.read(text, isDayFirst(typed), today));
  }

  /** A day of the week is the last one, which may be today. */
  private static Optional<LocalDate> named(String word, Supplier<LocalDate> today) {
    int before =
        DAYS_BEFORE.stream()
            .filter(each -> Words.areFor(each, word))
            .findFirst()
            .map(DAYS_BEFORE::indexOf)
            .orElse(-1);
    return before >= 0
        ? Optional.of(today.get().minusDays(before))
        : Stream.of(DayOfWeek.values())
            .filter(day -> Words.areFor(Note.word(day), word))
            .findFirst()
            .map(day -> today.get().with(TemporalAdjusters.previousOrSame(day)));
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
