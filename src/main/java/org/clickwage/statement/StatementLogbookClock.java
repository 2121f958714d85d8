package org.clickwage.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.profile.StampReader;
import org.clickwage.work.NotationException;

/**
 * When work of a logbook begins and ends, as people write it: a time of the entry's day, or a day
 * with its time.
 *
 * @param stamps how the table's days are written
 */
public record StatementLogbookClock(StampReader stamps) {
  private static final Pattern TIME_OF_DAY =
      Pattern.compile("([0-9]{1,2})(?:[:hH]([0-9]{0,2})(?::([0-9]{2}))?)?");

  /** Throws {@link NotationException} for what is neither a time of the day nor a day with one. */
  LocalDateTime at(LocalDate day, String text) {
    return isTimeOfDay(text) ? timeOfDay(day, text) : stamps.local(text);
  }

  /** When an entry begins; where its day is not written, the beginning has it. */
  LocalDateTime begin(String date, String start) {
    return date.isEmpty() ? stamps.local(start) : at(stamps.day(date), start);
  }

  static boolean isTimeOfDay(String text) {
    return TIME_OF_DAY.matcher(text).matches();
  }

  /**
   * {@code 9}, {@code 9:05}, {@code 09:05:30}, {@code 9h05}, {@code 9h}; {@code 24:00} is the
   * midnight that ends the day. Throws {@link NotationException} for another text.
   */
  public static LocalDateTime timeOfDay(LocalDate day, String text) {
    Matcher parts = TIME_OF_DAY.matcher(text);
    if (!parts.matches()) {
      throw new NotationException(text, "expected.time-of-day");
    }
    int hour = number(parts.group(1));
    int minute = number(parts.group(2));
    int second = number(parts.group(3));
    try {
      return hour == 24 && minute + second == 0
          ? day.plusDays(1).atStartOfDay()
          : day.atTime(hour, minute, second);
    } catch (DateTimeException e) {
      throw new NotationException(text, "expected.time-of-day");
    }
  }

  private static int number(String part) {
    return part == null || part.isEmpty() ? 0 : Integer.parseInt(part);
  }

  /** A time of the day as it is written for that day. */
  public static String written(LocalDate day, LocalDateTime time) {
    boolean midnight = time.toLocalDate().isAfter(day);
    return midnight ? "24:00" : time.toLocalTime().toString();
  }

  /** Whether a statement would refuse the work between them as longer than any. */
  public static boolean isTooLong(LocalDateTime begin, LocalDateTime end) {
    return WorkSpan.isTooLong(WorkSpan.secondsBetween(begin, end, Optional.empty()));
  }
}
