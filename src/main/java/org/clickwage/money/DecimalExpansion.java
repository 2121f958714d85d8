package org.clickwage.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** A quotient of two integers of any length as a decimal number. */
final class DecimalExpansion {
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private static final MathContext ENDLESS =
      new MathContext(Rational.ENDLESS_DIGITS, RoundingMode.HALF_EVEN);

  private DecimalExpansion() {}

  /**
   * Every digit where the expansion ends, else {@value Rational#ENDLESS_DIGITS} significant ones.
   *
   * @param bottom over zero, and without a common divisor with {@code top}
   */
  static BigDecimal of(BigInteger top, BigInteger bottom) {
    int twos = bottom.getLowestSetBit();
    BigInteger others = bottom.shiftRight(twos);
    int fives = 0;
    while (others.mod(FIVE).signum() == 0) {
      others = others.divide(FIVE);
      fives++;
    }
    BigDecimal decimal =
        others.equals(BigInteger.ONE)
            ? ended(top, twos, fives)
            : new BigDecimal(top).divide(new BigDecimal(bottom), ENDLESS).stripTrailingZeros();
    return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
  }

  private static BigDecimal ended(BigInteger top, int twos, int fives) {
    int scale = Math.max(twos, fives);
    BigInteger digits =
        top.multiply(BigInteger.TWO.pow(scale - twos)).multiply(FIVE.pow(scale - fives));
    return new BigDecimal(digits, scale);
  }
}
