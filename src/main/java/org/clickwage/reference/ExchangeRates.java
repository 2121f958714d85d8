package org.clickwage.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.clickwage.message.Note;
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
          new ExchangeRate(base, quote, Rational.ONE, "", Confidence.SOURCED, "", List.of()));
    }
    NavigableSet<Integer> years = years(base, quote);
    for (int year : years.headSet(day.getYear(), true).descendingSet()) {
      Optional<ExchangeRate> rate = of(year, base, quote);
      if (rate.isPresent()) {
        return Lookup.found(year == day.getYear() ? rate.get() : carried(rate.get(), day));
      }
    }
    boolean later =
        years.tailSet(day.getYear(), false).stream()
            .anyMatch(year -> of(year, base, quote).isPresent());
    return Lookup.missing(
        later ? "exchange.no-rate-of-year" : "exchange.no-rate",
        base.getCurrencyCode(),
        quote.getCurrencyCode(),
        Integer.toString(day.getYear()));
  }

  /** The years that the tables of either currency speak of. */
  private NavigableSet<Integer> years(Currency base, Currency quote) {
    NavigableSet<Integer> years = new TreeSet<>();
    stated(base).forEach(rate -> years.add(Integer.valueOf(rate.year())));
    stated(quote).forEach(rate -> years.add(Integer.valueOf(rate.year())));
    return years;
  }

  private Optional<ExchangeRate> of(int year, Currency base, Currency quote) {
    Optional<ExchangeRate> direct = statedOrInverse(year, base, quote);
    if (direct.isPresent()) {
      return direct;
    }
    for (String pivot : PIVOTS) {
      Optional<ExchangeRate> cross = cross(year, base, Currency.getInstance(pivot), quote);
      if (cross.isPresent()) {
        return cross;
      }
    }
    return Optional.empty();
  }

  private Optional<ExchangeRate> statedOrInverse(int year, Currency base, Currency quote) {
    Optional<ExchangeRate> stated = pick(stated(quote), year, base);
    return stated.isPresent()
        ? stated
        : pick(stated(base), year, quote).map(ExchangeRate::inverted);
  }

  private static Optional<ExchangeRate> pick(List<ExchangeRate> rates, int year, Currency base) {
    String wanted = Integer.toString(year);
    for (ExchangeRate rate : rates) {
      if (rate.year().equals(wanted) && rate.base().equals(base)) {
        return Optional.of(rate);
      }
    }
    return Optional.empty();
  }

  private Optional<ExchangeRate> cross(int year, Currency base, Currency pivot, Currency quote) {
    if (base.equals(pivot) || quote.equals(pivot)) {
      return Optional.empty();
    }
    Optional<ExchangeRate> toPivot = statedOrInverse(year, base, pivot);
    Optional<ExchangeRate> fromPivot = statedOrInverse(year, pivot, quote);
    return toPivot.flatMap(first -> fromPivot.map(second -> crossed(first, second)));
  }

  private static ExchangeRate crossed(ExchangeRate first, ExchangeRate second) {
    List<Note> notes = new ArrayList<>(first.notes());
    notes.addAll(second.notes());
    notes.add(
        Note.of(
            "reference.rate-crossed",
            first.base().getCurrencyCode(),
            second.quote().getCurrencyCode(),
            second.base().getCurrencyCode()));
    String source = first.source();
    return new ExchangeRate(
        first.base(),
        second.quote(),
        first.rate().times(second.rate()),
        first.year(),
        Confidence.COMPUTED.and(first.confidence()).and(second.confidence()),
        source.equals(second.source()) ? source : source + " | " + second.source(),
        notes);
  }

  private static ExchangeRate carried(ExchangeRate rate, LocalDate day) {
    List<Note> notes = new ArrayList<>(rate.notes());
    notes.add(Note.of("reference.rate-carried", rate.year(), Integer.toString(day.getYear())));
    return new ExchangeRate(
        rate.base(),
        rate.quote(),
        rate.rate(),
        rate.year(),
        rate.confidence(),
        rate.source(),
        notes);
  }

  /** The rates of a currency as their table states them: units of it for one of the base. */
  private List<ExchangeRate> stated(Currency quote) {
    return byQuote.computeIfAbsent(quote.getCurrencyCode(), this::read);
  }

  private List<ExchangeRate> read(String quote) {
    List<ExchangeRate> rates = new ArrayList<>();
    for (Row row : tables.read("exchange-rates/" + quote + ".csv")) {
      rates.add(
          new ExchangeRate(
              Currency.getInstance(row.text("base")),
              Currency.getInstance(row.text("quote")),
              row.number("rate"),
              row.text("year"),
              confidence(row.text("kind")),
              row.text("source"),
              List.of()));
    }
    return rates;
  }

  private static Confidence confidence(String kind) {
    return switch (kind) {
      case "approximate" -> Confidence.APPROXIMATE;
      case "market-cross" -> Confidence.COMPUTED;
      default -> Confidence.SOURCED;
    };
  }

  /** A country's purchasing power parity of a year: never carried to another. */
  public Lookup<PurchasingPower> purchasingPower(String country, int year) {
    for (Row row : tables.read("purchasing-power/" + country + ".csv")) {
      if (row.text("year").equals(Integer.toString(year))) {
        Currency currency = Currency.getInstance(row.text("quote").substring(0, CURRENCY_CODE));
        return Lookup.found(
            new PurchasingPower(country, currency, year, row.number("rate"), row.text("source")));
      }
    }
    return Lookup.missing("exchange.no-parity", country, Integer.toString(year));
  }
}
