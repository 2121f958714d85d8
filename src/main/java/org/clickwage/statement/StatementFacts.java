package org.clickwage.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a worker's files say day by day, in one currency. */
public final class StatementFacts {
  private final Optional<Currency> currency;
  private final NavigableMap<LocalDate, StatementDay> days;
  private final boolean knowsTrips;
  private final boolean knowsWork;
  private final Set<LocalDate> nights;

  // Found once: each of many periods asks for them.
  private final NavigableMap<LocalDate, StatementDay> paidDays;
  private final NavigableMap<LocalDate, StatementDay> workedDays;

  /**
   * Days with neither money nor work are none.
   *
   * @param knowsTrips whether anything says how many trips there were
   * @param knowsWork whether the time is all time of work, waiting included; else it is that of
   *     trips
   * @param nights days into which an entry of a logbook lasts whose pay is of the day before
   */
  public StatementFacts(
      Optional<Currency> currency,
      NavigableMap<LocalDate, StatementDay> days,
      boolean knowsTrips,
      boolean knowsWork,
      Set<LocalDate> nights) {
    this.currency = currency;
    this.days = days(days, day -> !day.isEmpty());
    this.knowsTrips = knowsTrips;
    this.knowsWork = knowsWork;
    this.nights = Set.copyOf(nights);
    this.paidDays = days(days, StatementDay::hasMoney);
    this.workedDays = days(days, StatementDay::hasTime);
  }

  private static NavigableMap<LocalDate, StatementDay> days(
      NavigableMap<LocalDate, StatementDay> all, Predicate<StatementDay> wanted) {
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>(all);
    days.values().removeIf(wanted.negate());
    return days;
  }

  public Optional<Currency> currency() {
    return currency;
  }

  public NavigableMap<LocalDate, StatementDay> days() {
    return days;
  }

  /** The days from one to another, both included, that have money or work. */
  NavigableMap<LocalDate, StatementDay> days(LocalDate from, LocalDate to) {
    return days.subMap(from, true, to, true);
  }

  /** All days from one to another together. */
  StatementDay between(LocalDate from, LocalDate to) {
    return days(from, to).values().stream().reduce(StatementDay.NOTHING, StatementDay::plus);
  }

  /** Whether anything says how many trips there were. */
  public boolean knowsTrips() {
    return knowsTrips;
  }

  /** Whether anything says how far the worker drove. */
  public boolean knowsKilometres() {
    return days.values().stream().anyMatch(day -> day.get(Quantity.KILOMETRES).isPositive());
  }

  /** Whether the time is all time of work, waiting included; else it is that of trips. */
  public boolean knowsWork() {
    return knowsWork;
  }

  /** The days into which an entry of a logbook lasts whose pay is of the day before. */
  Set<LocalDate> nights() {
    return nights;
  }

  /** Whether anything says what was done in the hours; a logbook does not. */
  boolean knowsStates() {
    return workedDays.isEmpty() || workedDays.values().stream().anyMatch(StatementDay::knowsStates);
  }

  /** Whether a day of these is between the first and the last day that has money. */
  boolean knowsMoney(LocalDate from, LocalDate to) {
    return meets(paidDays, from, to);
  }

  /** Whether a day of these is between the first and the last day that has time. */
  boolean knowsTime(LocalDate from, LocalDate to) {
    return meets(workedDays, from, to);
  }

  private static boolean meets(NavigableMap<LocalDate, ?> days, LocalDate from, LocalDate to) {
    return !days.isEmpty() && !days.firstKey().isAfter(to) && !days.lastKey().isBefore(from);
  }
}
