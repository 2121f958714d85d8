package org.clickwage.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.number.Rational;

/** Yearly means of market exchange rates; purchasing power parities apart from them. */
public final class ExchangeRates {
  private static final List<String> PIVOTS = List.of("EUR", "USD");
  private static final int CURRENCY_CODE = 3;

  private final Tables tables;
  private final Map<String, List<ExchangeRate>> byQuote = new ConcurrentHashMap<>();

  ExchangeRates(Tables tables) {
    this.tables = tables;
  }

  /**
   * The mean of the day's year: as stated, inverted, or crossed over the euro or the dollar; past
   * the newest year the newest one with a note.
   */
  public Lookup<ExchangeRate> find(Currency base, Currency quote, LocalDate day) {
    if (base.equals(quote)) {
      return Lookup.found(
          new ExchangeRate(
              base, quote, Rational.ONE, "", Confidence.SOURCED, Text.NONE, List.of()));
    }
    String year = Integer.toString(day.getYear());
    Optional<ExchangeRate> newest =
        years(base, quote)
            .filter(each -> each.compareTo(year) <= 0)
            .flatMap(each -> of(each, base, quote).stream())
            .findFirst();
    if (newest.isPresent()) {
      boolean isOfYear = newest.get().year().equals(year);
      return Lookup.found(isOfYear ? newest.get() : newest.get().carried(year));
    }
    boolean later = years(base, quote).anyMatch(each -> of(each, base, quote).isPresent());
    return Lookup.missing(
        later ? "exchange.no-rate-of-year" : "exchange.no-rate",
        base.getCurrencyCode(),
        quote.getCurrencyCode(),
        year);
  }

  /** At which money of one currency comes into another: a rate that was given, else the mean. */
  public Optional<ExchangeRate> find(
      List<ExchangeRate> given, Currency own, Currency into, LocalDate day) {
    return ExchangeRate.between(given, own, into).or(() -> find(into, own, day).toOptional());
  }

  /** The years that the tables of either currency speak of, the newest first. */
  private Stream<String> years(Currency base, Currency quote) {
    return Stream.concat(stated(base).stream(), stated(quote).stream())
        .map(ExchangeRate::year)
        .toList()
        .stream()
        .distinct()
        .sorted(Comparator.reverseOrder());
  }

  /** As stated, inverted, or crossed. */
  private Optional<ExchangeRate> of(String year, Currency base, Currency quote) {
    Optional<ExchangeRate> direct = statedOrInverse(year, base, quote);
    return direct.isPresent()
        ? direct
        : PIVOTS.stream()
            .flatMap(pivot -> cross(year, base, Currency.getInstance(pivot), quote).stream())
            .findFirst();
  }

  private Optional<ExchangeRate> statedOrInverse(String year, Currency base, Currency quote) {
    Optional<ExchangeRate> stated = pick(stated(quote), year, base);
    return stated.isPresent()
        ? stated
        : pick(stated(base), year, quote).map(ExchangeRate::inverted);
  }

  private static Optional<ExchangeRate> pick(List<ExchangeRate> rates, String year, Currency base) {
    return rates.stream()
        .filter(rate -> rate.year().equals(year) && rate.base().equals(base))
        .findFirst();
  }

  private Optional<ExchangeRate> cross(String year, Currency base, Currency pivot, Currency quote) {
    if (base.equals(pivot) || quote.equals(pivot)) {
      return Optional.empty();
    }
    Optional<ExchangeRate> toPivot = statedOrInverse(year, base, pivot);
    Optional<ExchangeRate> fromPivot = statedOrInverse(year, pivot, quote);
    return toPivot.flatMap(first -> fromPivot.map(second -> crossed(first, second)));
  }

  private static ExchangeRate crossed(ExchangeRate first, ExchangeRate second) {
    Note crossed =
        Note.of(
            "reference.rate-crossed",
            first.base().getCurrencyCode(),
            second.quote().getCurrencyCode(),
            second.base().getCurrencyCode());
    return new ExchangeRate(
        first.base(),
        second.quote(),
        first.rate().times(second.rate()),
        first.year(),
        Confidence.COMPUTED.and(first.confidence()).and(second.confidence()),
        first.source().and(Citation.BETWEEN, second.source()),
        List.of(crossed));
  }

  /** The rates of a currency as their table states them: units of it for one of the base. */
  private List<ExchangeRate> stated(Currency quote) {
    return byQuote.computeIfAbsent(
        quote.getCurrencyCode(),
        code ->
            tables.read("exchange-rates/" + code + ".csv").stream().map(ExchangeRate::of).toList());
  }

  /** A country's purchasing power parity of a year: never carried to another. */
  public Lookup<PurchasingPower> purchasingPower(String country, int year) {
    String ofYear = Integer.toString(year);
    return tables.rows("purchasing-power/" + country + ".csv", "year", ofYear).stream()
        .findFirst()
        .map(row -> Lookup.found(purchasingPower(country, year, row)))
        .orElseGet(() -> Lookup.missing("exchange.no-parity", country, ofYear));
  }

  private static PurchasingPower purchasingPower(String country, int year, Row row) {
    Currency currency = Currency.getInstance(row.text("quote").substring(0, CURRENCY_CODE));
    return new PurchasingPower(country, currency, year, row.number("rate"), row.sentence("source"));
  }
}
