package org.clickwage.stamp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.work.NotationException;

/**
 * A time of day as people write it: {@code 9}, {@code 9:05}, {@code 09:05:30}, {@code 9h05}, {@code
 * 9h}, {@code 9:05 pm}; {@code 24:00} is the midnight that ends the day.
 */
public final class TimeOfDay {
  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{1,2})(?:[:hH]([0-9]{0,2})(?::([0-9]{2}))?)?(?: ?([apAP])\\.?[mM]\\.?)?");

  private static final int NOON = 12;
  private static final int NO_HOUR = 99;

  private TimeOfDay() {}

  /** Whether a text has the form of one, be there such a time or not. */
  public static boolean isWritten(String text) {
    return FORM.matcher(text).matches();
  }

  /** That time on a day; throws {@link NotationException} for another text. */
  public static LocalDateTime on(LocalDate day, String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new NotationException(text, "expected.time-of-day");
    }
    int hour = hour(number(parts.group(1)), parts.group(4));
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

  /**
   * @param half whether an hour from 1 to 12 is before noon or after it; null for one of the day
   */
  private static int hour(int written, String half) {
    if (half == null) {
      return written;
    }
    int sinceHalf = written == 0 || written > NOON ? NO_HOUR : written % NOON;
    return half.equalsIgnoreCase("p") ? sinceHalf + NOON : sinceHalf;
  }

  private static int number(String part) {
    return part == null || part.isEmpty() ? 0 : Integer.parseInt(part);
  }

  /** A time as it is written for a day that it is of, or ends. */
  public static String text(LocalDate day, LocalDateTime time) {
    boolean midnight = time.toLocalDate().isAfter(day);
    return midnight ? "24:00" : time.toLocalTime().toString();
  }
}
