package org.clickwage.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clickwage.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact numbers against fractions of BigInteger, above all where 64 bits end. */
class RationalTest {
  private static final List<Long> EDGES = edges();

  private static List<Long> edges() {
    List<Long> edges = new ArrayList<>();
    for (long near : new long[] {0, 1L << 31, 3_037_000_500L, 1L << 62, Long.MAX_VALUE}) {
      for (long by = -2; by <= 2; by++) {
        edges.add(near + by);
        edges.add(-(near + by));
      }
    }
    return edges;
  }

  /** A fraction that is never clever. */
  private record Fraction(BigInteger top, BigInteger bottom) {
    static Fraction of(long top, long bottom) {
      return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom));
    }

    Fraction plus(Fraction other) {
      return new Fraction(
          top.multiply(other.bottom).add(other.top.multiply(bottom)),
          bottom.multiply(other.bottom));
    }

    Fraction times(Fraction other) {
      return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction negated() {
      return new Fraction(top.negate(), bottom);
    }

    Fraction inverted() {
      return new Fraction(bottom, top);
    }

    int compare(Fraction other) {
      Fraction difference = plus(other.negated());
      return difference.top.signum() * difference.bottom.signum();
    }

    BigDecimal rounded(int decimals) {
      return new BigDecimal(top).divide(new BigDecimal(bottom), decimals, RoundingMode.HALF_UP);
    }
  }

  private record Pair(Rational rational, Fraction fraction) {
    static Pair from(Generator chance) {
      long top = part(chance);
      long bottom = part(chance);
      bottom = bottom == 0 ? 1 : bottom;
      return new Pair(Rational.of(top, bottom), Fraction.of(top, bottom));
    }

    private static long part(Generator chance) {
      return switch (chance.below(3)) {
        case 0 -> chance.below(2000) - 1000;
        case 1 -> chance.one(EDGES);
        default -> chance.number();
      };
    }

    void agree() {
      for (int decimals : new int[] {0, 2, 20}) {
        assertEquals(fraction.rounded(decimals), rational.rounded(decimals));
      }
      assertEquals(fraction.top().signum() * fraction.bottom().signum(), rational.signum());
    }
  }

  @Test
  void arithmeticAgreesWithFractions() {
    Generator.records(
        chance -> {
          Pair a = Pair.from(chance);
          Pair b = Pair.from(chance);
          a.agree();
          new Pair(a.rational.plus(b.rational), a.fraction.plus(b.fraction)).agree();
          new Pair(a.rational.minus(b.rational), a.fraction.plus(b.fraction.negated())).agree();
          new Pair(a.rational.times(b.rational), a.fraction.times(b.fraction)).agree();
          if (!b.rational.isZero()) {
            Fraction quotient = a.fraction.times(b.fraction.inverted());
            new Pair(a.rational.dividedBy(b.rational), quotient).agree();
          }
          assertEquals(
              a.fraction.compare(b.fraction), Integer.signum(a.rational.compareTo(b.rational)));
        });
  }

  @Test
  void whatIsDoneCanBeUndone() {
    Generator.records(
        chance -> {
          Rational a = Pair.from(chance).rational;
          Rational b = Pair.from(chance).rational;
          Rational c = Pair.from(chance).rational;
          assertEquals(a, a.plus(b).minus(b));
          assertEquals(a.plus(b).hashCode(), b.plus(a).hashCode());
          assertEquals(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
          if (!b.isZero()) {
            assertEquals(a, a.times(b).dividedBy(b));
            assertEquals(a.hashCode(), a.times(b).dividedBy(b).hashCode());
          }
        });
  }

  /** Bytes and text as the decimal, for quotients like wages and for those beyond 64 bits. */
  @Test
  void bytesAndTextSayWhatTheDecimalSays() {
    Generator.records(
        chance -> {
          assertWritten(Pair.from(chance).rational);
          assertWritten(Rational.of(magnitude(chance), Math.abs(magnitude(chance)) + 1));
        });
  }

  /** As likely of few digits as of many. */
  private static long magnitude(Generator chance) {
    return chance.number() >> chance.below(Long.SIZE);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 0.3333333333333333",
    "2, 3, 0.6666666666666667",
    "200, 3, 66.66666666666667",
    "-1, 700000, -0.000001428571428571429",
    "5, 4, 1.25",
    "1, 1024, 0.0009765625",
    // 2^-60 is 8.673617379884035472…e-19: one that ends has no more digits than another.
    "1, 1152921504606846976, 0.0000000000000000008673617379884035",
    // 1 + 2^-17 = 1.00000762939453125: behind 15 decimals 25 is less than half.
    "131073, 131072, 1.000007629394531",
    // 1 + 5·10^-16 and 3 + 5·10^-16 are half way: away from zero, whichever digit is before.
    "2000000000000001, 2000000000000000, 1.000000000000001",
    "-6000000000000001, 2000000000000000, -3.000000000000001",
    // One third of 10^-16 less than one: the seventeenth digit rounds sixteen nines up.
    "29999999999999999, 30000000000000000, 1",
    "9999999999999999, 10000000000000000, 0.9999999999999999",
    "15000000000000001, 3, 5000000000000000",
    "300000000000000001, 3, 100000000000000000",
  })
  void bytesOfWorkedQuotients(long top, long bottom, String expected) {
    assertEquals(expected, written(Rational.of(top, bottom)));
  }

  private static void assertWritten(Rational number) {
    String decimal = number.toDecimal().toPlainString();
    assertEquals(decimal, written(number));
    assertEquals(decimal, number.toString());
  }

  private static String written(Rational number) {
    byte[] bytes = new byte[600];
    Arrays.fill(bytes, (byte) '#');
    int end = number.write(bytes, 7);
    return new String(bytes, 7, end - 7, StandardCharsets.US_ASCII);
  }

  @Test
  void orderAgreesWithMinMaxAndEquality() {
    Generator.records(
        chance -> {
          Rational a = Pair.from(chance).rational;
          Rational b = Pair.from(chance).rational;
          assertTrue(a.min(b).compareTo(a.max(b)) <= 0);
          assertEquals(a.plus(b), a.min(b).plus(a.max(b)));
          assertEquals(a.equals(b), a.compareTo(b) == 0);
          assertEquals(a.isLessThan(b), b.minus(a).isPositive());
        });
  }

  @Test
  void aDecimalComesBackAsItWas() {
    Generator.records(
        chance -> {
          long digits = chance.number() % 10_000_000_000_000_000L;
          BigDecimal decimal = BigDecimal.valueOf(digits, chance.below(25));
          assertEquals(0, decimal.compareTo(Rational.of(decimal).toDecimal()));
          assertEquals(Rational.of(decimal), Rational.parse(Rational.of(decimal).toString()));
        });
  }

  @Test
  void whatIsRequiredIsNoLessAndWhatIsAllowedNoMore() {
    Rational third = Rational.of(1, 3);
    assertEquals(Rational.parse("0.3333333333333334"), third.atLeast());
    assertEquals(Rational.parse("0.3333333333333333"), third.atMost());
    Rational exact = Rational.parse("30.09");
    assertEquals(new Range(exact, exact), new Range(exact, exact).atLeast());
    assertEquals(new Range(exact, exact), new Range(exact, exact).atMost());
    // Of 17 digits the last goes.
    assertEquals(
        Rational.parse("10000.00000000001"), Rational.parse("10000.0000000000001").atLeast());
  }

  @Test
  void aDecimalKeepsSixteenDigits() {
    assertEquals("0.3333333333333333", Rational.of(1, 3).toString());
    assertEquals("-0.6666666666666667", Rational.of(-2, 3).toString());
    assertEquals("66666666666666670", Rational.of(200_000_000_000_000_000L, 3).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 0.5",
    "-1, 8, -0.125",
    "10, 5, 2",
    "0, 7, 0",
    "100, 1, 100",
    "1, -4, -0.25",
    "3, 1000000, 0.000003",
    "9999999999999999, 1, 9999999999999999",
    "9223372036854775807, 1, 9223372036854776000",
    "-9223372036854775808, 1, -9223372036854776000",
    "-9223372036854775808, 2, -4611686018427388000"
  })
  void aDecimalThatEndsIsWrittenPlainly(long top, long bottom, String expected) {
    assertEquals(expected, Rational.of(top, bottom).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "0.005, 2, 0.01",
    "-0.005, 2, -0.01",
    "0.0049, 2, 0.00",
    "2.5, 0, 3",
    "-2.5, 0, -3",
    "1.005, 2, 1.01",
    "10.03, 4, 10.0300"
  })
  void tiesAreRoundedAwayFromZero(String value, int decimals, String expected) {
    assertEquals(new BigDecimal(expected), Rational.parse(value).rounded(decimals));
  }

  @ParameterizedTest
  @CsvSource({"2.1, 3", "2, 2", "-2.9, -2", "0, 0", "0.0001, 1"})
  void theCeilingIsTheNextWholeNumber(String value, String expected) {
    assertEquals(Rational.parse(expected), Rational.parse(value).ceiling());
  }

  @Test
  void equalValuesAreEqualHoweverTheyWereReached() {
    assertEquals(Rational.of(1, 2), Rational.of(2, 4));
    assertEquals(Rational.of(1, 2).hashCode(), Rational.of(2, 4).hashCode());
    assertEquals(Rational.of(-1, 2), Rational.of(1, -2));
    assertEquals(Rational.ZERO, Rational.of(0, -5));
    assertNotEquals(Rational.ONE, Rational.of(1, 2));
    assertNotEquals(Rational.ONE, Integer.valueOf(1));
  }

  @Test
  void theSmallestLongCanBeNegated() {
    Rational least = Rational.of(Long.MIN_VALUE);
    assertEquals(new BigDecimal("9223372036854775808"), least.negated().rounded(0));
    assertEquals(least, least.negated().negated());
    assertEquals(Rational.ONE, Rational.of(Long.MIN_VALUE, Long.MIN_VALUE));
  }

  @Test
  void whatComesToTheSmallestLongCanBeNegatedToo() {
    BigDecimal turned = new BigDecimal("9223372036854775808");
    assertEquals(turned, Rational.of(1L << 62).times(-2).negated().rounded(0));
    assertEquals(turned, Rational.of(-Long.MAX_VALUE).minus(Rational.ONE).negated().rounded(0));
    assertEquals(turned, Rational.of(-2).dividedBy(Rational.of(1, 1L << 62)).negated().rounded(0));
    assertEquals(turned, Rational.of(-1L << 62).plus(Rational.of(-1L << 62)).negated().rounded(0));
  }

  @Test
  void nothingIsDividedByZero() {
    assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
    assertThrows(ArithmeticException.class, () -> Rational.ONE.dividedBy(Rational.ZERO));
    assertThrows(ArithmeticException.class, () -> Rational.ZERO.dividedBy(0));
  }

  @Test
  void manySmallStepsStayExact() {
    Rational tenCents = Rational.parse("0.1");
    Rational sum = Rational.ZERO;
    for (int i = 0; i < 100_000; i++) {
      sum = sum.plus(tenCents).plus(Rational.of(1, 3)).minus(Rational.of(1, 3));
    }
    assertEquals(Rational.of(10_000), sum);
  }
}
