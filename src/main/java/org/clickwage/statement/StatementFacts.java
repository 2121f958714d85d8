package org.clickwage.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a worker's files say day by day, in one currency. Days with neither money nor work are none.
 *
 * @param knowsTrips whether anything says how many trips there were
 * @param knowsWork whether the time is all time of work, waiting included; else it is that of trips
 * @param nights days into which an entry of a logbook lasts whose pay is of the day before
 */
public record StatementFacts(
    Optional<Currency> currency,
    NavigableMap<LocalDate, StatementDay> days,
    boolean knowsTrips,
    boolean knowsWork,
    Set<LocalDate> nights) {

  public StatementFacts {
    days = new TreeMap<>(days);
    days.values().removeIf(StatementDay::isEmpty);
    nights = Set.copyOf(nights);
  }

  /** The days from one to another, both included, that have money or work. */
  NavigableMap<LocalDate, StatementDay> days(LocalDate from, LocalDate to) {
    return days.subMap(from, true, to, true);
  }

  /** All days from one to another together. */
  StatementDay between(LocalDate from, LocalDate to) {
    return days(from, to).values().stream().reduce(StatementDay.NOTHING, StatementDay::plus);
  }

  /** Whether anything says how far the worker drove. */
  public boolean knowsKilometres() {
    return days.values().stream().anyMatch(day -> day.get(Quantity.KILOMETRES).isPositive());
  }

  /** Whether anything says what was done in the hours; a logbook does not. */
  boolean knowsStates() {
    return days.values().stream().noneMatch(StatementDay::hasTime)
        || days.values().stream().anyMatch(StatementDay::knowsStates);
  }

  /** Whether a day of these is between the first and the last day that has money. */
  boolean knowsMoney(LocalDate from, LocalDate to) {
    return isWithin(StatementDay::hasMoney, from, to);
  }

  /** Whether a day of these is between the first and the last day that has time. */
  boolean knowsTime(LocalDate from, LocalDate to) {
    return isWithin(StatementDay::hasTime, from, to);
  }

  private boolean isWithin(Predicate<StatementDay> has, LocalDate from, LocalDate to) {
    return days.headMap(to, true).values().stream().anyMatch(has)
        && days.tailMap(from, true).values().stream().anyMatch(has);
  }
}
