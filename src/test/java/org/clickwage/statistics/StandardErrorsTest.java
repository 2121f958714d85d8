package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standard errors of a simple random sample, against those of R. */
class StandardErrorsTest {
  private static final int SAMPLED = 40;

  /** The i-th of 40 has the rate i²/10 over 1 + i mod 4 hours, weighs 1 + i mod 3, against 60. */
  private static GroupStatistics squares(int step) {
    GroupAccumulator group = new GroupAccumulator(false, true);
    for (int i = step; i <= SAMPLED; i += step) {
      Samples.unit(
              Rational.of(i * i, 10),
              Rational.of(1 + i % 4),
              Rational.of(1 + i % 3),
              Rational.of(60))
          .addTo(group);
    }
    return group.statistics(Samples.OPTIONS, new Sampling(SAMPLED));
  }

  /**
   * R 4.5 with survey 4.4-2: {@code svymean}, {@code svyratio} and {@code svytotal} over {@code
   * subset(svydesign(~1, weights = ~w, data = d), g)}, where g are all or each second unit; that of
   * Gini by differences of {@code Σ w·x(2B + w − W) ÷ (W·Σ w·x)} when a weight changes by a
   * hundred-thousandth.
   */
  @ParameterizedTest
  @CsvSource({
    "mean,8.290292707956,12.35989328454",
    "headcount_ratio,0.08450458946723,0.1201908799427",
    "gap,0.0686820120316,0.09739123454394",
    "severity,0.06454314818811,0.09164535461132",
    "mean_shortfall,0.06496800087208,0.08808825484851",
    "pooled_gross,9.031558993873,14.22558003233",
    "gross_pay,2137.923463167,1585.538169252",
    "work_hours,19.92228490654,18.47451467042",
    "missing_pay,981.711251088,717.9469304007",
    "gini,0.05034866372371,0.07156396458684"
  })
  void areThoseOfR(String figure, double ofAll, double ofEachSecond) {
    assertEquals(ofAll, error(squares(1), figure), 1e-9 * ofAll);
    assertEquals(ofEachSecond, error(squares(2), figure), 1e-9 * ofEachSecond);
  }

  private static double error(GroupStatistics statistics, String figure) {
    return statistics.error(figure).orElseThrow().toDecimal().doubleValue();
  }

  /** R's {@code sqrt(svyvar(~x, subset(svydesign(~1, weights = ~w, data = d), g)))}. */
  @ParameterizedTest
  @CsvSource({"1,49.07994902028", "2,51.94493227066"})
  void deviationIsThatOfR(int step, double ofR) {
    Rational deviation = squares(step).errors().deviation().orElseThrow();
    assertEquals(ofR, deviation.toDecimal().doubleValue(), 1e-9 * ofR);
  }

  /** (Σ w)² ÷ Σ w² of R's weights. */
  @Test
  void weightsMakeASampleSmaller() {
    SamplingErrors errors = squares(1).errors();
    assertEquals(
        34.40860215054, errors.effectiveSize().orElseThrow().toDecimal().doubleValue(), 1e-9);
    assertEquals(SAMPLED - 1, errors.degrees());
  }

  @Test
  void ratesThatAreAllTheSameAreSure() {
    GroupAccumulator group = new GroupAccumulator(false, true);
    for (int i = 0; i < SAMPLED; i++) {
      Samples.unit("9.99", "1.1").addTo(group);
    }
    GroupStatistics statistics = group.statistics(Samples.OPTIONS, new Sampling(SAMPLED));
    assertEquals(Rational.ZERO, statistics.error("mean").orElseThrow());
    assertEquals(Rational.ZERO, statistics.error("median").orElseThrow());
  }

  /** Terms of all sizes, each to the nearest 2^-80, as whole numbers add them. */
  @Test
  void aSumOfFractionsIsExact() {
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 200; round++) {
      FixedSum sum = new FixedSum();
      FixedSum more = new FixedSum();
      BigInteger expected = BigInteger.ZERO;
      for (int i = 0; i < 50; i++) {
        double term = Math.scalb(random.nextDouble() - 0.5, random.nextInt(-100, 60));
        (i % 2 == 0 ? sum : more).add(term);
        expected =
            expected.add(
                new BigDecimal(term)
                    .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(FixedSum.BELOW)))
                    .setScale(0, RoundingMode.HALF_UP)
                    .toBigInteger());
      }
      sum.merge(more);
      assertEquals(expected, sum.units());
    }
  }

  @Test
  void aTermThatIsTooLargeMakesNoSum() {
    FixedSum sum = new FixedSum();
    sum.add(1e30);
    sum.add(1e300);
    assertTrue(sum.isOver());
  }
}
