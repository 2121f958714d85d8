package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.clickwage.number.Rational;
import org.clickwage.profile.PaymentType;
import org.clickwage.reference.ExchangeRate;

/** The money of a worker's files day by day, each currency apart. */
final class PaymentsByDay {
  /** Money without any currency is kept apart too. */
  private static final String NO_CURRENCY = "";

  private final Map<String, NavigableMap<LocalDate, StatementDay>> money = new LinkedHashMap<>();
  private final Map<String, Rational> read = new HashMap<>();
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
    String code = currency.map(Currency::getCurrencyCode).orElse(NO_CURRENCY);
    read.merge(code, amount, Rational::plus);
    money
        .computeIfAbsent(code, each -> new TreeMap<>())
        .merge(day, StatementDay.paying(money(line, amount)), StatementDay::plus);
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

  /** The money of one line; a fee, which takes from what is paid out, as a positive amount. */
  private static StatementMoney money(PaymentType line, Rational amount) {
    Rational none = Rational.ZERO;
    return switch (line) {
      case FARES -> new StatementMoney(amount, none, none, none, none, none, 1);
      case BONUSES -> new StatementMoney(none, amount, none, none, none, none, 1);
      case TIPS -> new StatementMoney(none, none, amount, none, none, none, 1);
      case FEES -> new StatementMoney(none, none, none, amount.negated(), none, none, 1);
      case REIMBURSEMENTS -> new StatementMoney(none, none, none, none, amount, none, 1);
      case OTHER -> new StatementMoney(none, none, none, none, none, amount, 1);
    };
  }

  /** The currencies that money came in, the one with most lines in the days asked for first. */
  private List<Optional<Currency>> currencies() {
    return money.entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<String, NavigableMap<LocalDate, StatementDay>> each) ->
                        lines(each.getValue(), asked))
                .thenComparingLong(each -> lines(each.getValue(), day -> true))
                .reversed())
        .map(entry -> currency(entry.getKey()))
        .toList();
  }

  /** The currency of most lines; empty where that names none, or there is no money. */
  Optional<Currency> main() {
    return currencies().isEmpty() ? Optional.empty() : currencies().get(0);
  }

  private static Optional<Currency> currency(String code) {
    return code.isEmpty() ? Optional.empty() : Optional.of(Currency.getInstance(code));
  }

  private static long lines(
      NavigableMap<LocalDate, StatementDay> days, Predicate<LocalDate> counted) {
    return days.entrySet().stream()
        .filter(day -> counted.test(day.getKey()))
        .mapToLong(day -> day.getValue().money().lines())
        .sum();
  }

  /** The sum of all amounts that come into a currency, as they were read. */
  Rational sumRead(Optional<Currency> into, List<ExchangeRate> rates) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<String, Rational> each : read.entrySet()) {
      Optional<Rational> factor = factor(currency(each.getKey()), into, rates);
      sum = sum.plus(factor.map(each.getValue()::times).orElse(Rational.ZERO));
    }
    return sum;
  }

  /** The money in one currency; money in another one comes in by a rate, or stays out. */
  NavigableMap<LocalDate, StatementDay> in(Optional<Currency> main, List<ExchangeRate> rates) {
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();
    money.forEach(
        (code, ofDays) ->
            factor(currency(code), main, rates).ifPresent(factor -> merge(days, ofDays, factor)));
    return days;
  }

  /** Money in a currency for which no rate was given, on its own. */
  List<StatementFacts> others(List<ExchangeRate> rates) {
    List<StatementFacts> others = new ArrayList<>();
    for (Optional<Currency> each : currencies()) {
      if (factor(each, main(), rates).isEmpty()) {
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
    return from.flatMap(own -> to.flatMap(main -> ExchangeRate.factor(rates, own, main)));
  }
}
