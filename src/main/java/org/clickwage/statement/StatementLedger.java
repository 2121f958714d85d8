package org.clickwage.statement;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.ActivityState;
import org.clickwage.profile.PaymentType;
import org.clickwage.reference.ExchangeRate;

/** What a worker's files say, gathered day by day. */
public final class StatementLedger {
  /** Of two states at once, the one nearer to a trip counts. */
  private static final List<ActivityState> NEARER_TO_A_TRIP =
      List.of(ActivityState.ON_TRIP, ActivityState.EN_ROUTE, ActivityState.WAITING);

  private record Activity(ActivityState state, WorkSpan span) {}

  private final PaymentsByDay money;
  private final NavigableMap<LocalDate, StatementDay> states = new TreeMap<>();
  private final NavigableMap<LocalDate, StatementDay> logbook = new TreeMap<>();
  private final NavigableMap<LocalDate, StatementDay> trips = new TreeMap<>();
  private final NavigableMap<LocalDate, StatementDay> hoursOfTrips = new TreeMap<>();
  private final Set<LocalDate> nightsOfLogbook = new HashSet<>();
  private final Set<Activity> activities = new LinkedHashSet<>();
  private final List<Activity> activitiesOfTrips = new ArrayList<>();
  private final IntervalUnion logged = new IntervalUnion();
  private final List<LocalDateTime> open = new ArrayList<>();
  private boolean logPays;
  private boolean hasTripCount;
  private Rational secondsAtOnce = Rational.ZERO;
  private long nightsWithoutZone;
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

  /** A span of a state; the same span twice, in two files that overlap, is one. */
  void spend(ActivityState state, WorkSpan span) {
    activities.add(new Activity(state, span));
  }

  /** A stretch of work of a logbook; who writes the work of two platforms in two worked once. */
  void log(WorkSpan span) {
    secondsAtOnce =
        secondsAtOnce.plus(takeOnce(logged, span, (day, hours) -> log(day, span, hours)));
  }

  private void log(LocalDate day, WorkSpan span, Rational hours) {
    log(day, hours);
    if (!day.equals(span.begin().toLocalDate())) {
      nightsOfLogbook.add(day);
    }
  }

  /** Hours of a day whose beginning nobody wrote down. */
  void log(LocalDate day, Rational hours) {
    add(logbook, day, Quantity.LOGGED, hours);
  }

  /** A stretch of work that was begun and never ended; it is in no figure. */
  void leaveOpen(LocalDateTime begin) {
    open.add(begin);
  }

  void drive(LocalDate day, Rational count, Rational kilometres) {
    hasTripCount = true;
    add(trips, day, Quantity.TRIPS, count);
    drive(day, kilometres);
  }

  /** Kilometres of nobody knows how many trips. */
  void drive(LocalDate day, Rational kilometres) {
    add(trips, day, Quantity.KILOMETRES, kilometres);
  }

  /** The time of trips, used where nothing says how long the worker was online. */
  void driveFor(ActivityState state, WorkSpan span) {
    activitiesOfTrips.add(new Activity(state, span));
  }

  /** Counts what hung on the rest, when all is known. */
  void complete() {
    takenCurrencies = money.takeWaiting();
    secondsAtOnce = secondsAtOnce.plus(countStates(activities, states));
    countStates(activitiesOfTrips, hoursOfTrips);
  }

  /** Gives how many seconds were met more than once. */
  private static Rational countStates(
      Collection<Activity> activities, NavigableMap<LocalDate, StatementDay> days) {
    IntervalUnion moments = new IntervalUnion();
    Rational atOnce = Rational.ZERO;
    for (ActivityState state : NEARER_TO_A_TRIP) {
      Quantity what = Quantity.valueOf(state.name());
      for (Activity each : activities) {
        if (each.state() == state) {
          atOnce =
              atOnce.plus(
                  takeOnce(moments, each.span(), (day, hours) -> add(days, day, what, hours)));
        }
      }
    }
    return atOnce;
  }

