package org.clickwage.report;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.message.Figures;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.work.Conversion;
import org.clickwage.work.Period;
import org.clickwage.work.StatedSpan;

/** How an amount per period is converted to the span of the work, in words. */
final class ConversionWording {
  private final Wording wording;

  ConversionWording(Wording wording) {
    this.wording = wording;
  }

  /** {@code hours: 48 h a week = 208 h a month}. */
  String say(Conversion conversion, boolean overStatedSpan, Optional<Currency> currency) {
    String name =
        conversion.name().isEmpty() ? wording.word(conversion.quantity()) : conversion.name();
    Period own = conversion.stated().period().orElseThrow();
    String before = amount(conversion, conversion.stated().amount(), currency);
    String after = amount(conversion, conversion.total(), currency);
    String span =
        overStatedSpan ? conversion.span().asDuration(wording) : wording.show(conversion.span());
    return wording.say(
        "assumption.conversion",
        name,
        before,
        new StatedSpan(Range.of(own.count()), own.unit()),
        after,
        span);
  }

  private String amount(Conversion conversion, Range amount, Optional<Currency> currency) {
    Figures figures = wording.figures();
    return switch (conversion.quantity()) {
      case HOURS, PAID_HOURS, UNPAID_HOURS -> figures.hours(amount);
      case TASKS -> figures.count(amount);
      case DISTANCE -> figures.count(amount) + "\u00a0km";
      case PAY, BONUS, TIPS, PLATFORM_FEE, COST ->
          currency
              .map(known -> figures.money(amount, known))
              .orElseGet(() -> figures.number(amount));
    };
  }
}
