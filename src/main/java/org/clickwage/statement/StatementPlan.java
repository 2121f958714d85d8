package org.clickwage.statement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.clickwage.reference.ConstantPrices;

/**
 * How a worker's statement is to be calculated.
 *
 * @param by the parts
 * @param since the day that divides it into what was before and since, whatever the parts
 * @param weekStart the first day of weeks
 * @param from the first day; empty for the first one with money or work
 * @param to the last day; empty for the last one with money or work
 * @param hours those by which pay is divided and compared
 * @param prices those of one year, in which pay is shown too
 */
public record StatementPlan(
    By by,
    Optional<LocalDate> since,
    DayOfWeek weekStart,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    CountedHours hours,
    boolean withoutTips,
    StatementCosts costs,
    StatementLaw law,
    Optional<ConstantPrices> prices) {
  /** Into what parts: periods, or what belongs to each weekday or hour of the day. */
  public enum By {
    DAY,
    WEEK,
    MONTH,
    YEAR,
    WEEKDAY,
    HOUR;

    /** Whether days that do not follow one another are in one part. */
    public boolean isOfTime() {
      return this == WEEKDAY || this == HOUR;
    }
  }

  private static final int WEEK_LENGTH = "2021-W08".length();

  /** The same with other costs, under another law. */
  public StatementPlan with(StatementCosts otherCosts, StatementLaw otherLaw) {
    return new StatementPlan(
        by, since, weekStart, from, to, hours, withoutTips, otherCosts, otherLaw, prices);
  }

  /** The same with pay in the prices of one year too. */
  public StatementPlan in(Optional<ConstantPrices> ofYear) {
    return new StatementPlan(
        by, since, weekStart, from, to, hours, withoutTips, costs, law, ofYear);
  }

  /** Whether a day is among those that are asked for. */
  public boolean asksFor(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }

  /** The last day of the period that begins with this day. */
  public LocalDate lastDay(LocalDate first) {
    return switch (by) {
      case DAY -> first;
      case WEEK -> first.with(TemporalAdjusters.nextOrSame(weekStart.minus(1)));
      case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
      case YEAR -> first.withDayOfYear(first.lengthOfYear());
      case WEEKDAY, HOUR -> throw new IllegalStateException("no periods");
    };
  }

  private LocalDate firstDay(LocalDate day) {
    return switch (by) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
      case WEEKDAY, HOUR -> throw new IllegalStateException("no periods");
    };
  }

  /** The same where the reference of a period's first day holds for all of it. */
  public StatementPlan byFirstDays() {
    StatementLaw ofFirstDays =
        new StatementLaw(law.charges(), day -> law.references().apply(firstDay(day)), law.floors());
    return with(costs, ofFirstDays);
  }

  /** The period's name; a week of Monday has its ISO number, any other the date it begins. */
  String name(LocalDate day) {
    return switch (by) {
      case DAY -> day.toString();
      case WEEK ->
          weekStart == DayOfWeek.MONDAY
              ? day.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, WEEK_LENGTH)
              : firstDay(day).toString();
      case MONTH -> YearMonth.from(day).toString();
      case YEAR -> String.valueOf(day.getYear());
      case WEEKDAY, HOUR -> throw new IllegalStateException("no periods");
    };
  }
}