  private static void add(
      NavigableMap<LocalDate, StatementDay> days, LocalDate day, Quantity what, Rational amount) {
    days.merge(day, StatementDay.of(what, amount), StatementDay::plus);
  }

  /** Gives the hours of what no other span had; returns how many seconds others had. */
  private static Rational takeOnce(
      IntervalUnion moments, WorkSpan span, BiConsumer<LocalDate, Rational> hours) {
    Rational atOnce = span.seconds();
    for (WorkSpan part : moments.take(span)) {
      part.hoursByDay().forEach(hours);
      atOnce = atOnce.minus(part.seconds());
    }
    return atOnce;
  }

  /** A stretch over midnight whose zone nobody knows: on one night a year an hour too many. */
  void countNightWithoutZone() {
    nightsWithoutZone++;
  }

  /** Stretches over midnight whose zone nobody knows. */
  long nightsWithoutZone() {
    return nightsWithoutZone;
  }

  /** What two spans, or two stretches of a logbook, both have of work; it is counted once. */
  Duration timeAtOnce() {
    return WorkSpan.duration(secondsAtOnce);
  }

  /** Days whose hours come from a table of states and from a logbook too. */
  long daysCountedTwice() {
    return states.keySet().stream().filter(logbook::containsKey).count();
  }

  /** That amounts of a logbook name no currency, and are in the one that it names elsewhere. */
  Optional<Note> takenCurrency() {
    return money
        .ofLogbook()
        .filter(currency -> takenCurrencies > 0)
        .map(
            currency ->
                Note.of("statement.taken-currency", Rational.of(takenCurrencies), currency));
  }

  /** Stretches that were begun and not ended. */
  List<LocalDateTime> open() {
    return open;
  }

  /** Whether the hours are those of trips alone, so that nobody knows how long the waiting was. */
  boolean knowsTripsOnly() {
    return activities.isEmpty() && logbook.isEmpty() && !trips.isEmpty();
  }

  /**
   * The facts in the main currency, with the time; money in another one comes in by a rate, or
   * stays out.
   */
  public StatementFacts facts(List<ExchangeRate> rates) {
    Optional<Currency> main = money.main();
    NavigableMap<LocalDate, StatementDay> days = money.in(main, rates);
    (knowsTripsOnly() ? List.of(trips, hoursOfTrips) : List.of(states, logbook, trips))
        .forEach(part -> part.forEach((day, facts) -> days.merge(day, facts, StatementDay::plus)));
    // A platform's payments have days of their own.
    Set<LocalDate> nights = logPays ? nightsOfLogbook : Set.of();
    return new StatementFacts(
        main, days, money.sumRead(main, rates), hasTripCount, !knowsTripsOnly(), nights);
  }

  /** Money in a currency for which no rate was given, on its own. */
  public List<StatementFacts> others(List<ExchangeRate> rates) {
    return money.others(rates);
  }

  /**
   * Which of the rates that were given brought something into the main currency, and which not.
   *
   * @param ofCosts the currency of the costs that were given; empty for none
   */
  public List<Note> exchanged(
      Statement statement, Optional<Currency> ofCosts, List<ExchangeRate> given) {
    Optional<Currency> into = statement.facts().currency();
    Map<Currency, ExchangeRate> used = new LinkedHashMap<>();
    Stream.concat(others(List.of()).stream().map(StatementFacts::currency), Stream.of(ofCosts))
        .flatMap(Optional::stream)
        .filter(own -> into.filter(own::equals).isEmpty())
        .forEach(
            own ->
                into.flatMap(main -> ExchangeRate.between(given, own, main))
                    .ifPresent(rate -> used.put(own, rate)));
    List<Note> notes = new ArrayList<>();
    used.forEach((own, rate) -> notes.add(rate.note("statement.converted", own)));
    given.stream()
        .filter(rate -> !used.containsValue(rate))
        .filter(
            rate -> statement.total().minimum().filter(each -> each.isBroughtBy(rate)).isEmpty())
        .forEach(rate -> notes.add(rate.unused()));
    return notes;
  }
}
