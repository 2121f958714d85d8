package org.clickwage.survey;

import java.time.LocalDate;
import org.clickwage.reference.DayRange;
import org.clickwage.source.Record;

/**
 * The contexts of one place by their days, as a calendar with a page for each month: a random day
 * of a place is found in the processor's nearest cache, where a table of all places and days would
 * not fit.
 */
final class ContextCalendar {
  /** So many months may lie between a place's first page and its last. */
  private static final int MOST_MONTHS = 600;

  private int firstMonth;
  private ReferenceContext[][] months = {};

  /** The context of a day by its number; null where none is kept. */
  ReferenceContext get(int number) {
    int month = number / Record.DAYS - firstMonth;
    return month < 0 || month >= months.length || months[month] == null
        ? null
        : months[month][number % Record.DAYS];
  }

  /**
   * Keeps the context of a day; what is met once, as a rate of one record alone, not for all of its
   * days.
   */
  void keep(LocalDate day, ReferenceContext context) {
    if (months.length == 0) {
      put(Record.day(day), context);
    } else {
      putForItsDays(context);
    }
  }

  private void putForItsDays(ReferenceContext context) {
    DayRange days = context.days();
    for (LocalDate day = days.first(); !day.isAfter(days.last()); day = day.plusDays(1)) {
      put(Record.day(day), context);
    }
  }

  /** Keeps a context, unless its day is too far from the others. */
  private void put(int number, ReferenceContext context) {
    int month = number / Record.DAYS;
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
    months[page] = months[page] == null ? new ReferenceContext[Record.DAYS] : months[page];
    months[page][number % Record.DAYS] = context;
  }
}
