package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clickwage.Generator;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** An exact sum is what fractions of long integers give. */
class ExactSumTest {
  /** A numerator and a denominator, calculated with by nothing but BigInteger. */
  private record Fraction(BigInteger top, BigInteger bottom) {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    Fraction plus(Fraction other) {
      BigInteger sum = top.multiply(other.bottom).add(other.top.multiply(bottom));
      BigInteger product = bottom.multiply(other.bottom);
      BigInteger divisor = sum.gcd(product).max(BigInteger.ONE);
      return new Fraction(sum.divide(divisor), product.divide(divisor));
    }

    Rational value() {
      return Rational.of(new BigDecimal(top)).dividedBy(Rational.of(new BigDecimal(bottom)));
    }
  }

  private static final long[] DENOMINATORS = {
    1, 100, 1_000_000_000_000L, 3600, 60, 360_000, 7, 17_333, 4_050_600_000L, Long.MAX_VALUE
  };

  private static List<Fraction> fractions(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Fraction> fractions = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      BigInteger top = BigInteger.valueOf(random.nextLong() >> random.nextInt(64));
      if (random.nextInt(10) == 0) {
        top = top.pow(3);
      }
      long bottom = DENOMINATORS[random.nextInt(DENOMINATORS.length)];
      fractions.add(new Fraction(top, BigInteger.valueOf(bottom)));
    }
    return fractions;
  }

  @Test
  void isWhatLongFractionsGiveInAnyOrder() {
    for (long seed = 0; seed < 20; seed++) {
      List<Fraction> fractions = fractions(seed);
      ExactSum sum = ExactSum.ofMoney();
      ExactSum front = ExactSum.ofMoney();
      ExactSum back = ExactSum.ofMoney();
      Fraction expected = Fraction.ZERO;
      for (int i = 0; i < fractions.size(); i++) {
        expected = expected.plus(fractions.get(i));
        sum.add(fractions.get(i).value());
        (i % 3 == 0 ? back : front).add(fractions.get(fractions.size() - 1 - i).value());
      }
      back.add(front);
      assertEquals(expected.value(), sum.value());
      assertEquals(expected.value(), back.value());
    }
  }

  @Test
  void startsAtZero() {
    assertEquals(Rational.ZERO, ExactSum.ofMoney().value());
  }

  @Test
  void tenthsOfACentMakeWholeOnes() {
    ExactSum sum = ExactSum.ofMoney();
    for (int i = 0; i < 1000; i++) {
      sum.add(Rational.parse("0.001"));
    }
    assertEquals(Rational.ONE, sum.value());
  }

  @Test
  void aWeightIsAFactor() {
    ExactSum sum = ExactSum.ofMoney();
    sum.add(money(Rational.parse("2.5")), Weight.of(Rational.of(1, 2)));
    sum.add(money(Rational.of(1, 7)), Weight.of(Rational.of(3)));
    sum.add(money(Rational.of(5)), Weight.ONE);
    // 2 × 345,678,901.25: of a weight that 64 bits do not hold in units of 10^-12.
    sum.add(money(Rational.of(2)), Weight.of(Rational.parse("345678901.25")));
    assertEquals(Rational.parse("691357808.75").plus(Rational.of(3, 7)), sum.value());
  }

  /** 3 × 0.3333333333333333 + 1 ÷ 7 × 0.7 = 0.9999999999999999 + 0.1. */
  @Test
  void whatIsLeftOfAWeightBehindTwelveDecimalsCounts() {
    ExactSum sum = ExactSum.ofMoney();
    sum.add(money(Rational.of(3)), Weight.of(Rational.parse("0.3333333333333333")));
    sum.add(money(Rational.of(1, 7)), Weight.of(Rational.parse("0.7")));
    assertEquals(Rational.parse("1.0999999999999999"), sum.value());
    // 1.0999999999999999 + 2 × 0.0000000000000001.
    ExactSum other = ExactSum.ofMoney();
    other.add(money(Rational.of(2)), Weight.of(Rational.parse("0.0000000000000001")));
    other.add(sum);
    assertEquals(Rational.parse("1.1000000000000001"), other.value());
  }

  /** (1 + e)² = 1 + 2e + e², and the square of 3/10^12, of 10^20 units, by 1 + e. */
  @Test
  void squaresAndWideNumbersHaveWeightsTooWithRests() {
    Rational e = Rational.parse("0.0000000000000001");
    Weight weight = Weight.of(Rational.ONE.plus(e));
    ExactSum squares = new ExactSum(ExactSum.Scale.weighted(FixedPointScale.WEIGHT_ONE));
    squares.addSquare(weight);
    assertEquals(Rational.parse("1.00000000000000020000000000000001"), squares.value());
    squares.addSquare(Weight.of(Rational.of(1, 3)));
    assertEquals(
        Rational.parse("1.00000000000000020000000000000001").plus(Rational.of(1, 9)),
        squares.value());
    ExactSum wide = new ExactSum(ExactSum.Scale.weighted(1));
    wide.add(BigInteger.TEN.pow(20), weight);
    assertEquals(Rational.parse("100000000000000010000"), wide.value());
    wide.add(BigInteger.TEN.pow(20), Weight.of(Rational.of(1, 3)));
    assertEquals(
        Rational.parse("100000000000000010000")
            .plus(Rational.of(BigInteger.TEN.pow(20)).dividedBy(3)),
        wide.value());
  }

  private static Amount money(Rational value) {
    Amount money = new Amount(Amount.Unit.MONEY);
    money.set(value);
    return money;
  }

  @Test
  void wideSumsSpillBeforeTheyOverflow() {
    WideSum sum = new WideSum();
    BigInteger expected = BigInteger.ZERO;
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 5_000; i++) {
      long a = i % 7 == 0 ? Long.MIN_VALUE : random.nextLong();
      long b = i % 7 == 0 ? Long.MIN_VALUE : a;
      sum.addProduct(a, b);
      sum.add(a);
      expected =
          expected
              .add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)))
              .add(BigInteger.valueOf(a));
      assertEquals(expected, sum.value());
    }
  }

  /** Beyond a thousand denominators the sum keeps forty places, in any order. */
  @Test
  void manyDenominatorsAreStillOrderFree() {
    ExactSum up = ExactSum.ofMoney();
    ExactSum down = ExactSum.ofMoney();
    double expected = 0;
    int last = 2 * FractionSum.MOST_JOINED;
    for (int i = 1; i <= last; i++) {
      up.add(Rational.of(1, 7L * i));
      down.add(Rational.of(1, 7L * (last + 1 - i)));
      expected += 1 / (7.0 * i);
    }
    assertEquals(up.value(), down.value());
    assertEquals(expected, up.value().toDecimal().doubleValue(), 1e-12);
  }

  private static Rational millionths(BigInteger count) {
    return Rational.of(new BigDecimal(count, 6));
  }

  @Test
  void aSumOfMillionthsLeaves64BitsAndComesBack() {
    Generator.records(
        generator -> {
          ExactSum sum = ExactSum.ofMillionths();
          BigInteger expected = BigInteger.ZERO;
          for (int i = 0; i < 50; i++) {
            long term = generator.one(List.of(Long.MAX_VALUE, Long.MIN_VALUE, generator.number()));
            sum.addUnits(term);
            expected = expected.add(BigInteger.valueOf(term));
          }
          assertEquals(millionths(expected), sum.value());
        });
  }

  @Test
  void fractionsLieNextToTheMillionthsInAnyOrder() {
    List<Rational> fractions = List.of(Rational.of(1, 3), Rational.of(2, 7));
    ExactSum one = ExactSum.ofMillionths();
    fractions.forEach(one::add);
    one.addUnits(5);
    ExactSum other = ExactSum.ofMillionths();
    other.addUnits(5);
    other.add(fractions.get(1));
    other.add(fractions.get(0));
    assertEquals(Rational.of(13, 21).plus(Rational.of(5, 1_000_000)), one.value());
    assertEquals(one.value(), other.value());
  }
}
