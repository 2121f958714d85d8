package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** Rates far from the others, and what is without them. */
class OutliersTest {
  private static final StatisticsOptions OPTIONS =
      new StatisticsOptions(
          Rational.ofDecimal(95, 2),
          true,
          false,
          true,
          RateDistribution.PERCENTS,
          Optional.empty());

  private static RateDistribution rates(List<SampleUnit> units) {
    return Samples.gathered(units).statistics(OPTIONS).rates().orElseThrow();
  }

  private static Optional<Outliers> outliers(String... rates) {
    return rates(Stream.of(rates).map(rate -> Samples.unit(rate, "1")).toList()).outliers();
  }

  private static Rational quartile(RateDistribution rates, int percent) {
    return rates.percentile(percent).orElseThrow();
  }

  private static boolean isFar(Rational rate, RateDistribution all) {
    double first = Math.log(LargestTerms.size(quartile(all, 25)));
    double last = Math.log(LargestTerms.size(quartile(all, 75)));
    double log = Math.log(LargestTerms.size(rate));
    return rate.isPositive()
        && (log < first - 3 * (last - first) || log > last + 3 * (last - first));
  }

  /** 1 ÷ 2³ of 10 and 2³ times 20 are no outliers themselves. */
  @Test
  void liesBeyondThreeDistancesOfTheQuartiles() {
    assertEquals(
        Optional.empty(), outliers("1.25", "10", "10", "10", "15", "20", "20", "20", "160"));
    Outliers low = outliers("1.24", "10", "10", "10", "15", "20", "20", "20", "160").orElseThrow();
    assertEquals(Rational.parse("1.25"), low.least());
    assertEquals(Rational.of(160), low.most());
    assertEquals(List.of(1L, 0L), List.of(low.units().low(), low.units().high()));
    assertEquals(Rational.of(265, 8), low.others().mean());
    assertEquals(Rational.parse("17.5"), low.others().median());
    assertEquals(Rational.of(15), low.all().median());
  }

  @Test
  void areNoneWhereTheQuartilesSayNothing() {
    assertEquals(Optional.empty(), outliers("10", "10", "10", "10", "10", "10", "900"));
    assertEquals(Optional.empty(), outliers("0", "0", "0", "10", "11", "12", "900"));
    assertEquals(Optional.empty(), outliers("900"));
  }

  @Test
  void ofRatesThatAreNotOverZeroAreNone() {
    Outliers found =
        outliers("-5", "0", "8", "9", "9", "10", "11", "12", "12", "14", "900").orElseThrow();
    assertEquals(List.of(0L, 1L), List.of(found.units().low(), found.units().high()));
    assertEquals(Rational.of(8), found.others().mean());
  }

  @Test
  void othersComeToWhatTheyDoAlone() {
    SplittableRandom random = new SplittableRandom(20_240_601);
    int found = 0;
    for (int survey = 0; survey < 300; survey++) {
      List<SampleUnit> units = new ArrayList<>();
      for (int i = random.nextInt(5, 80); i > 0; i--) {
        long cents =
            Math.round(
                1000
                    * Math.exp(
                        random.nextInt(9) == 0
                            ? 40 * random.nextDouble() - 20
                            : random.nextDouble()));
        Rational weight = survey % 2 == 0 ? Rational.ONE : Rational.of(random.nextInt(1, 9), 4);
        units.add(Samples.unit(Rational.ofDecimal(cents, 2), Rational.ONE, weight, null));
      }
      RateDistribution all = rates(units);
      List<SampleUnit> others = units.stream().filter(unit -> !isFar(unit.rate(), all)).toList();
      boolean areSome =
          others.size() < units.size()
              && quartile(all, 25).isPositive()
              && quartile(all, 25).isLessThan(quartile(all, 75));
      assertEquals(areSome, all.outliers().isPresent());
      if (areSome) {
        found++;
        Outliers outliers = all.outliers().orElseThrow();
        assertEquals(units.size() - others.size(), outliers.units().all());
        assertEquals(
            new Outliers.Middle(
                rates(others).mean().orElseThrow(), rates(others).median().orElseThrow()),
            outliers.others());
        assertEquals(
            new Outliers.Middle(all.mean().orElseThrow(), all.median().orElseThrow()),
            outliers.all());
      }
    }
    assertTrue(found > 100, "hardly any outliers: " + found);
  }
}
