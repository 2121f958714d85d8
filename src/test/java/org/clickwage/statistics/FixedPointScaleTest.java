package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies on a grid, and what is next to it. */
class FixedPointScaleTest {
  @ParameterizedTest
  @ValueSource(ints = {FixedPointScale.RATE_DECIMALS, FixedPointScale.GAP_DECIMALS})
  void theNearestIsTheRoundedValue(int decimals) {
    SplittableRandom random = new SplittableRandom(decimals);
    for (int i = 0; i < 200_000; i++) {
      long denominator = Math.max(1, random.nextLong() >>> 1 + random.nextInt(63));
      Rational x = Rational.of(random.nextLong() >> random.nextInt(64), denominator);
      BigDecimal rounded = x.rounded(decimals);
      long expected =
          rounded.precision() <= 18
              ? rounded.unscaledValue().longValueExact()
              : FixedPointScale.NOT_REPRESENTABLE;
      assertEquals(expected, FixedPointScale.nearest(x, decimals), () -> x + " at " + denominator);
    }
  }

  @Test
  void halvesGoAwayFromZero() {
    assertEquals(1, FixedPointScale.nearest(Rational.parse("0.0000000005"), 9));
    assertEquals(-1, FixedPointScale.nearest(Rational.parse("-0.0000000005"), 9));
    assertEquals(0, FixedPointScale.nearest(Rational.parse("-0.0000000004999"), 9));
    assertEquals(
        FixedPointScale.NOT_REPRESENTABLE,
        FixedPointScale.nearest(Rational.parse("999999999.9999999995"), 9));
    assertEquals(
        999_999_999_999_999_999L,
        FixedPointScale.nearest(Rational.parse("999999999.999999999"), 9));
  }

  @ParameterizedTest
  @CsvSource({
    "1.25, 1250000000000, 0",
    "1.0000000000000001, 1000000000000, 100000000",
    "0.0000000000001, 0, 100000000000",
    "0.000000000000000000000001, 0, 1",
    "0.3333333333339999, 333333333333, 999900000000",
    "999999.9999999999999, 999999999999999999, 900000000000"
  })
  void whatUnitsOfAWeightLeaveIsItsRest(String value, long units, long rest) {
    Weight weight = Weight.of(Rational.parse(value));
    assertEquals(units, weight.units());
    assertEquals(rest, weight.rest());
    assertTrue(weight.isOnScale());
    assertTrue(weight.isGreaterThan(units - 1, rest + 1));
    assertTrue(weight.isGreaterThan(units, rest - 1));
    assertFalse(weight.isGreaterThan(units, rest));
    assertFalse(weight.isGreaterThan(units + 1, rest - 1));
    assertFalse(weight.isOne());
    assertEquals(weight, Weight.ofUnits(units, rest));
  }

  @Test
  void weightsThatAreNotOnTheGridStayExact() {
    assertEquals(1_250_000_000_000L, Weight.of(Rational.parse("1.25")).units());
    assertEquals(1, Weight.of(Rational.parse("0.000000000001")).units());
    assertTrue(Weight.of(Rational.of(4, 4)).isOne());
    for (String off : new String[] {"1000000", "345678901.25", "0.0000000000000000000000001"}) {
      assertFalse(Weight.of(Rational.parse(off)).isOnScale());
      assertEquals(Rational.parse(off), Weight.of(Rational.parse(off)).value());
    }
    assertFalse(Weight.of(Rational.of(1, 3)).isOnScale());
    assertThrows(IllegalArgumentException.class, () -> Weight.of(Rational.parse("-0.1")));
  }
}
