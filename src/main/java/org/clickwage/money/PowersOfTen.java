package org.clickwage.money;

/** The powers of ten that a 64-bit number holds. */
public final class PowersOfTen {
  /** The greatest exponent. */
  public static final int MOST = 18;

  private static final long[] POWERS = new long[MOST + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private PowersOfTen() {}

  /**
   * @param exponent from 0 to {@value #MOST}
   */
  public static long of(int exponent) {
    return POWERS[exponent];
  }
}
