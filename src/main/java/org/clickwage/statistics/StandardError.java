package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import org.clickwage.number.Rational;

/**
 * How sure an estimate is.
 *
 * @param error its standard error, in twelve digits
 * @param reach how far its confidence interval goes to either side
 */
public record StandardError(Rational error, Rational reach) {
  private static final MathContext DIGITS = new MathContext(12);

  /**
   * @param width of half the interval, in standard errors
   */
  static StandardError of(double error, double width) {
    return new StandardError(rounded(error), rounded(error * width));
  }

  static Rational rounded(double estimate) {
    return Rational.of(new BigDecimal(estimate).round(DIGITS));
  }
}
