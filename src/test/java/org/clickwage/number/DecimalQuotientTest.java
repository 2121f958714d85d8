package org.clickwage.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotients by an estimate are those of {@link BigInteger}. */
class DecimalQuotientTest {
  private static final int TIMES = 500_000;

  private final SplittableRandom random = new SplittableRandom(17);

  /** Numbers of all lengths, and those next to a power of two or a multiple. */
  private long number() {
    long any = random.nextLong() >>> 1 + random.nextInt(63);
    return random.nextInt(4) > 0
        ? any
        : Math.max(0, Long.highestOneBit(any) + random.nextInt(-2, 3));
  }

  @Test
  void theWholePartIsThatOfWholeNumbers() {
    int reached = 0;
    for (int i = 0; i < TIMES; i++) {
      long denominator = Math.max(1, number());
      long numerator = number();
      if (random.nextInt(4) == 0) {
        numerator = Math.abs(denominator * random.nextInt(1, 1000) + random.nextInt(-1, 2));
      }
      int decimals = random.nextInt(PowersOfTen.MOST + 1);
      long floor = DecimalQuotient.floor(numerator, decimals, denominator);
      if (floor != DecimalQuotient.NONE) {
        reached++;
        String what = numerator + "e" + decimals + " by " + denominator;
        assertEquals(floor(numerator, decimals, denominator), BigInteger.valueOf(floor), what);
      }
    }
    assertTrue(reached > TIMES / 3, () -> "too few were reached");
  }

  private static BigInteger floor(long numerator, int decimals, long denominator) {
    return BigInteger.valueOf(numerator)
        .multiply(BigInteger.TEN.pow(decimals))
        .divide(BigInteger.valueOf(denominator));
  }

  @ParameterizedTest
  @CsvSource({
    // 1 ÷ 3 = 0.333..., 2 ÷ 3 = 0.666...
    "1, 16, 3, 3333333333333333, 3333333333333333",
    "2, 16, 3, 6666666666666666, 6666666666666667",
    // halves go up
    "1, 0, 2, 0, 1",
    "25, 1, 100, 2, 3",
    "0, 9, 7, 0, 0",
    // 4.35 euros by 0.41 hours: 435 ÷ 41 = 10.609756097560975609...
    "435, 14, 41, 1060975609756097, 1060975609756098",
    // all that is under 2^62 is reached by one, 2^62 = 4611686018427387904 is not
    "4611686018427387, 3, 1, 4611686018427387000, 4611686018427387000",
    "4611686018427387904, 0, 1, -1, -1",
    // 10^16 by a denominator of 60 bits would leave too much over
    "1152921504606846975, 16, 1152921504606846976, -1, -1",
  })
  void workedQuotients(long numerator, int decimals, long denominator, long floor, long nearest) {
    assertEquals(floor, DecimalQuotient.floor(numerator, decimals, denominator));
    assertEquals(nearest, DecimalQuotient.nearest(numerator, decimals, denominator));
  }
}
