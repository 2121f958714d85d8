package org.clickwage.number;

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

  /** How many decimal digits surely fit into so many bits: 1233/4096 is just under log 2. */
  private static int digitsIn(int bits) {
    return bits * 1_233 >>> 12;
  }

  /** How many digits a number has that is not negative; none for 0. */
  static int digits(long number) {
    int atLeast = digitsIn(Long.SIZE - Long.numberOfLeadingZeros(number));
    return number >= POWERS[atLeast] ? atLeast + 1 : atLeast;
  }
}
