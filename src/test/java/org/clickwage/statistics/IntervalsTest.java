package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals of shares and of medians. */
class IntervalsTest {
  /** Python 3.11, −statistics.NormalDist().inv_cdf((1 − confidence)/2). */
  @ParameterizedTest
  @CsvSource({
    "0.2,0.2533471031357998",
    "0.9,1.6448536269514715",
    "0.95,1.9599639845400536",
    "0.99,2.5758293035489",
    "0.999,3.2905267314919255",
    "0.9999998,5.199337582192817"
  })
  void normalQuantilesAreThoseOfThePublishedRoutine(String confidence, double expected) {
    assertEquals(expected, NormalQuantile.twoSided(Rational.parse(confidence)), 1e-12);
  }

  /** R 4.5, qt((1 + confidence)/2, degrees). */
  @ParameterizedTest
  @CsvSource({
    "0.95,1,12.7062047361747",
    "0.99,1,63.6567411628715",
    "0.95,2,4.30265272974946",
    "0.999,2,31.5990545764454",
    "0.95,3,3.18244630528371",
    "0.95,4,2.77644510519779",
    "0.99,5,4.03214298355523",
    "0.95,10,2.22813885196627",
    "0.95,29,2.0452296421327",
    "0.999,99,3.39152883336368",
    "0.95,200,1.97189622363391",
    "0.95,1000,1.96233908082641",
    "0.999,201,3.3395867889053",
    "0.95,100000,1.95998770753461"
  })
  void studentsQuantilesAreThoseOfR(String confidence, long degrees, double expected) {
    double found = StudentQuantile.twoSided(Rational.parse(confidence), degrees);
    assertEquals(1, found / expected, 1e-11);
  }

  /** The rates 0.1, 0.4, 0.9 …; the i-th weighs 1 + i mod 3, or 1. */
  private static List<SampleUnit> squares(int last, boolean weighted, int step) {
    List<SampleUnit> units = new ArrayList<>();
    for (int i = step; i <= last; i += step) {
      Rational weight = Rational.of(weighted ? 1 + i % 3 : 1);
      units.add(Samples.unit(Rational.of(i * i, 10), Rational.ONE, weight, null));
    }
    return units;
  }

  private static Optional<QuantileInterval> interval(List<SampleUnit> units, long sampled) {
    return Samples.gathered(units)
        .statistics(Samples.OPTIONS, new Sampling(sampled))
        .rates()
        .orElseThrow()
        .interval(50);
  }

  /**
   * R's survey 4.4-2: {@code svyquantile(~x, subset(svydesign(~1, weights = ~w, data = d), g), 0.5,
   * qrule = "hf2")}, where g are all, or each second unit.
   */
  @ParameterizedTest
  @CsvSource({
    "20,false,1,3.6,22.5,4.51499827729953",
    "20,true,1,4.9,28.9,5.73333114577718",
    "40,true,1,19.6,78.4,14.5350926870556",
    "40,true,2,10,102.4,22.0733249112422"
  })
  void medianIntervalsAreThoseOfR(
      int sampled, boolean weighted, int step, String low, String high, double error) {
    QuantileInterval interval = interval(squares(sampled, weighted, step), sampled).orElseThrow();
    assertEquals(Rational.parse(low), interval.low().rate());
    assertEquals(Rational.parse(high), interval.high().rate());
    assertEquals(error, interval.error().toDecimal().doubleValue(), 1e-10);
  }

  /** Of four, the share up to the median is 0.5 ± 3.18·√(4/3·0.25/4). */
  @Test
  void aShareThatMayBeAnythingGivesNoInterval() {
    assertEquals(Optional.empty(), interval(squares(20, false, 5), 4));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theOrderOfUnitsLeavesNoTrace(boolean weighted) {
    List<SampleUnit> units = Samples.oddUnits(500, 3, weighted);
    assertEquals(interval(units, 500), interval(Samples.shuffled(units, 4), 500));
  }

  /** Of 0..9,999 the rank of the median strays by 1.96·√(n/4) = 98. */
  @Test
  void hasTheWidthOfTheOrderStatistics() {
    List<SampleUnit> ladder =
        Stream.iterate(Rational.ZERO, Rational.ONE::plus)
            .limit(10_000)
            .map(rate -> Samples.unit(rate, Rational.ONE, Rational.ONE, null))
            .toList();
    QuantileInterval interval = interval(ladder, 10_000).orElseThrow();
    assertEquals(5000 - 98, interval.low().rate().toDecimal().doubleValue(), 2);
    assertEquals(5000 + 98, interval.high().rate().toDecimal().doubleValue(), 2);
  }
}
