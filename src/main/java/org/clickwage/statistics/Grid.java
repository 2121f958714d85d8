package org.clickwage.statistics;

import java.math.BigDecimal;
import org.clickwage.money.PowersOfTen;
import org.clickwage.money.Rational;

/**
 * The fixed grids on which rates, weights and gaps are held as whole numbers: fine enough to show,
 * and their sums come out the same in any order.
 */
final class Grid {
  /** Rates are held to 10^-9 of the currency's unit for one hour, rounded half up. */
  static final int RATE_DECIMALS = 9;

  /** Gaps are held to 10^-12 of the reference. */
  static final int GAP_DECIMALS = 12;

  /** Weights are taken to 10^-12. */
  static final int WEIGHT_DECIMALS = 12;

  static final long WEIGHT_ONE = 1_000_000_000_000L;

  /**
   * Amounts and hours are held exactly, as whole multiples of the inverse of this: the least common
   * multiple of 10^12 and 3600, for twelve decimal places and for seconds.
   */
  static final long AMOUNT_ONE = 9_000_000_000_000L;

  private static final long NINE = 9;

  /** Says that a value doesn't lie on a grid, or not within 64 bits. */
  static final long OFF = Long.MIN_VALUE;

  /** 18 digits always fit a signed 64-bit integer. */
  private static final int DIGITS = 18;

  private static final long MOST = Long.MAX_VALUE;

  /** Denominators of this and more leave no room for a decimal of the remainder. */
  private static final long MOST_DENOMINATOR = 1L << 59;

  /** Whole parts that leave room for that many decimals within 18 digits. */
  private static final long[] MOST_WHOLE = new long[13];

  static {
    MOST_WHOLE[RATE_DECIMALS] = 1_000_000_000L - 1;
    MOST_WHOLE[GAP_DECIMALS] = 1_000_000L - 1;
  }

  private Grid() {}

  /** The nearest number of 10^-decimals, half away from zero; {@link #OFF} beyond 18 digits. */
  static long nearest(Rational x, int decimals) {
    if (x.isSmall() && x.denominator() < MOST_DENOMINATOR) {
      long whole = x.numerator() / x.denominator();
      if (Math.abs(whole) < MOST_WHOLE[decimals]) {
        return longDivision(whole, x.numerator() % x.denominator(), x.denominator(), decimals);
      }
    }
    BigDecimal rounded = x.rounded(decimals);
    return rounded.precision() <= DIGITS ? rounded.movePointRight(decimals).longValue() : OFF;
  }

  private static long longDivision(long whole, long remainder, long denominator, int decimals) {
    int atOnce = PowersOfTen.decimalsAtOnce(denominator);
    long digits = whole;
    long rest = remainder;
    int missing = decimals;
    while (missing > 0) {
      int step = Math.min(atOnce, missing);
      long unit = PowersOfTen.of(step);
      long scaled = rest * unit;
      long block = scaled / denominator;
      rest = scaled - block * denominator;
      digits = digits * unit + block;
      missing -= step;
    }
    if (Math.abs(rest) < denominator - Math.abs(rest)) {
      return digits;
    }
    return rest < 0 ? digits - 1 : digits + 1;
  }

  /** How many {@code 1/(9·10^12)} this is, if it is a whole number of them; else {@link #OFF}. */
  static long amountUnits(Rational x) {
    if (x.isSmall()) {
      long factor = AMOUNT_ONE / x.denominator();
      if (factor * x.denominator() == AMOUNT_ONE && Math.abs(x.numerator()) <= MOST / factor) {
        return x.numerator() * factor;
      }
    }
    long whole = x.times(NINE).rounded(12).movePointRight(12).longValue();
    return Rational.of(whole, AMOUNT_ONE).compareTo(x) == 0 ? whole : OFF;
  }

  static Rational rate(long units) {
    return Rational.ofDecimal(units, RATE_DECIMALS);
  }

  static Rational weight(long units) {
    return Rational.ofDecimal(units, WEIGHT_DECIMALS);
  }

  static long weightUnits(Rational weight) {
    if (weight == Rational.ONE) {
      return WEIGHT_ONE;
    }
    long units = nearest(weight, WEIGHT_DECIMALS);
    if (weight.isNegative() || units == OFF) {
      throw new IllegalArgumentException("a weight lies between 0 and a million: " + weight);
    }
    return units;
  }
}
