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
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Lookup;

/** The money of a worker's files day by day, each currency apart, and money without any too. */
final class PaymentsByDay {
  private final Map<Optional<Currency>, NavigableMap<LocalDate, StatementDay>> money =
      new LinkedHashMap<>();
  private final Map<Optional<Currency>, NavigableMap<LocalDate, Rational>> read =
      new LinkedHashMap<>();
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

  void pay(Payment paid) {
    read.computeIfAbsent(paid.currency(), each -> new TreeMap<>())
        .merge(paid.day(), paid.amount(), Rational::plus);
    money
        .computeIfAbsent(paid.currency(), each -> new TreeMap<>())
        .merge(paid.day(), StatementDay.paying(paid.line(), paid.amount()), StatementDay::plus);
  }

  /** Pay of a logbook, which may name its currency in some of its entries alone. */
  void payLogged(Payment paid) {
    if (paid.currency().isPresent()) {
      ofLogbook.add(paid.currency().get());
      pay(paid);
    } else {
      waiting.add(own -> pay(paid.in(own)));
    }
  }

  /** The one currency that a logbook names; empty where it names none or several. */
  Optional<Currency> ofLogbook() {
    return ofLogbook.size() == 1 ? ofLogbook.stream().findFirst() : Optional.empty();
  }

  /** Takes what waits for the currency of its logbook; gives how many amounts got one. */
  long takeWaiting(Optional<Currency> own) {
    waiting.forEach(amount -> amount.accept(own));
    long taken = own.isPresent() ? waiting.size() : 0;
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

  boolean has(Optional<Currency> currency) {
    return money.containsKey(currency);
  }

  /** The sum of all amounts that come into a currency, as they were read. */
  Rational sumRead(Optional<Currency> into, StatementExchange exchange) {
    return read.keySet().stream()
        .filter(own -> comesInto(into, own, exchange))
        .flatMap(
            own ->
                read.get(own).entrySet().stream()
                    .map(day -> day.getValue().times(factor(own, into, day.getKey(), exchange))))
        .reduce(Rational.ZERO, Rational::plus);
  }

  /** The money in one currency; money in another one comes in by a rate, or stays out. */
  NavigableMap<LocalDate, StatementDay> in(Optional<Currency> into, StatementExchange exchange) {
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();
    for (Optional<Currency> own : money.keySet()) {
      if (comesInto(into, own, exchange)) {
        for (LocalDate day : money.get(own).keySet()) {
          Rational factor = factor(own, into, day, exchange);
          days.merge(day, money.get(own).get(day).exchanged(factor), StatementDay::plus);
        }
      }
    }
    return days;
  }

  private static Rational factor(
      Optional<Currency> own, Optional<Currency> into, LocalDate day, StatementExchange exchange) {
    return own.equals(into)
        ? Rational.ONE
        : rate(own, into, day, exchange).toOptional().orElseThrow().factor(own.orElseThrow());
  }

  private static Lookup<ExchangeRate> rate(
      Optional<Currency> own, Optional<Currency> into, LocalDate day, StatementExchange exchange) {
    return exchange.rate(own.orElseThrow(), into.orElseThrow(), day);
  }

  /** Whether money of a currency is, or comes by a rate for each of its days, in another. */
  boolean comesInto(Optional<Currency> into, Optional<Currency> own, StatementExchange exchange) {
    boolean areKnown = own.isPresent() && into.isPresent();
    return own.equals(into)
        || areKnown
            && money.get(own).keySet().stream()
                .allMatch(day -> rate(own, into, day, exchange).toOptional().isPresent());
  }

  /** Currencies whose money does not come into another one, those with most lines first. */
  List<Optional<Currency>> others(Optional<Currency> into, StatementExchange exchange) {
    return currencies().filter(own -> !comesInto(into, own, exchange)).toList();
  }

  /** The rates at which money comes into a currency, with the one that it comes from. */
  Map<ExchangeRate, Currency> rates(Optional<Currency> into, StatementExchange exchange) {
    Map<ExchangeRate, Currency> rates = new LinkedHashMap<>();
    for (Optional<Currency> own : money.keySet()) {
      if (!own.equals(into) && comesInto(into, own, exchange)) {
        for (LocalDate day : money.get(own).keySet()) {
          rates.put(rate(own, into, day, exchange).toOptional().orElseThrow(), own.orElseThrow());
        }
      }
    }
    return rates;
  }

  /** Why money of the first day without a rate does not come into a currency. */
  Optional<Note> missingRate(Currency into, StatementExchange exchange) {
    return money.keySet().stream()
        .flatMap(Optional::stream)
        .filter(own -> !own.equals(into))
        .flatMap(
            own ->
                money.get(Optional.of(own)).keySet().stream()
                    .flatMap(day -> exchange.rate(own, into, day).reason().stream()))
        .findFirst();
  }
}
