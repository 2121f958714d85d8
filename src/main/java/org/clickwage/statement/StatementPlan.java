package org.clickwage.statement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.Floors;
import org.clickwage.compare.References;
import org.clickwage.reference.Lookup;
import org.clickwage.wage.Charges;
import org.clickwage.work.Period;

/**
 * How a worker's statement is to be calculated.
 *
 * @param by the periods
 * @param weekStart the first day of weeks
 * @param from the first day; empty for the first one with money or work
 * @param to the last day; empty for the last one with money or work
 * @param charges social charges by the day they are due; empty where nobody stated them
 * @param references the wages that a day's work is to be set beside; the first found is taken
 * @param floors the legal floors for platform work that stand on a day
 */
public record StatementPlan(
    Period.Unit by,
    DayOfWeek weekStart,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<Function<LocalDate, Lookup<Charges>>> charges,
    StatementCosts costs,
    boolean withoutTips,
    Function<LocalDate, References> references,
    Function<LocalDate, Floors> floors) {

  /** Whether a day is among those that are asked for. */
  boolean asksFor(LocalDate day) {
    return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
  }

  /** The last day of the period that begins with this day. */
  LocalDate lastDay(LocalDate first) {
    return switch (by) {
      case DAY -> first;
      case WEEK ->
          first.plusDays(
              6L - Math.floorMod(first.getDayOfWeek().getValue() - weekStart.getValue(), 7));
      case MONTH -> first.withDayOfMonth(first.lengthOfMonth());
      case YEAR -> first.withDayOfYear(first.lengthOfYear());
    };
  }

  /** The period's name; a week of Monday has its ISO number, any other the date it begins. */
  String name(LocalDate day) {
    return switch (by) {
      case DAY -> day.toString();
      case WEEK -> week(day);
      case MONTH -> day.toString().substring(0, day.toString().length() - 3);
      case YEAR -> String.valueOf(day.getYear());
    };
  }

  private String week(LocalDate day) {
    if (weekStart != DayOfWeek.MONDAY) {
      return lastDay(day).minusDays(6).toString();
    }
    // The week belongs to the year that has its Thursday.
    LocalDate thursday = lastDay(day).minusDays(3);
    int number = (thursday.getDayOfYear() - 1) / 7 + 1;
    return thursday.getYear() + (number < 10 ? "-W0" : "-W") + number;
  }
}
