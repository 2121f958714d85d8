package org.clickwage.statistics;

import java.math.BigDecimal;
import org.clickwage.number.DecimalQuotient;
import org.clickwage.number.PowersOfTen;
import org.clickwage.number.Rational;

/**
 * The fixed grids on which rates, weights and gaps are held as whole numbers: fine enough to show,
 * and their sums come out the same in any order.
 */
final class FixedPointScale {
  /** Rates are held to 10^-9 of the currency's unit for one hour, rounded half up. */
  static final int RATE_DECIMALS = 9;

  /** Gaps are held to 10^-12 of the reference. */
  static final int GAP_DECIMALS = 12;

  /** Weights that are whole numbers of 10^-12 lie on a grid of these. */
  static final int WEIGHT_DECIMALS = 12;

  static final long WEIGHT_ONE = 1_000_000_000_000L;

  /** Says that a value doesn't lie on a grid, or not within 64 bits. */
  static final long NOT_REPRESENTABLE = Long.MIN_VALUE;

  /** 18 digits always fit a signed 64-bit integer. */
  private static final int DIGITS = 18;

  static final long MOST_UNITS = PowersOfTen.of(DIGITS);

  private FixedPointScale() {}

  /**
   * The nearest number of 10^-decimals, half away from zero; {@link #NOT_REPRESENTABLE} beyond 18
   * digits.
   */
  static long nearest(Rational x, int decimals) {
    if (x.isSmall()) {
      long nearest = DecimalQuotient.nearest(Math.abs(x.numerator()), decimals, x.denominator());
      if (nearest != DecimalQuotient.NONE && nearest < MOST_UNITS) {
        return x.isNegative() ? -nearest : nearest;
      }
    }
    BigDecimal rounded = x.rounded(decimals);
    return rounded.precision() <= DIGITS
        ? rounded.movePointRight(decimals).longValue()
        : NOT_REPRESENTABLE;
  }

  /** A rate as samples hold it: the nearest on the grid, or exactly where it is out of range. */
  static Rational onGrid(Rational rate) {
    long units = nearest(rate, RATE_DECIMALS);
    return units == NOT_REPRESENTABLE ? rate : rate(units);
  }

  static Rational rate(long units) {
    return Rational.ofDecimal(units, RATE_DECIMALS);
  }

  static Rational weight(long units) {
    return Rational.ofDecimal(units, WEIGHT_DECIMALS);
  }

  /** The same with what follows them, in units of 10^-24. */
  static Rational weight(long units, long rest) {
    return rest == 0
        ? weight(units).inLowestTerms()
        : Rational.of(
            BigDecimal.valueOf(units, WEIGHT_DECIMALS)
                .add(BigDecimal.valueOf(rest, 2 * WEIGHT_DECIMALS)));
  }
}
