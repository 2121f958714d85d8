package org.clickwage.statement;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.ActivityState;
import org.clickwage.reference.ExchangeRate;

/** What a worker's files say, gathered day by day. */
final class StatementLedger {
  /** Of two states at once, the one nearer to a trip counts. */
  private static final List<ActivityState> NEARER_TO_A_TRIP =
      List.of(ActivityState.ON_TRIP, ActivityState.EN_ROUTE, ActivityState.WAITING);

  private record Activity(ActivityState state, WorkSpan span) {}

  private final PaymentsByDay money;
  final StatementClock clock;
  private final Map<Optional<Currency>, TakeRates> takeRates = new LinkedHashMap<>();
  private final NavigableMap<LocalDate, StatementDay> states = new TreeMap<>();
  private final Map<Optional<Currency>, List<Consumer<LoggedHours>>> logbook =
      new LinkedHashMap<>();
  private final NavigableMap<LocalDate, StatementDay> trips = new TreeMap<>();
  private final NavigableMap<LocalDate, StatementDay> hoursOfTrips = new TreeMap<>();
  private final Set<Activity> activities = new LinkedHashSet<>();
  private final List<Activity> activitiesOfTrips = new ArrayList<>();

  /** The hours that divide the money of a currency. */
  private final Map<Optional<Currency>, LoggedHours> logged = new LinkedHashMap<>();

  /** Stretches that were begun and not ended. */
  final List<LocalDateTime> open = new ArrayList<>();

  private boolean hasPayments;
  private boolean logPays;
  private boolean hasTripCount;
  private Rational secondsAtOnce = Rational.ZERO;

  /** What may have been worked while clocks changed. */
  final List<ClockChanges.Stretch> stretches = new ArrayList<>();

  private long takenCurrencies;
  private long planned;
  final LinesApart entriesApart = new LinesApart();
  private StatementExchange exchange;
  private Optional<Currency> main = Optional.empty();

  /**
   * @param asked whether a day is among those that are asked for
   * @param clock takes what was at which hour of the day
   */
  StatementLedger(Predicate<LocalDate> asked, StatementClock clock) {
    this.money = new PaymentsByDay(asked);
    this.clock = clock;
  }

  void pay(Payment paid) {
    hasPayments = true;
    money.pay(paid);
  }

  /** Pay of an entry of a logbook: all of it is of the day on which the entry began. */
  void payLogged(Payment paid) {
    logPays = true;
    money.payLogged(paid);
  }

  /** Takes what customers paid in a currency, and what of it was paid out. */
  TakeRates takeRates(Optional<Currency> currency) {
    return takeRates.computeIfAbsent(currency, each -> new TakeRates());
  }

  /** A span of a state; the same span twice, in two files that overlap, is one. */
  void spend(ActivityState state, WorkSpan span) {
    activities.add(new Activity(state, span));
  }

