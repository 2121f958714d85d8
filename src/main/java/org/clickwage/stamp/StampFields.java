package org.clickwage.stamp;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/** What was read of a stamp; it never leaves the reader. */
final class StampFields {
  /** In place of an offset: none was written. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int MONTHS = 12;

  /** A pattern may let in more digits; such a year is a slip, and its microseconds fit nowhere. */
  private static final int LAST_YEAR = 9_999;

  /** Null where there is no such day, as 31 February. */
  LocalDate day;

  /** Null where none was written. */
  LocalTime time;

  /** Seconds east of Greenwich. */
  int offset = NONE;

  /** What is wrong with the zone that was written, which only a moment needs; null for nothing. */
  StampException faultOfZone;

  /** The day on which a week of ISO 8601 begins. */
  void setMonday(int year, int week) {
    LocalDate firstWeek = LocalDate.of(year, 1, 4);
    boolean isWeek = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(firstWeek).isValidValue(week);
    day =
        isWeek
            ? firstWeek
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(ChronoField.DAY_OF_WEEK, 1)
            : null;
  }

  void setDay(int year, int month, int dayOfMonth) {
    boolean isMonth = year >= 0 && year <= LAST_YEAR && month >= 1 && month <= MONTHS;
    boolean isDay = isMonth && YearMonth.of(year, month).isValidDay(dayOfMonth);
    day = isDay ? LocalDate.of(year, month, dayOfMonth) : null;
  }
}
