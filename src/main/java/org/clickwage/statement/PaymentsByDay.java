package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.profile.PaymentType;
import org.clickwage.reference.ExchangeRate;

/** The money of a worker's files day by day, each currency apart, and money without any too. */
final class PaymentsByDay {
  private final Map<Optional<Currency>, NavigableMap<LocalDate, StatementDay>> money =
      new LinkedHashMap<>();
  private final Map<Optional<Currency>, Rational> read = new LinkedHashMap<>();
  private final Predicate<LocalDate> asked;

  /** What waits for the currency of its logbook. */
  private final List<Consumer<Optional<Currency>>> waiting = new ArrayList<>();

  private final Set<Currency> ofLogbook = new HashSet<>();

  /**
   * @param asked whether a day is among those that are asked for
   */
  PaymentsByDay(Predicate<LocalDate> asked) {
    this.asked = asked;
  }

  void pay(LocalDate day, Optional<Currency> currency, Rational amount, PaymentType line) {
    read.merge(currency, amount, Rational::plus);
    money
        .computeIfAbsent(currency, each -> new TreeMap<>())
        .merge(day, StatementDay.paying(line, amount), StatementDay::plus);
  }

  /** Pay of a logbook, which may name its currency in some of its entries alone. */
  void payLogged(LocalDate day, Optional<Currency> currency, Rational amount, PaymentType line) {
    if (currency.isPresent()) {
      ofLogbook.add(currency.get());
      pay(day, currency, amount, line);
    } else {
      waiting.add(own -> pay(day, own, amount, line));
    }
  }

  /** The one currency that a logbook names; empty where it names none or several. */
  Optional<Currency> ofLogbook() {
    return ofLogbook.size() == 1 ? ofLogbook.stream().findFirst() : Optional.empty();
  }

  /** Takes what waits for the currency of its logbook; gives how many amounts got one. */
  long takeWaiting() {
    waiting.forEach(amount -> amount.accept(ofLogbook()));
    long taken = ofLogbook().isPresent() ? waiting.size() : 0;
    waiting.clear();
    return taken;
  }

  /** The currency with most lines in the days asked for; empty where that money names none. */
  Optional<Currency> main() {
    return currencies().findFirst().orElse(Optional.empty());
  }

  private Stream<Optional<Currency>> currencies() {
    return money.keySet().stream()
        .sorted(
            Comparator.comparing((Optional<Currency> each) -> lines(each, asked))
                .thenComparing(each -> lines(each, day -> true))
                .reversed());
  }

  private Rational lines(Optional<Currency> currency, Predicate<LocalDate> counted) {
    return money.get(currency).entrySet().stream()
        .filter(day -> counted.test(day.getKey()))
        .map(day -> day.getValue().get(Quantity.LINES))
        .reduce(Rational.ZERO, Rational::plus);
  }

  /** The sum of all amounts that come into a currency, as they were read. */
  Rational sumRead(Optional<Currency> into, List<ExchangeRate> rates) {
    return read.entrySet().stream()
        .flatMap(each -> factor(each.getKey(), into, rates).map(each.getValue()::times).stream())
        .reduce(Rational.ZERO, Rational::plus);
  }

  /** The money in one currency; money in another one comes in by a rate, or stays out. */
  NavigableMap<LocalDate, StatementDay> in(Optional<Currency> main, List<ExchangeRate> rates) {
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();
    money.forEach(
        (own, ofDays) ->
            factor(own, main, rates)
                .ifPresent(
                    rate ->
                        ofDays.forEach(
                            (day, paid) ->
                                days.merge(day, paid.exchanged(rate), StatementDay::plus))));
    return days;
  }

  /** Money in a currency for which no rate was given, on its own. */
  List<StatementFacts> others(List<ExchangeRate> rates) {
    return currencies()
        .filter(each -> factor(each, main(), rates).isEmpty())
        .map(
            each ->
                new StatementFacts(each, money.get(each), read.get(each), false, true, Set.of()))
        .toList();
  }

  private static Optional<Rational> factor(
      Optional<Currency> from, Optional<Currency> to, List<ExchangeRate> rates) {
    return from.equals(to)
        ? Optional.of(Rational.ONE)
        : from.flatMap(own -> to.flatMap(main -> ExchangeRate.factor(rates, own, main)));
  }
}
