package org.clickwage.statement;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clickwage.number.Rational;
import org.clickwage.profile.ActivityState;
import org.clickwage.profile.PaymentType;
import org.clickwage.reference.ExchangeRate;

/** What a worker's files say, gathered day by day. */
public final class StatementLedger {
  private static final int SECONDS_PER_DAY = 86_400;

  private static final List<ActivityState> NEARER_TO_A_TRIP =
      List.of(ActivityState.ON_TRIP, ActivityState.EN_ROUTE, ActivityState.WAITING);

  private record Span(
      ActivityState state, LocalDateTime begin, Rational moment, Rational seconds) {}

  private final PaymentsByDay money;
  private final NavigableMap<LocalDate, StatementDay> work = new TreeMap<>();
  private final NavigableMap<LocalDate, StatementDay> trips = new TreeMap<>();
  private final Set<LocalDate> stateDays = new HashSet<>();
  private final Set<LocalDate> logDays = new HashSet<>();

  /** The days on which a stretch of the logbook begins. */
  private final Set<LocalDate> logBegins = new HashSet<>();

  /** The days into which one lasts that began before. */
  private final Set<LocalDate> logNights = new HashSet<>();

  private final Set<Span> spans = new LinkedHashSet<>();
  private final IntervalUnion loggedMoments = new IntervalUnion();
  private final List<LocalDateTime> open = new ArrayList<>();
  private boolean hasStates;
  private boolean hasLog;
  private boolean logPays;
  private boolean hasTripCount;
  private long repeatedSpans;
  private Rational secondsAtOnce = Rational.ZERO;
  private long nights;
  private long takenCurrencies;

  /**
   * @param asked whether a day is among those that are asked for
   */
  StatementLedger(Predicate<LocalDate> asked) {
    this.money = new PaymentsByDay(asked);
  }

  void pay(LocalDate day, Optional<Currency> currency, Rational amount, PaymentType line) {
    money.pay(day, currency, amount, line);
  }

  /** Pay of an entry of a logbook: all of it is of the day on which the entry began. */
  void payLogged(LocalDate day, Optional<Currency> currency, Rational amount, PaymentType line) {
    logPays = true;
    money.payLogged(day, currency, amount, line);
  }

  /**
   * A span of a state; the same span twice, in two files that overlap, is taken once.
   *
   * @param moment when it begins, by {@link IntervalUnion#of}
   */
  void spend(ActivityState state, LocalDateTime begin, Rational moment, Rational seconds) {
    hasStates = true;
    if (!spans.add(new Span(state, begin, moment, seconds))) {
      repeatedSpans++;
    }
  }

  /** Counts what hung on the rest, when all is known. */
  void complete() {
    countStates();
    takenCurrencies += money.takeWaiting();
  }

  /** Of two states at once, the one nearer to a trip. */
  private void countStates() {
    IntervalUnion moments = new IntervalUnion();
    for (ActivityState state : NEARER_TO_A_TRIP) {
      for (Span span : spans) {
        if (span.state() == state) {
          spreadOnce(
              moments,
              span.begin(),
              span.moment(),
              span.seconds(),
              (day, hours) -> add(work, day, lasting(state, hours), stateDays));
        }
      }
    }
    spans.clear();
  }

  /** A stretch of work of a logbook; who writes the work of two platforms in two worked once. */
  void log(LocalDateTime begin, Rational moment, Rational seconds) {
    hasLog = true;
    LocalDate first = begin.toLocalDate();
    logBegins.add(first);
    spreadOnce(
        loggedMoments,
        begin,
        moment,
        seconds,
        (day, hours) -> {
          add(work, day, logged(hours), logDays);
          if (!day.equals(first)) {
            logNights.add(day);
          }
        });
  }

  /** Hours of a day whose beginning nobody wrote down. */
  void log(LocalDate day, Rational hours) {
    hasLog = true;
    logBegins.add(day);
    add(work, day, logged(hours), logDays);
  }

  /** A stretch of work that was begun and never ended; it is in no figure. */
  void leaveOpen(LocalDateTime begin) {
    open.add(begin);
  }

  void drive(LocalDate day, Rational count, Rational kilometres) {
    hasTripCount = true;
    trips.merge(day, StatementDay.doing(count, kilometres), StatementDay::plus);
  }

  /** Kilometres of nobody knows how many trips. */
  void drive(LocalDate day, Rational kilometres) {
    trips.merge(day, StatementDay.doing(Rational.ZERO, kilometres), StatementDay::plus);
  }

  /** The time of trips, used where nothing says how long the worker was online. */
  void driveFor(ActivityState state, LocalDateTime begin, Rational seconds) {
    spread(
        begin,
        seconds,
        (day, hours) ->
            trips.merge(day, StatementDay.lasting(lasting(state, hours)), StatementDay::plus));
  }

