package org.clickwage.statement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.clickwage.work.Period;

/**
 * How a worker's statement is to be calculated.
 *
 * @param by the periods
 * @param weekStart the first day of weeks
 * @param from the first day; empty for the first one with money or work
 * @param to the last day; empty for the last one with money or work
 * @param hours those by which pay is divided and compared
 */
public record StatementPlan(
    Period.Unit by,
    DayOfWeek weekStart,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    CountedHours hours,
    boolean withoutTips,
    StatementCosts costs,
    StatementLaw law) {
  private static final int WEEK_LENGTH = "2021-W08".length();

  /** The same with other costs, under another law. */
  public StatementPlan with(StatementCosts otherCosts, StatementLaw otherLaw) {
    return new StatementPlan(by, weekStart, from, to, hours, withoutTips, otherCosts, otherLaw);
  }

  /** Whether a day is among those that are asked for. */
  public boolean asksFor(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }

  /** The last day of the period that begins with this day. */
  LocalDate lastDay(LocalDate first) {
    return switch (by) {
      case DAY -> first;
      case WEEK -> first.with(TemporalAdjusters.nextOrSame(weekStart.minus(1)));
      case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
      case YEAR -> first.withDayOfYear(first.lengthOfYear());
    };
  }

  /** The period's name; a week of Monday has its ISO number, any other the date it begins. */
  String name(LocalDate day) {
    return switch (by) {
      case DAY -> day.toString();
      case WEEK ->
          weekStart == DayOfWeek.MONDAY
              ? day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, WEEK_LENGTH)
              : day.with(TemporalAdjusters.previousOrSame(weekStart)).toString();
      case MONTH -> YearMonth.from(day).toString();
      case YEAR -> String.valueOf(day.getYear());
    };
  }
}
