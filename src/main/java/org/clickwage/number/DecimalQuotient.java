package org.clickwage.number;

/**
 * The decimals of a quotient of two 64-bit integers, many at once.
 *
 * <p>Doubles say the quotient to some units of its last place. What their estimate leaves over is
 * calculated modulo 2^64, which is exact while it is within 63 bits, and that says the quotient
 * exactly. Long division on integers has to stop after each few decimals.
 */
public final class DecimalQuotient {
  /** Marks what this way does not reach. */
  public static final long NONE = -1;

  /** How often an estimate is rounded, each time by half the distance of two doubles at most. */
  private static final int ROUNDINGS = 5;

  /** Quotients and what is left over stay under this, and so within 63 bits. */
  private static final long MOST = 1L << 62;

  private DecimalQuotient() {}

  /**
   * The whole part of {@code numerator · 10^decimals ÷ denominator}; {@link #NONE} where that is
   * large, or the denominator.
   *
   * @param numerator not under zero
   * @param decimals from 0 to {@value PowersOfTen#MOST}
   * @param denominator over zero
   */
  public static long floor(long numerator, int decimals, long denominator) {
    double inverse = 1.0 / denominator;
    double estimate = numerator * (double) PowersOfTen.of(decimals) * inverse;
    if (estimate >= MOST || (estimate * (ROUNDINGS * 0x1p-53) + 1) * denominator >= MOST) {
      return NONE;
    }
    long quotient = (long) estimate;
    quotient += (long) (rest(numerator, decimals, denominator, quotient) * inverse);
    long rest = rest(numerator, decimals, denominator, quotient);
    // Half of them are under zero now, which a processor can't foresee: no branch, but a sign bit.
    long borrowed = rest >> Long.SIZE - 1;
    quotient += borrowed;
    rest += borrowed & denominator;
    if (rest < 0) {
      return quotient - 1;
    }
    return rest < denominator ? quotient : quotient + 1;
  }

  /** The nearest whole number to the same, half away from zero; {@link #NONE} as there. */
  public static long nearest(long numerator, int decimals, long denominator) {
    long quotient = floor(numerator, decimals, denominator);
    long rest = rest(numerator, decimals, denominator, quotient);
    return quotient == NONE || rest < denominator - rest ? quotient : quotient + 1;
  }

  /** What a quotient that is near leaves over. */
  static long rest(long numerator, int decimals, long denominator, long quotient) {
    return numerator * PowersOfTen.of(decimals) - quotient * denominator;
  }
}