  /**
   * The hours of an entry of a logbook.
   *
   * @param paidIn in which currency the entry is paid; empty where it does not say it
   */
  void log(Optional<Currency> paidIn, Consumer<LoggedHours> hours) {
    logbook.computeIfAbsent(paidIn, each -> new ArrayList<>()).add(hours);
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

  /** Kilometres of an unknown number of trips. */
  void drive(LocalDate day, Rational kilometres) {
    add(trips, day, Quantity.KILOMETRES, kilometres);
  }

  /** A ride of a table that says neither when it began nor how long the worker was online. */
  void ride(LocalDate day, Rational hours) {
    drive(day, Rational.ONE, Rational.ZERO);
    add(hoursOfTrips, day, Quantity.ON_TRIP, hours);
  }

  /** The time of trips, used where nothing says how long the worker was online. */
  void driveFor(ActivityState state, WorkSpan span) {
    activitiesOfTrips.add(new Activity(state, span));
  }

  /** Counts what hung on the rest, when all is known. */
  void complete(StatementExchange ofMoney) {
    exchange = ofMoney;
    takenCurrencies = money.takeWaiting(money.ofLogbook());
    clock.takeWaiting(money.ofLogbook());
    main = exchange.into().or(money::main);
    logbook.forEach(
        (paidIn, entries) -> {
          LoggedHours hours =
              logged.computeIfAbsent(currencyOfHours(paidIn), each -> new LoggedHours());
          entries.forEach(each -> each.accept(hours));
        });
    // A platform's payments have days of their own, as the pay of an entry has not.
    logged.forEach(
        (currency, hours) ->
            hours.countSpans(
                hasPayments && !logPays,
                currency.equals(main) ? clock : new StatementClock(false)));
    secondsAtOnce =
        logged.values().stream()
            .map(LoggedHours::secondsAtOnce)
            .reduce(countStates(activities, states, clock), Rational::plus);
    countStates(
        activitiesOfTrips, hoursOfTrips, knowsTripsOnly() ? clock : new StatementClock(false));
  }

  /**
   * The currency whose money is divided by the hours of entries. Hours without pay are of the only
   * one that hours are paid in, else of none.
   */
  private Optional<Currency> currencyOfHours(Optional<Currency> paidIn) {
    if (paidIn.isPresent() && money.has(paidIn)) {
      return shownIn(paidIn);
    }
    List<Optional<Currency>> paid =
        logbook.keySet().stream()
            .filter(own -> own.isPresent() && money.has(own))
            .map(this::shownIn)
            .distinct()
            .toList();
    return paid.isEmpty() ? main : paid.size() == 1 ? paid.get(0) : Optional.empty();
  }

  private Optional<Currency> shownIn(Optional<Currency> own) {
    return money.comesInto(main, own, exchange) ? main : own;
  }

  /** Gives how many seconds were met more than once. */
  private static Rational countStates(
      Collection<Activity> activities,
      NavigableMap<LocalDate, StatementDay> days,
      StatementClock clock) {
    IntervalUnion moments = new IntervalUnion();
    Rational atOnce = Rational.ZERO;
    for (ActivityState state : NEARER_TO_A_TRIP) {
      Quantity what = Quantity.valueOf(state.name());
      for (Activity each : activities) {
        if (each.state() == state) {
          atOnce =
              atOnce.plus(
                  moments.take(
                      each.span(),
                      part -> {
                        clock.work(part, what, Optional.empty());
                        part.hoursByDay().forEach((day, hours) -> add(days, day, what, hours));
                      }));
        }
      }
    }
    return atOnce;
  }

  private static void add(
      NavigableMap<LocalDate, StatementDay> days, LocalDate day, Quantity what, Rational amount) {
    days.merge(day, StatementDay.of(what, amount), StatementDay::plus);
  }

  /** An entry of a logbook for work that is still to come. */
  void countPlanned() {
    planned++;
  }

  long planned() {
    return planned;
  }

  /** What two spans, or two stretches of a logbook, both have of work; it is counted once. */
  Duration timeAtOnce() {
    return WorkSpan.duration(secondsAtOnce);
  }

  /** Days whose hours come from a table of states and from a logbook too. */
  long daysCountedTwice() {
    return states.keySet().stream()
        .filter(day -> logged.values().stream().anyMatch(hours -> hours.days().containsKey(day)))
        .count();
  }

  /** The hours of a logbook that divide no money, as nothing says which. */
  Rational hoursApart() {
    return main.isEmpty() || money.has(Optional.empty())
        ? Rational.ZERO
        : hours(Optional.empty()).hours();
  }

  private LoggedHours hours(Optional<Currency> currency) {
    return logged.getOrDefault(currency, new LoggedHours());
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

  /** Whether the hours are those of trips alone, so that the waiting time is not known. */
  boolean knowsTripsOnly() {
    return activities.isEmpty() && logbook.isEmpty() && !trips.isEmpty();
  }

  /** The facts in the main currency; money in another one comes in by a rate, or stays out. */
  StatementFacts facts() {
    NavigableMap<LocalDate, StatementDay> days = money.in(main, exchange);
    (knowsTripsOnly() ? List.of(trips, hoursOfTrips) : List.of(states, hours(main).days(), trips))
        .forEach(part -> part.forEach((day, facts) -> days.merge(day, facts, StatementDay::plus)));
    return new StatementFacts(
        main,
        days,
        money.sumRead(main, exchange),
        takeRatesOf(main),
        clock.days(main, exchange),
        hasTripCount,
        !knowsTripsOnly());
  }

  /** Money in a currency that does not come into the main one, with its own hours. */
  List<StatementFacts> others() {
    return money.others(main, exchange).stream().map(this::apart).toList();
  }

  private StatementFacts apart(Optional<Currency> own) {
    NavigableMap<LocalDate, StatementDay> days = money.in(own, exchange);
    hours(own).days().forEach((day, facts) -> days.merge(day, facts, StatementDay::plus));
    return new StatementFacts(
        own, days, money.sumRead(own, exchange), takeRatesOf(own), Map.of(), false, true);
  }

  /** A share is the same in any currency: where all money is in one, it is that of any other. */
  private TakeRates takeRatesOf(Optional<Currency> currency) {
    return takeRates.size() == 1
        ? takeRates.values().iterator().next()
        : takeRates.getOrDefault(currency, new TakeRates());
  }

  /** Why money does not come into the currency that is asked for. */
  Optional<Note> missingRate() {
    return exchange.into().flatMap(asked -> money.missingRate(asked, exchange));
  }

  /** The rates at which money came into the main currency, with the one that it came from. */
  Map<ExchangeRate, Currency> rates() {
    return money.rates(main, exchange);
  }
}
