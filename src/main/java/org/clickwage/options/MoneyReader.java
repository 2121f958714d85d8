package org.clickwage.options;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.Confidence;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.work.CostNotation;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.NumberNotation;
import org.clickwage.work.PerDistance;
import org.clickwage.work.ShellSign;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;

/**
 * Reads the money of one command line: all of it in one currency, that of the pay, at the rates
 * that were given for the others, or at a mean rate of the year.
 */
final class MoneyReader {
  private static final Option<ExchangeRate> OPTION = ReferenceOptions.EXCHANGE_RATE;
  private static final Pattern RATE = Pattern.compile("([^/=]*)/([^=]*)=(.*)");

  private final ParsedOptions typed;
  private final Problems problems;
  private final Rates toUse;
  private final List<ExchangeRate> rates;
  private Optional<DeclaredMoney> first = Optional.empty();
  private Optional<Currency> main = Optional.empty();
  private final List<ExchangeRate> spared;
  private final Set<Note> thousands = new LinkedHashSet<>();

  /** Money that names no currency, with its option. */
  private final Map<String, Option<?>> bare = new LinkedHashMap<>();

  /** Those that brought money in other currencies into that of the work. */
  private final Map<Currency, ExchangeRate> used = new LinkedHashMap<>();

  /** The rate at which money of one currency comes into another. */
  interface Rates {
    Optional<ExchangeRate> find(List<ExchangeRate> given, Currency own, Currency into);
  }

  /** Takes the rates that are given alone. */
  MoneyReader(ParsedOptions typed, Problems problems) {
    this(typed, problems, ExchangeRate::between);
  }

  MoneyReader(ParsedOptions typed, Problems problems, Rates toUse) {
    this.typed = typed;
    this.problems = problems;
    this.toUse = toUse;
    this.rates = exchangeRates(typed.values(OPTION), problems);
    this.spared = new ArrayList<>(rates);
  }

  private static List<ExchangeRate> exchangeRates(List<ExchangeRate> given, Problems problems) {
    List<ExchangeRate> rates = new ArrayList<>();
    for (ExchangeRate rate : given) {
      // Given before, be it the other way round.
      Optional<Rational> known = ExchangeRate.factor(rates, rate.base(), rate.quote());
      boolean isOther = known.filter(each -> each.compareTo(rate.rate()) != 0).isPresent();
      problems.addIf(isOther, OPTION, "problem.two-rates", rate.base(), rate.quote());
      rates.add(rate);
    }
    return rates;
  }

  static ExchangeRate exchangeRate(String text) {
    Matcher parts = RATE.matcher(text);
    boolean isRate = parts.matches();
    Optional<Currency> base = isRate ? Notation.currency(parts.group(1)) : Optional.empty();
    Optional<Currency> quote = isRate ? Notation.currency(parts.group(2)) : Optional.empty();
    boolean areNamed = base.isPresent() && quote.isPresent();
    Rational rate = areNamed ? NumberNotation.EITHER.read(parts.group(3)) : Rational.ZERO;
    if (!rate.isPositive()) {
      throw new NotationException(text, "expected.exchange-rate");
    }
    return new ExchangeRate(
        base.get(), quote.get(), rate, "", Confidence.SOURCED, Text.NONE, List.of());
  }

  List<ExchangeRate> exchangeRates() {
    return rates;
  }

  /** The rates that no money read so far required. */
  List<ExchangeRate> sparedRates() {
    return List.copyOf(spared);
  }

  /** Which marks were read as those of thousands, and at which rates money was exchanged. */
  List<Note> notes() {
    List<Note> notes = new ArrayList<>(thousands);
    if (!bare.isEmpty() && main.isPresent() && DeclaredMoney.isOfDollars(main.get())) {
      notes.add(Note.of("assumption.bare-money", String.join(", ", bare.keySet()), main.get()));
    }
    used.forEach((own, rate) -> notes.addAll(rate.conversions(own).toList()));
    return notes;
  }

  /** The currency of the first money that was read. */
  Optional<Currency> currency() {
    return main;
  }

  /** The same next to money of a file, of whose currency a $ may be. */
  Optional<Currency> currencyAgainst(Optional<Currency> ofFile) {
    return first.flatMap(money -> money.withNamed(ofFile).currency());
  }

  /** Money of the work, brought to its currency. */
  Optional<Stated> money(Option<TypedMoney> option) {
    return typed.value(option).flatMap(read -> money(option, read.text()));
  }

  Optional<Stated> money(Option<?> option, String text) {
    Optional<DeclaredMoney> money = problems.read(option, text, this::written);
    if (main.isEmpty()) {
      first = money;
      main = money.flatMap(DeclaredMoney::currency);
    }
    if (money.isPresent() && money.get().currency().isEmpty()) {
      bare.put(text, option);
    }
    main.ifPresent(this::checkSigns);
    return money.map(given -> inMainCurrency(option, text, given));
  }

  /** Reports what a shell left of money with a $, beside other money in dollars. */
  void checkSigns(Currency currency) {
    for (Map.Entry<String, Option<?>> each : bare.entrySet()) {
      ShellSign.lost(each.getKey(), currency)
          .ifPresent(what -> problems.add(each.getValue(), what));
    }
  }

