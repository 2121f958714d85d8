package org.clickwage.statement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What a worker's files say day by day, in one currency. */
public final class StatementFacts {
  /** From the first to the last of the days that have something. */
  private record Reach(LocalDate first, LocalDate last) {
    static Optional<Reach> of(
        NavigableMap<LocalDate, StatementDay> days, Predicate<StatementDay> has) {
      Optional<LocalDate> first = first(days, has);
      return first.map(from -> new Reach(from, first(days.descendingMap(), has).orElse(from)));
    }

    private static Optional<LocalDate> first(
        NavigableMap<LocalDate, StatementDay> days, Predicate<StatementDay> has) {
      return days.entrySet().stream()
          .filter(day -> has.test(day.getValue()))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    boolean meets(LocalDate from, LocalDate to) {
      return !first.isAfter(to) && !last.isBefore(from);
    }
  }

  private final Optional<Currency> currency;
  private final NavigableMap<LocalDate, StatementDay> days;
  private final boolean knowsTrips;
  private final boolean knowsWork;
  private final OvernightShifts nights;

  // Found once: each of many periods asks for them, and each takes a walk over all days.
  private final boolean knowsStates;
  private final Optional<Reach> money;
  private final Optional<Reach> time;

  /**
   * Days with neither money nor work are none.
   *
   * @param knowsTrips whether anything says how many trips there were
   * @param knowsWork whether the time is all time of work, waiting included; else it is that of
   *     trips
   */
  public StatementFacts(
      Optional<Currency> currency,
      NavigableMap<LocalDate, StatementDay> days,
      boolean knowsTrips,
      boolean knowsWork) {
    this(currency, days, knowsTrips, knowsWork, OvernightShifts.NONE);
  }

  /** The same, of a logbook that also has nights. */
  public StatementFacts(
      Optional<Currency> currency,
      NavigableMap<LocalDate, StatementDay> days,
      boolean knowsTrips,
      boolean knowsWork,
      OvernightShifts nights) {
    this.currency = currency;
    this.days = new TreeMap<>(days);
    this.days.values().removeIf(StatementDay::isEmpty);
    this.knowsTrips = knowsTrips;
    this.knowsWork = knowsWork;
    this.nights = nights;
    this.knowsStates = knowsStates(this.days.values());
    this.money = Reach.of(this.days, StatementDay::hasMoney);
    this.time = Reach.of(this.days, StatementDay::hasTime);
  }

  private static boolean knowsStates(Collection<StatementDay> days) {
    return days.stream().noneMatch(StatementDay::hasTime)
        || days.stream().anyMatch(day -> day.hasTime() && day.time().knowsStates());
  }

  public Optional<Currency> currency() {
    return currency;
  }

  public NavigableMap<LocalDate, StatementDay> days() {
    return days;
  }

  /** Whether anything says how many trips there were. */
  public boolean knowsTrips() {
    return knowsTrips;
  }

  /** Whether anything says how far the worker drove. */
  public boolean knowsKilometres() {
    return days.values().stream().anyMatch(day -> day.kilometres().isPositive());
  }

  /** Whether the time is all time of work, waiting included; else it is that of trips. */
  public boolean knowsWork() {
    return knowsWork;
  }

  OvernightShifts nights() {
    return nights;
  }

  /** Whether anything says what was done in the hours; a logbook does not. */
  boolean knowsStates() {
    return knowsStates;
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
    return money.filter(reach -> reach.meets(from, to)).isPresent();
  }

  /** Whether a day of these is between the first and the last day that has time. */
  boolean knowsTime(LocalDate from, LocalDate to) {
    return time.filter(reach -> reach.meets(from, to)).isPresent();
  }
}
