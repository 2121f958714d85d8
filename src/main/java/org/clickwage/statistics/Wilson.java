package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.clickwage.number.Rational;

/**
 * The score interval of a share: E. B. Wilson 1927, "Probable Inference, the Law of Succession, and
 * Statistical Inference", JASA 22.
 *
 * <p>{@code (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)}, in binary floating point and
 * rounded to {@value #DECIMALS} decimal places: it is an estimate. A share of 0 has 0 as its lower
 * end, one of 1 has 1 as its upper.
 */
final class Wilson {
  static final int DECIMALS = 12;

  private Wilson() {}

  static Interval interval(Rational share, Rational size, Rational confidence) {
    double p = share.toDecimal().doubleValue();
    double n = size.toDecimal().doubleValue();
    double z = NormalQuantile.twoSided(confidence);
    double widening = 1 + z * z / n;
    double centre = (p + z * z / (2 * n)) / widening;
    double reach = z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / widening;
    return new Interval(
        share.isZero() ? Rational.ZERO : rounded(Math.max(0, centre - reach)),
        share.equals(Rational.ONE) ? Rational.ONE : rounded(Math.min(1, centre + reach)));
  }

  private static Rational rounded(double end) {
    return Rational.of(BigDecimal.valueOf(end).setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }
}
