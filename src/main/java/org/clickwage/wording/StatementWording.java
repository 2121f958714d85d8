package org.clickwage.wording;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.work.Conversion;
import org.clickwage.work.Period;
import org.clickwage.work.StatedSpan;

/** How stated amounts, their periods and their conversions are said. */
public final class StatementWording {
  private final Wording wording;

  public StatementWording(Wording wording) {
    this.wording = wording;
  }

  /** {@code hours: 48 h a week = 208 h a month}. */
  public String conversion(
      Conversion conversion, boolean overStatedSpan, Optional<Currency> currency) {
    String name =
        conversion.name().isEmpty() ? wording.word(conversion.quantity()) : conversion.name();
    Period own = conversion.stated().period().orElseThrow();
    String before = amount(conversion, conversion.stated().amount(), currency);
    String after = amount(conversion, conversion.total(), currency);
    String span = overStatedSpan ? over(conversion.span()) : per(conversion.span());
    return wording.say(
        "assumption.conversion",
        name,
        before,
        per(new StatedSpan(Range.of(own.count()), own.unit())),
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

  /** {@code a week}, {@code per 24 months}. */
  public String per(StatedSpan span) {
    return isOne(span.count())
        ? wording.say("per.one", unit(span))
        : wording.say("per.other", span.count(), unit(span));
  }

  /** {@code over 7 days}. */
  public String over(StatedSpan span) {
    return wording.say("over", span.count(), unit(span));
  }

  private String unit(StatedSpan span) {
    return wording.say(
        "unit." + Wording.key(span.unit()) + (isOne(span.count()) ? ".one" : ".other"));
  }

  private static boolean isOne(Range count) {
    return count.equals(Range.of(Rational.ONE));
  }
}
