package org.clickwage.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clickwage.number.Rational;
import org.clickwage.number.SortedViews;
import org.clickwage.reference.DayRange;

/**
 * What a worker's files say day by day, in one currency. Days with neither money nor work are none.
 *
 * @param sumRead all amounts as they were read, whatever they are for: what the days must add up to
 * @param takeRates what customers paid, and what of it reached the worker
 * @param byHour what was at which hour of the day, as far as it is said, where that is asked for
 * @param knowsTrips whether anything says how many trips there were
 * @param knowsWork whether the time is all time of work, waiting included; else it is that of trips
 */
public record StatementFacts(
    Optional<Currency> currency,
    NavigableMap<LocalDate, StatementDay> days,
    Rational sumRead,
    TakeRates takeRates,
    Map<LocalDate, NavigableMap<Integer, StatementDay>> byHour,
    boolean knowsTrips,
    boolean knowsWork) {

  public StatementFacts {
    NavigableMap<LocalDate, StatementDay> filled = new TreeMap<>(days);
    filled.values().removeIf(StatementDay::isEmpty);
    days = SortedViews.of(filled);
  }

  /** What was at each hour of a day; empty where some of its money or work has no time of day. */
  Map<Integer, StatementDay> hours(LocalDate day) {
    NavigableMap<Integer, StatementDay> hours = byHour.getOrDefault(day, new TreeMap<>());
    StatementDay placed = hours.values().stream().reduce(StatementDay.NOTHING, StatementDay::plus);
    return placed.hasSameWorkAs(days.getOrDefault(day, StatementDay.NOTHING)) ? hours : Map.of();
  }

  /** Those of these days that have money or work. */
  NavigableMap<LocalDate, StatementDay> days(DayRange these) {
    return days.subMap(these.first(), true, these.last(), true);
  }

  /** These days together. */
  public StatementDay sum(DayRange these) {
    return days(these).values().stream().reduce(StatementDay.NOTHING, StatementDay::plus);
  }

  /**
   * For any of its days; empty where neither trips nor payments of a platform are among the files.
   */
  public Optional<TakeRate> takeRate(DayRange these) {
    return takeRates.isAsked() ? Optional.of(takeRates.of(these)) : Optional.empty();
  }

  /** Whether anything says how far the worker drove. */
  public boolean knowsKilometres() {
    return has(Quantity.KILOMETRES);
  }

  /** Whether the platform withheld social charges. */
  public boolean hasWithheldCharges() {
    return days.values().stream().anyMatch(StatementDay::hasCharges);
  }

  /** Whether it did in each month of these days that has pay. */
  public boolean statesCharges(DayRange these) {
    return days(these).keySet().stream()
        .map(day -> sum(DayRange.monthOf(day)))
        .allMatch(month -> month.hasCharges() || month.grossPay().isZero());
  }

  public boolean hasHours() {
    return days.values().stream().anyMatch(StatementDay::hasTime);
  }

  public boolean hasPayAndHours() {
    return hasHours() && days.values().stream().anyMatch(StatementDay::hasMoney);
  }

  /** Whether anything says what was done in the hours; a logbook does not. */
  boolean knowsStates() {
    return !hasHours() || days.values().stream().anyMatch(StatementDay::knowsStates);
  }

  /** Whether work is told apart so; a logbook knows work alone. */
  public boolean knows(CountedHours hours) {
    boolean isLogged = days.values().stream().anyMatch(day -> !day.get(Quantity.LOGGED).isZero());
    return switch (hours) {
      case ONLINE -> knowsWork;
      case ACTIVITY -> !isLogged && hasHours() && (knowsWork || has(Quantity.EN_ROUTE));
      case ON_TRIP -> !isLogged && hasHours();
    };
  }

  private boolean has(Quantity what) {
    return days.values().stream().anyMatch(day -> day.get(what).isPositive());
  }

  /** Whether a day of these is between the first and the last day that has money. */
  boolean knowsMoney(DayRange these) {
    return isWithin(StatementDay::hasMoney, these);
  }

  /** Whether a day of these is between the first and the last day that has time. */
  boolean knowsTime(DayRange these) {
    return isWithin(StatementDay::hasTime, these);
  }

  private boolean isWithin(Predicate<StatementDay> has, DayRange these) {
    return days.headMap(these.last(), true).values().stream().anyMatch(has)
        && days.tailMap(these.first(), true).values().stream().anyMatch(has);
  }
}
