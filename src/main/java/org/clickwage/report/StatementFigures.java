package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** The amounts of a statement in the currency of its money, as people read them. */
final class StatementFigures {
  private final Optional<Currency> currency;
  private final Wording wording;

  StatementFigures(Optional<Currency> currency, Wording wording) {
    this.currency = currency;
    this.wording = wording;
  }

  String rate(Rational perHour) {
    return currency
        .map(known -> wording.figures().hourlyRate(Range.of(perHour), known))
        .orElseGet(() -> wording.figures().decimals(perHour) + "/h");
  }

  String amount(Rational amount) {
    return wording.figures().money(Range.of(amount), currency);
  }

  String hours(Rational hours) {
    return wording.figures().hours(Range.of(hours));
  }

  String count(Rational count) {
    return wording.figures().count(Range.of(count));
  }
}
