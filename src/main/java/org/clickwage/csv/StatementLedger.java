package org.clickwage.csv;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.clickwage.compare.StatementDay;
import org.clickwage.compare.StatementFacts;
import org.clickwage.compare.StatementMoney;
import org.clickwage.compare.StatementTime;
import org.clickwage.money.Rational;
import org.clickwage.reference.ExchangeRate;

/** What a worker's files say, gathered day by day. */
public final class StatementLedger {
  private static final int SECONDS_PER_DAY = 86_400;

  /** Money without any currency is kept apart too. */
  private static final String NO_CURRENCY = "";

  private final Map<String, NavigableMap<LocalDate, StatementDay>> money = new LinkedHashMap<>();
  private final NavigableMap<LocalDate, StatementDay> work = new TreeMap<>();
  private final NavigableMap<LocalDate, StatementDay> trips = new TreeMap<>();
  private final Map<String, Rational> read = new HashMap<>();
  private final Set<LocalDate> stateDays = new HashSet<>();
  private final Set<LocalDate> logDays = new HashSet<>();
  private final Set<List<Object>> spans = new HashSet<>();
  private final List<LocalDateTime> open = new ArrayList<>();
  private boolean hasStates;
  private boolean hasLog;
  private boolean hasTripCount;
  private long repeatedSpans;
  private long nights;

  void pay(LocalDate day, Optional<Currency> currency, Rational amount, StatementMoney line) {
    String code = currency.map(Currency::getCurrencyCode).orElse(NO_CURRENCY);
    read.merge(code, amount, Rational::plus);
    money
        .computeIfAbsent(code, each -> new TreeMap<>())
        .merge(day, StatementDay.paying(line), StatementDay::plus);
  }

  /** A span of a state; the same span twice, in two files that overlap, is taken once. */
  void spend(ProfileState state, LocalDateTime begin, Rational seconds) {
    hasStates = true;
    if (!spans.add(List.of(state, begin, seconds))) {
      repeatedSpans++;
    } else if (state.isWork()) {
      spread(begin, seconds, (day, hours) -> add(work, day, lasting(state, hours), stateDays));
    }
  }

  /** A stretch of work of a logbook. */
  void log(LocalDateTime begin, Rational seconds) {
    hasLog = true;
    spread(begin, seconds, (day, hours) -> add(work, day, logged(hours), logDays));
  }

  /** Hours of a day whose beginning nobody wrote down. */
  void log(LocalDate day, Rational hours) {
    hasLog = true;
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

  /** The time of trips, used where nothing says how long the worker was online. */
  void driveFor(ProfileState state, LocalDateTime begin, Rational seconds) {
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

  private static StatementTime lasting(ProfileState state, Rational hours) {
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

  /** Days whose hours come from a table of states and from a logbook too. */
  public long daysCountedTwice() {
    return stateDays.stream().filter(logDays::contains).count();
  }

  /** Stretches that were begun and not ended. */
  public List<LocalDateTime> open() {
    return List.copyOf(open);
  }

  /** The currencies that money came in, the one with most lines first. */
  public List<Optional<Currency>> currencies() {
    return money.entrySet().stream()
        .sorted((a, b) -> Long.compare(lines(b.getValue()), lines(a.getValue())))
        .map(entry -> currency(entry.getKey()))
        .toList();
  }

  private static Optional<Currency> currency(String code) {
    return code.isEmpty() ? Optional.empty() : Optional.of(Currency.getInstance(code));
  }

  private static long lines(NavigableMap<LocalDate, StatementDay> days) {
    return days.values().stream().mapToLong(day -> day.money().lines()).sum();
  }

  /**
   * The sum of all amounts that come into a currency, as they were read, whatever they are for:
   * what the figures must add up to.
   */
  public Rational sumRead(Optional<Currency> into, List<ExchangeRate> rates) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<String, Rational> each : read.entrySet()) {
      Optional<Rational> factor = factor(currency(each.getKey()), into, rates);
      sum = sum.plus(factor.map(each.getValue()::times).orElse(Rational.ZERO));
    }
    return sum;
  }

  public boolean isEmpty() {
    return money.isEmpty() && work.isEmpty() && trips.isEmpty();
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
    Optional<Currency> main = currencies().isEmpty() ? Optional.empty() : currencies().get(0);
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();
    money.forEach(
        (code, ofDays) ->
            factor(currency(code), main, rates).ifPresent(factor -> merge(days, ofDays, factor)));
    boolean tripsOnly = knowsTripsOnly();
    merge(days, work, Rational.ONE);
    trips.forEach(
        (day, facts) ->
            days.merge(
                day,
                tripsOnly ? facts : StatementDay.doing(facts.trips(), facts.kilometres()),
                StatementDay::plus));
    return new StatementFacts(main, days, hasTripCount, !tripsOnly);
  }

  /** Money in a currency for which no rate was given, on its own. */
  public List<StatementFacts> others(List<ExchangeRate> rates) {
    List<StatementFacts> others = new ArrayList<>();
    List<Optional<Currency>> all = currencies();
    for (Optional<Currency> each : all) {
      if (factor(each, all.get(0), rates).isEmpty()) {
        String code = each.map(Currency::getCurrencyCode).orElse(NO_CURRENCY);
        others.add(new StatementFacts(each, money.get(code), false, true));
      }
    }
    return others;
  }

  private static void merge(
      NavigableMap<LocalDate, StatementDay> into,
      NavigableMap<LocalDate, StatementDay> days,
      Rational factor) {
    days.forEach(
        (day, facts) -> {
          StatementDay converted =
              factor.equals(Rational.ONE)
                  ? facts
                  : StatementDay.paying(facts.money().times(factor));
          into.merge(day, converted, StatementDay::plus);
        });
  }

  private static Optional<Rational> factor(
      Optional<Currency> from, Optional<Currency> to, List<ExchangeRate> rates) {
    if (from.equals(to)) {
      return Optional.of(Rational.ONE);
    }
    for (ExchangeRate rate : rates) {
      if (from.equals(Optional.of(rate.base())) && to.equals(Optional.of(rate.quote()))) {
        return Optional.of(rate.rate());
      } else if (from.equals(Optional.of(rate.quote())) && to.equals(Optional.of(rate.base()))) {
        return Optional.of(Rational.ONE.dividedBy(rate.rate()));
      }
    }
    return Optional.empty();
  }
}
