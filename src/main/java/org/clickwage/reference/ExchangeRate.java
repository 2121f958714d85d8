package org.clickwage.reference;

import java.util.Currency;
import java.util.List;
import org.clickwage.money.HourlyRate;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;

/**
 * How many units of the quote currency one unit of the base currency bought, as the mean of a year.
 *
 * @param year the year of the mean; empty text when the user gave the rate
 * @param notes what must be said beside it: another year's mean, a cross of two rates
 */
public record ExchangeRate(
    Currency base,
    Currency quote,
    Rational rate,
    String year,
    Confidence confidence,
    String source,
    List<Note> notes) {

  public HourlyRate toBase(HourlyRate inQuote) {
    if (!inQuote.currency().equals(quote)) {
      throw new IllegalArgumentException(inQuote + " is not in " + quote);
    }
    return new HourlyRate(inQuote.perHour().dividedBy(rate), base);
  }

  /** The same rate, seen from the other currency. */
  public ExchangeRate inverted() {
    return new ExchangeRate(
        quote, base, Rational.ONE.dividedBy(rate), year, confidence, source, notes);
  }
}