  /** What a kilometre costs, of an amount that may be for a mile. */
  Optional<Range> perKilometre(BiFunction<Option<?>, String, Optional<Stated>> amount) {
    Optional<PerDistance<TypedMoney>> cost = typed.value(WorkOptions.PER_KM);
    return cost.flatMap(each -> amount.apply(WorkOptions.PER_KM, each.money().text()))
        .map(money -> cost.get().perKilometre(money.amount()));
  }

  private Stated inMainCurrency(Option<?> option, String text, DeclaredMoney money) {
    Currency own = money.currency().or(() -> main).orElse(null);
    if (own == null || own.equals(main.orElseThrow())) {
      return money.stated();
    }
    Optional<ExchangeRate> rate = rate(own);
    if (rate.isEmpty()) {
      problems.add(option, "problem.two-currencies", text.strip(), own, main.get());
      return money.stated();
    }
    return money.stated().times(rate.get().factor(own));
  }

  /** At which another currency comes into that of the work. */
  private Optional<ExchangeRate> rate(Currency own) {
    Optional<ExchangeRate> rate = toUse.find(rates, own, main.orElseThrow());
    rate.ifPresent(
        known -> {
          spared.removeIf(each -> each.isOf(own, main.get()));
          used.put(own, known);
        });
    return rate;
  }

  /** A scheme for the money of the work, as far as a rate between their currencies is known. */
  ChargeScheme forWork(ChargeScheme scheme) {
    Currency own = scheme.currency();
    return main.filter(known -> !known.equals(own))
        .flatMap(known -> rate(own).map(rate -> scheme.at(rate.factor(known))))
        .orElse(scheme);
  }

  /**
   * Named costs of the work.
   *
   * @param amount reads the money of one of them, as an option's
   */
  List<StatedCost> costs(BiFunction<Option<?>, String, Optional<Stated>> amount) {
    List<StatedCost> costs = new ArrayList<>();
    for (CostNotation cost : typed.values(WorkOptions.COST)) {
      amount
          .apply(WorkOptions.COST, cost.money())
          .ifPresent(known -> costs.add(new StatedCost(cost.name(), known)));
    }
    return costs;
  }

  /** One rate per hour, or the two ends of a range; it keeps a currency of its own. */
  List<HourlyRate> hourlyRates(Option<?> option) {
    Optional<DeclaredMoney> money = hourly(option);
    if (money.isEmpty()) {
      return List.of();
    }
    Currency currency = money.get().currency().orElseThrow();
    Range range = money.get().stated().amount();
    HourlyRate low = new HourlyRate(range.low(), currency);
    HourlyRate high = new HourlyRate(range.high(), currency);
    return range.isPoint() ? List.of(low) : List.of(low, high);
  }

  /**
   * One rate per hour, where a range has no meaning; a $ may still turn out to be that of the pay.
   */
  Optional<DeclaredMoney> oneHourlyRate(Option<?> option) {
    Optional<DeclaredMoney> money = hourly(option);
    if (money.filter(rate -> !rate.stated().amount().isPoint()).isPresent()) {
      problems.add(option, "problem.notation", typed.text(option), Note.of("expected.one-rate"));
    }
    return money;
  }

  /** An amount for a time has its currency before what it is for: {@code 16€/h}. */
  void noCurrency(Option<?> option, String text) {
    Note lacking =
        Note.of("problem.no-currency", text, TypedMoney.amount(text), TypedMoney.time(text));
    problems.add(option, ShellSign.lost(text, Currency.getInstance("USD")).orElse(lacking));
  }

  private Optional<DeclaredMoney> hourly(Option<?> option) {
    String text = typed.text(option);
    Optional<DeclaredMoney> money =
        typed
            .value(option)
            .flatMap(
                known ->
                    problems.read(option, text, each -> TypedMoney.perHour(each, written(each))));
    if (money.isEmpty() || money.get().currency().isPresent()) {
      return money;
    } else if (main.isEmpty()) {
      noCurrency(option, text.strip());
      return Optional.empty();
    }
    bare.put(text, option);
    checkSigns(main.get());
    return Optional.of(new DeclaredMoney(money.get().stated(), main, first.orElseThrow().bySign()));
  }

  /** A $ is the dollar of the pay, unless a rate was given that brings US dollars into it. */
  private DeclaredMoney written(String text) {
    String digits = TypedMoney.ungrouped(text, typed, main);
    DeclaredMoney money = Notation.PLAIN.money(digits);
    if (!digits.equals(text)) {
      thousands.add(Note.of("assumption.thousands", text.strip(), digits.strip()));
    }
    return money.currency().filter(this::isExchanged).isPresent()
        ? money.asNamed()
        : money.withNamed(main);
  }

  /** Whether a rate was given for a currency: into that of the pay, where this is known yet. */
  private boolean isExchanged(Currency own) {
    return main.isPresent()
        ? ExchangeRate.factor(rates, own, main.get()).isPresent()
        : rates.stream().anyMatch(rate -> rate.base().equals(own) || rate.quote().equals(own));
  }
}