  private static void add(
      NavigableMap<LocalDate, StatementDay> days,
      LocalDate day,
      StatementTime time,
      Set<LocalDate> seen) {
    seen.add(day);
    days.merge(day, StatementDay.lasting(time), StatementDay::plus);
  }

  private static StatementTime lasting(ActivityState state, Rational hours) {
    Rational none = Rational.ZERO;
    return switch (state) {
      case WAITING -> new StatementTime(hours, none, none, none);
      case EN_ROUTE -> new StatementTime(none, hours, none, none);
      case ON_TRIP -> new StatementTime(none, none, hours, none);
      case OFFLINE -> StatementTime.NONE;
    };
  }

  private static StatementTime logged(Rational hours) {
    return new StatementTime(Rational.ZERO, Rational.ZERO, Rational.ZERO, hours);
  }

  /** Takes a part of a span. */
  private interface Part {
    void take(LocalDate day, Rational hours);
  }

  /** Spreads what of a span no other had. */
  private void spreadOnce(
      IntervalUnion moments, LocalDateTime begin, Rational moment, Rational seconds, Part part) {
    secondsAtOnce = secondsAtOnce.plus(seconds);
    moments
        .take(moment, moment.plus(seconds))
        .forEach(
            (from, to) -> {
              Rational lasted = to.minus(from);
              spread(begin.plus(StatementTrips.duration(from.minus(moment))), lasted, part);
              secondsAtOnce = secondsAtOnce.minus(lasted);
            });
  }

  /** Splits a span at each midnight: each day has what it lasted before its end. */
  private static void spread(LocalDateTime begin, Rational seconds, Part part) {
    LocalDate day = begin.toLocalDate();
    Rational left = seconds;
    Rational room =
        Rational.of(SECONDS_PER_DAY - begin.toLocalTime().toSecondOfDay())
            .minus(Rational.of(begin.getNano(), 1_000_000_000));
    while (room.isLessThan(left)) {
      part.take(day, room.dividedBy(3600));
      left = left.minus(room);
      room = Rational.of(SECONDS_PER_DAY);
      day = day.plusDays(1);
    }
    part.take(day, left.dividedBy(3600));
  }

  /** A stretch over midnight whose zone nobody knows: on one night a year an hour too many. */
  void countNight() {
    nights++;
  }

  /** Stretches over midnight whose zone nobody knows. */
  public long nights() {
    return nights;
  }

  /** Spans that two files both have, taken once. */
  public long repeatedSpans() {
    return repeatedSpans;
  }

  /** What two spans, or two stretches of a logbook, both have of work; it is counted once. */
  public Duration timeAtOnce() {
    return StatementTrips.duration(secondsAtOnce);
  }

  /** Days whose hours come from a table of states and from a logbook too. */
  public long daysCountedTwice() {
    return stateDays.stream().filter(logDays::contains).count();
  }

  /** Amounts of a logbook that name no currency, and are in the one that it names elsewhere. */
  public long takenCurrencies() {
    return takenCurrencies;
  }

  public Optional<Currency> currencyOfLogbook() {
    return money.ofLogbook();
  }

  /** Stretches that were begun and not ended. */
  public List<LocalDateTime> open() {
    return List.copyOf(open);
  }

  /**
   * The sum of all amounts that come into a currency, as they were read, whatever they are for:
   * what the figures must add up to.
   */
  public Rational sumRead(Optional<Currency> into, List<ExchangeRate> rates) {
    return money.sumRead(into, rates);
  }

  /** Whether the hours are those of trips alone, so that nobody knows how long the waiting was. */
  public boolean knowsTripsOnly() {
    return !hasStates && !hasLog && !trips.isEmpty();
  }

  /**
   * The facts in the main currency, with the time; money in another one comes in by a rate, or
   * stays out.
   */
  public StatementFacts facts(List<ExchangeRate> rates) {
    Optional<Currency> main = money.main();
    NavigableMap<LocalDate, StatementDay> days = money.in(main, rates);
    boolean tripsOnly = knowsTripsOnly();
    work.forEach((day, facts) -> days.merge(day, facts, StatementDay::plus));
    trips.forEach(
        (day, facts) ->
            days.merge(
                day,
                tripsOnly ? facts : StatementDay.doing(facts.trips(), facts.kilometres()),
                StatementDay::plus));
    return new StatementFacts(main, days, hasTripCount, !tripsOnly, nightsOfLog());
  }

  /** None where the logbook tells hours alone: a platform's payments have days of their own. */
  private OvernightShifts nightsOfLog() {
    Set<LocalDate> into = logPays ? logNights : Set.of();
    Set<LocalDate> ends = new HashSet<>(into);
    ends.removeAll(logBegins);
    ends.removeAll(stateDays);
    return new OvernightShifts(into, ends);
  }

  /** Money in a currency for which no rate was given, on its own. */
  public List<StatementFacts> others(List<ExchangeRate> rates) {
    return money.others(rates);
  }
}
