package org.clickwage.compare;

import java.time.LocalDate;
import java.util.Currency;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a worker's files say day by day, in one currency.
 *
 * @param knowsTrips whether anything says how many trips there were
 * @param knowsWork whether the time is all time of work, waiting included; else it is that of trips
 */
public record StatementFacts(
    Optional<Currency> currency,
    NavigableMap<LocalDate, StatementDay> days,
    boolean knowsTrips,
    boolean knowsWork) {

  /** Days with neither money nor work are none. */
  public StatementFacts {
    NavigableMap<LocalDate, StatementDay> kept = new TreeMap<>(days);
    kept.values().removeIf(StatementDay::isEmpty);
    days = kept;
  }

  /** Whether anything says what was done in the hours; a logbook does not. */
  boolean knowsStates() {
    return days.values().stream().noneMatch(StatementDay::hasTime)
        || days.values().stream().anyMatch(day -> day.hasTime() && day.time().knowsStates());
  }

  /** All days from one to another, both included. */
  StatementDay between(LocalDate from, LocalDate to) {
    StatementDay sum = StatementDay.NOTHING;
    for (StatementDay day : days.subMap(from, true, to, true).values()) {
      sum = sum.plus(day);
    }
    return sum;
  }

  /** Whether a day of these is between the first and the last day that has money. */
  boolean knowsMoney(LocalDate from, LocalDate to) {
    return spans(from, to, true);
  }

  /** Whether a day of these is between the first and the last day that has time. */
  boolean knowsTime(LocalDate from, LocalDate to) {
    return spans(from, to, false);
  }

  private boolean spans(LocalDate from, LocalDate to, boolean money) {
    Optional<LocalDate> first = first(days, money);
    Optional<LocalDate> last = first(days.descendingMap(), money);
    return first.isPresent() && !first.get().isAfter(to) && !last.get().isBefore(from);
  }

  private static Optional<LocalDate> first(
      NavigableMap<LocalDate, StatementDay> days, boolean money) {
    return days.entrySet().stream()
        .filter(day -> money ? day.getValue().hasMoney() : day.getValue().hasTime())
        .map(java.util.Map.Entry::getKey)
        .findFirst();
  }
}
