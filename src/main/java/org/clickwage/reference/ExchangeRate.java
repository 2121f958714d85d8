package org.clickwage.reference;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;

/**
 * How many units of the quote currency one unit of the base currency bought, as the mean of a year.
 *
 * @param year the year of the mean; empty text when the user gave the rate
 * @param notes what must be shown with it: another year's mean, a cross of two rates
 */
public record ExchangeRate(
    Currency base,
    Currency quote,
    Rational rate,
    String year,
    Confidence confidence,
    Text source,
    List<Note> notes) {
  static ExchangeRate of(Row row) {
    return new ExchangeRate(
        row.currency("base"),
        row.currency("quote"),
        row.number("rate"),
        row.text("year"),
        switch (row.text("kind")) {
          case "approximate" -> Confidence.APPROXIMATE;
          case "market-cross" -> Confidence.COMPUTED;
          default -> Confidence.SOURCED;
        },
        row.sentence("source"),
        List.of());
  }

  public HourlyRate toBase(HourlyRate inQuote) {
    if (!inQuote.currency().equals(quote)) {
      throw new IllegalArgumentException(inQuote + " is not in " + quote);
    }
    return new HourlyRate(inQuote.perHour().dividedBy(rate), base);
  }

  /** The rate of two currencies, by the first of these that fits, be it the other way round. */
  public static Optional<ExchangeRate> among(
      List<ExchangeRate> given, Currency base, Currency quote) {
    return between(given, base, quote)
        .map(each -> each.base().equals(base) ? each : each.inverted());
  }

  /** What an amount is multiplied by to come into another currency, by the first rate that fits. */
  public static Optional<Rational> factor(List<ExchangeRate> given, Currency from, Currency into) {
    return among(given, from, into).map(ExchangeRate::rate);
  }

  /** The first rate of two currencies, as it was given. */
  public static Optional<ExchangeRate> between(
      List<ExchangeRate> given, Currency one, Currency other) {
    return given.stream().filter(each -> each.isOf(one, other)).findFirst();
  }

  /** A sentence on what it brought money in a currency to. */
  public Note note(String key, Currency own) {
    return Note.of(key, own, base, rate, quote);
  }

  /** At which rate money in a currency came into that of the work; a mean one with its source. */
  public Note conversion(Currency own) {
    return year.isEmpty()
        ? note("assumption.rate-used", own)
        : Note.of("assumption.mean-rate", own, base, rate, quote, year, new Citation(source));
  }

  /** The same with what must be shown with the rate. */
  public Stream<Note> conversions(Currency own) {
    return Stream.concat(Stream.of(conversion(own)), notes.stream());
  }

  /** What an amount in one of its currencies is multiplied by to come into the other. */
  public Rational factor(Currency own) {
    return base.equals(own) ? rate : Rational.ONE.dividedBy(rate);
  }

  /** That nothing was brought from one of its currencies to the other. */
  public Note unused() {
    return Note.of("rate.unused", base, quote);
  }

  /** Whether it is of these two currencies, be it the other way round. */
  public boolean isOf(Currency one, Currency other) {
    return (base.equals(one) && quote.equals(other)) || (base.equals(other) && quote.equals(one));
  }

  /** The same rate, seen from the other currency. */
  public ExchangeRate inverted() {
    return new ExchangeRate(
        quote, base, Rational.ONE.dividedBy(rate), year, confidence, source, notes);
  }

  /** The same rate, where no newer one is there for another year. */
  ExchangeRate carried(String into) {
    List<Note> all = new ArrayList<>(notes);
    all.add(Note.of("reference.rate-carried", year, into));
    return new ExchangeRate(base, quote, rate, year, confidence, source, all);
  }
}
