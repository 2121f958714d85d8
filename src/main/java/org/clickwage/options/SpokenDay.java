package org.clickwage.options;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.stamp.DayNotation;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;

/** A day as a person says it, who may say “yesterday”. */
public final class SpokenDay {
  private static final List<String> DAYS_BEFORE = List.of("today", "yesterday", "before yesterday");

  private SpokenDay() {}

  /**
   * Reads it as {@link DayNotation} does, with the same errors. Who chose a language means June by
   * 01/06/2019 where it writes the day first; in English alone the month may come first.
   */
  public static LocalDate read(String text, ParsedOptions typed) {
    String word = text.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    boolean isWord = !word.isEmpty() && Character.isLetter(word.charAt(0));
    return (isWord ? named(word, typed) : Optional.<LocalDate>empty())
        .orElseGet(() -> DayNotation.read(text, isDayFirst(typed), typed::today));
  }

  /** A day of the week is the last one, which may be today. */
  private static Optional<LocalDate> named(String word, ParsedOptions typed) {
    Optional<LocalDate> near =
        IntStream.range(0, DAYS_BEFORE.size())
            .filter(before -> InterviewAnswer.areFor(DAYS_BEFORE.get(before), word))
            .mapToObj(before -> typed.today().minusDays(before))
            .findFirst();
    return near.or(
        () ->
            Stream.of(DayOfWeek.values())
                .filter(day -> InterviewAnswer.areFor(Note.word(day), word))
                .findFirst()
                .map(day -> typed.today().with(TemporalAdjusters.previousOrSame(day))));
  }

  /** The same where a month will do, which is its first day then: November 2026. */
  public static LocalDate readOfMonth(String text, ParsedOptions typed) {
    try {
      return read(text, typed);
    } catch (NotationException e) {
      return Notation.ifReads("1 " + text, first -> DayNotation.read(first, true, typed::today))
          .orElseThrow(() -> e);
    }
  }

  private static boolean isDayFirst(ParsedOptions typed) {
    return OutputOptions.chosenLanguage(typed)
        .filter(chosen -> !chosen.equals(Language.ENGLISH))
        .isPresent();
  }
}
