package org.clickwage.document;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.message.Figures;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** What a figure is measured in, and so how people read it. */
public enum Unit {
  COUNT((value, currency, figures) -> figures.count(value)),
  MONEY((value, currency, figures) -> figures.money(value, currency)),
  MONEY_PER_HOUR((value, currency, figures) -> figures.hourlyRate(value, currency)),
  HOURS((value, currency, figures) -> figures.hours(value)),
  /** Hours that are read in minutes, however many. */
  HOURS_IN_MINUTES((value, currency, figures) -> figures.minutes(value)),
  /** Seconds that are read in hours. */
  SECONDS_IN_HOURS((value, currency, figures) -> figures.hours(value.times(perHour()))),
  SHARE((value, currency, figures) -> figures.share(value)),
  /** A number between 0 and 1 that is read as such. */
  INDEX((value, currency, figures) -> figures.decimals(value.low()));

  private interface Form {
    String of(Range value, Optional<Currency> currency, Figures figures);
  }

  private final Form form;

  Unit(Form form) {
    this.form = form;
  }

  private static Rational perHour() {
    return Rational.ONE.dividedBy(3600);
  }

  /**
   * A value as people read it.
   *
   * @param currency of money; empty where it is not known
   */
  public String show(Range value, Optional<Currency> currency, Figures figures) {
    return form.of(value, currency, figures);
  }
}
