package org.clickwage.profile;

/** What was read of a stamp; it never leaves the reader. */
final class StampFields {
  /** In place of a second of the day or an offset: none was written. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int SECONDS_PER_DAY = 86_400;

  /** A pattern may let in more digits; such a year is a slip, and its microseconds fit nowhere. */
  private static final int LAST_YEAR = 9_999;

  int year;
  int month;
  int day;
  int secondOfDay = NONE;
  int nano;

  /** Seconds east of Greenwich. */
  int offset = NONE;

  /** What is wrong with the zone that was written, which only a moment needs; null for nothing. */
  StampException faultOfZone;

  boolean hasTime() {
    return secondOfDay != NONE;
  }

  boolean isDay() {
    return year >= 0
        && year <= LAST_YEAR
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= lengthOfMonth();
  }

  private int lengthOfMonth() {
    if (month == 2) {
      boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
      return leap ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** Seconds since 1970 as if the clock stood in Greenwich. */
  long localSecond() {
    return epochDay() * SECONDS_PER_DAY + secondOfDay;
  }

  /**
   * Days since 1970: whole 400-year eras of years that begin in March, so that a leap day is last.
   */
  private long epochDay() {
    long y = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long monthFromMarch = (month + 9) % 12;
    long dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    // 719,468 days lie between 1 March of the year 0 and 1 January 1970.
    return era * 146_097 + dayOfEra - 719_468;
  }
}
