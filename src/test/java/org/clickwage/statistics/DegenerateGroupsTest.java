package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/** Groups in which there is little to say: see {@link GroupAccumulator}. */
class DegenerateGroupsTest {
  private static final Rational THIRD = Rational.of(1, 3);

  @Test
  void noOne() {
    GroupStatistics of = Samples.statistics(List.of());
    assertEquals(0, of.observations());
    assertEquals(Rational.ZERO, of.weight());
    assertEquals(Optional.of(Rational.ZERO), of.totals().of(WageQuantity.GROSS_PAY));
    assertEquals(Optional.empty(), of.totals().of(WageQuantity.NET_PAY));
    assertEquals(Optional.empty(), of.pooled().of(RateName.GROSS));
    assertEquals(Optional.empty(), of.rates());
    assertEquals(Optional.empty(), of.underpayment());
  }

  @Test
  void onlyWeightsOfZero() {
    GroupStatistics of = Samples.statistics(List.of(Samples.unit("4", "0")));
    assertEquals(0, of.observations());
    assertEquals(Rational.ZERO, of.weight());
    assertEquals(Optional.empty(), of.pooled().of(RateName.GROSS));
    assertEquals(Optional.empty(), of.rates());
  }

  @Test
  void one() {
    SampleUnit only = Samples.unit(THIRD, Rational.ONE, Rational.ONE, Rational.ONE);
    GroupStatistics of = Samples.statistics(List.of(only));
    RateDistribution rates = of.rates().orElseThrow();
    assertEquals(
        List.of(THIRD, THIRD, THIRD),
        List.of(rates.min().orElseThrow(), rates.mean().orElseThrow(), rates.max().orElseThrow()));
    assertTrue(rates.percentiles().values().stream().allMatch(each -> each.rate().equals(THIRD)));
    assertEquals(Optional.of(Rational.ZERO), rates.gini());
    assertEquals(Optional.empty(), rates.interval(50));
    Underpayment under = of.underpayment().orElseThrow();
    assertEquals(Rational.ONE, under.headcountRatio());
    assertEquals(Rational.of(2, 3), under.aggregateShortfall().orElseThrow());
    assertEquals(Optional.of(Rational.ONE), under.reference());
  }

  @Test
  void allEqual() {
    SampleUnit unit = Samples.unit(THIRD, Rational.ONE, Rational.ONE, null);
    RateDistribution rates =
        Samples.statistics(Collections.nCopies(40, unit)).rates().orElseThrow();
    assertEquals(THIRD, rates.median().orElseThrow());
    assertEquals(
        new QuantileInterval(new Quantile(THIRD, 40), new Quantile(THIRD, 40), Rational.ZERO),
        rates.interval(50).orElseThrow());
    assertEquals(Optional.of(Rational.ZERO), rates.gini());
  }

  @Test
  void allZero() {
    List<SampleUnit> units = List.of(Samples.unit("0", "1"), Samples.unit("0", "1"));
    assertEquals(Optional.empty(), Samples.statistics(units).rates().orElseThrow().gini());
  }

  @Test
  void aNegativeRateHasNoGiniAndAGapOverOne() {
    Rational ten = Rational.of(10);
    List<SampleUnit> units =
        List.of(
            Samples.unit(Rational.of(-5), Rational.ONE, Rational.ONE, ten),
            Samples.unit(ten, Rational.ONE, Rational.ONE, ten));
    GroupStatistics of = Samples.statistics(units);
    assertEquals(Optional.empty(), of.rates().orElseThrow().gini());
    // A gap of (10 + 5)/10 = 1.5, and one of 0: 1.5/2 and 1.5 x 1.5/2.
    assertEquals(Rational.parse("0.75"), of.underpayment().orElseThrow().gap().orElseThrow());
    assertEquals(Rational.parse("1.125"), of.underpayment().orElseThrow().severity().orElseThrow());
  }

  @Test
  void ratesFarOutKeepTheirPlace() {
    List<SampleUnit> units =
        List.of(
            Samples.unit("12345678901234567890.5", "1"),
            Samples.unit("-98765432109", "1"),
            Samples.unit("7", "1"),
            Samples.unit("2000000000", "1"));
    RateDistribution rates = Samples.statistics(units).rates().orElseThrow();
    assertEquals(Rational.parse("-98765432109"), rates.percentile(20).orElseThrow());
    // (7 + 2,000,000,000)/2; the mean is a quarter of 12345678804469135788.5.
    assertEquals(Rational.parse("1000000003.5"), rates.median().orElseThrow());
    assertEquals(Rational.parse("12345678901234567890.5"), rates.percentile(80).orElseThrow());
    assertEquals(Rational.parse("3086419701117283947.125"), rates.mean().orElseThrow());
  }

  @Test
  void whatSomeDontStateIsLeftOutOnBothSides() {
    Optional<Rational> none = Optional.empty();
    Rational one = Rational.ONE;
    Rational ten = Rational.of(10);
    Optional<Rational> three = Optional.of(Rational.of(3));
    Optional<Rational> two = Optional.of(Rational.of(2));
    List<SampleUnit> units =
        List.of(
            new SampleUnit(ten, none, ten, ten, two, Rational.of(5), one, none),
            new SampleUnit(ten, two, ten, ten, three, Rational.of(4), one, none),
            new SampleUnit(ten, three, ten, ten, none, one, one, none));
    GroupStatistics of = Samples.statistics(units);
    assertEquals(Optional.of(Rational.of(5, 5)), of.pooled().of(RateName.NET));
    assertEquals(Optional.of(Rational.of(20, 5)), of.pooled().of(RateName.ADVERTISED));
    assertEquals(Optional.of(Rational.of(30, 10)), of.pooled().of(RateName.GROSS));
    // (5 - 2) + (4 - 3), by 2 + 3.
    assertEquals(Optional.of(Rational.of(4, 5)), of.pooled().unpaidPerPaid());
    assertEquals(Optional.empty(), of.pooled().of(RateName.EARNINGS));
    assertEquals(Optional.of(Rational.of(4)), of.totals().of(WageQuantity.UNPAID_HOURS));
  }

  @Test
  void refusesWhatCannotBe() {
    SampleUnit negative = Samples.unit("1", "-1");
    SampleUnit below = Samples.unit(THIRD, THIRD, THIRD, Rational.of(-1));
    GroupAccumulator group = new GroupAccumulator();
    for (SampleUnit refused : List.of(negative, below)) {
      assertThrows(IllegalArgumentException.class, () -> refused.addTo(group));
    }
    assertThrows(IllegalArgumentException.class, () -> group.merge(group));
    assertEquals(Samples.statistics(List.of()), group.statistics(Samples.OPTIONS));
  }
}
