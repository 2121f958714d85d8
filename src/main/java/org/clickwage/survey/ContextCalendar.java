package org.clickwage.survey;

import java.time.LocalDate;
import java.time.YearMonth;
import org.clickwage.reference.ValidityRange;
import org.clickwage.table.CellBytes;
import org.clickwage.table.RecordCells;

/**
 * The settings of one place by their days, as a calendar with a page for each month: a random day
 * of a place is found in the processor's nearest cache, where a table of all places and days would
 * not fit.
 */
final class ContextCalendar {
  /** Says that a cell is no day that has a page. */
  static final int NONE = -1;

  /** So many months may lie between a place's first page and its last. */
  private static final int MOST_MONTHS = 600;

  private static final int MONTHS = 12;
  private static final int DAYS = 31;
  private static final int LENGTH = "2025-06-01".length();

  /** What stands between the digits of {@code 2025-06-} and what is left there of a hyphen. */
  private static final long HYPHENS = 0xFF00_00FF_0000_0000L;

  private static final long HYPHENS_SAID = CellBytes.repeat('-') & HYPHENS;

  private int firstMonth;
  private ReferenceContext[][] months = {};

  /** The number of a day that is written as in {@code 2025-06-01}, another for each; or none. */
  static int number(RecordCells record, int column) {
    int start = record.cellStart(column);
    if (record.cellEnd(column) - start != LENGTH) {
      return NONE;
    }
    byte[] bytes = record.bytes();
    long word = (long) CellBytes.WORDS.get(bytes, start);
    if ((word & HYPHENS) != HYPHENS_SAID) {
      return NONE;
    }
    long year = word & 0xFFFF_FFFFL;
    long month = word >>> 5 * Byte.SIZE & 0xFFFF;
    long yearMonth =
        CellBytes.number(year << 2 * Byte.SIZE | month << 6 * Byte.SIZE | CellBytes.ZEROS & 0xFFFF);
    int monthOfYear = (int) (yearMonth % 100);
    int tens = bytes[start + LENGTH - 2] - '0';
    int ones = bytes[start + LENGTH - 1] - '0';
    int day = 10 * tens + ones;
    boolean isDay =
        monthOfYear >= 1
            && monthOfYear <= MONTHS
            && ones >= 0
            && ones <= 9
            && tens >= 0
            && tens <= 3;
    if (!isDay || day < 1 || day > DAYS) {
      return NONE;
    }
    return ((int) (yearMonth / 100) * MONTHS + monthOfYear - 1) * DAYS + day - 1;
  }

  boolean isEmpty() {
    return months.length == 0;
  }

  /** The setting of a day by its number; null where none is kept. */
  ReferenceContext get(int number) {
    int month = number / DAYS - firstMonth;
    return month < 0 || month >= months.length || months[month] == null
        ? null
        : months[month][number % DAYS];
  }

  /** Keeps a setting; what is met once, as a rate of one record alone, not for all of its days. */
  void keep(int number, ReferenceContext setting) {
    if (isEmpty()) {
      put(number, setting);
    } else {
      putForItsDays(number, setting);
    }
  }

  /**
   * Keeps a setting for all of its days, where this is the number of one of them. A cell such as
   * 2025-02-30 has a number and is no day; what its setting says is for that cell alone.
   */
  void putForItsDays(int number, ReferenceContext setting) {
    put(number, setting);
    ValidityRange days = setting.days();
    LocalDate first = days.first();
    if (number >= number(first) && number <= number(days.last()) && isDay(number)) {
      for (LocalDate day = first; !day.isAfter(days.last()); day = day.plusDays(1)) {
        put(number(day), setting);
      }
    }
  }

  static int number(LocalDate day) {
    int month = day.getYear() * MONTHS + day.getMonthValue() - 1;
    return month * DAYS + day.getDayOfMonth() - 1;
  }

  private static boolean isDay(int number) {
    int month = number / DAYS;
    return YearMonth.of(month / MONTHS, month % MONTHS + 1).isValidDay(number % DAYS + 1);
  }

  /** Keeps a setting, unless its day is too far from the others. */
  void put(int number, ReferenceContext setting) {
    int month = number / DAYS;
    int first = months.length == 0 ? month : Math.min(month, firstMonth);
    int end = Math.max(month + 1, months.length == 0 ? 0 : firstMonth + months.length);
    if (end - first > MOST_MONTHS) {
      return;
    }
    if (first != firstMonth || end - first > months.length) {
      ReferenceContext[][] wider = new ReferenceContext[end - first][];
      if (months.length > 0) {
        System.arraycopy(months, 0, wider, firstMonth - first, months.length);
      }
      months = wider;
      firstMonth = first;
    }
    int page = month - first;
    months[page] = months[page] == null ? new ReferenceContext[DAYS] : months[page];
    months[page][number % DAYS] = setting;
  }
}
