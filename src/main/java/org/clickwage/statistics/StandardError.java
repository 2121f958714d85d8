package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import org.clickwage.number.Rational;

/**
 * How sure an estimate is.
 *
 * @param error its standard error, in twelve digits
 * @param low the low end of its confidence interval
 * @param high the high end
 */
public record StandardError(Rational error, Rational low, Rational high) {
  private static final MathContext DIGITS = new MathContext(12);

  /**
   * @param width of half the interval, in standard errors
   */
  static StandardError of(Rational estimate, double error, double width) {
    Rational reach = rounded(error * width);
    return new StandardError(rounded(error), estimate.minus(reach), estimate.plus(reach));
  }

  static Rational rounded(double estimate) {
    return Rational.of(new BigDecimal(estimate).round(DIGITS));
  }
}
