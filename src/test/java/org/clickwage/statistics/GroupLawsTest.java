package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateGap;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any group, over units made up by a generator. */
class GroupLawsTest {
  @ParameterizedTest
  @CsvSource({
    "1,false",
    "7,true",
    "200,false",
    "201,true",
    "30000,true",
    "70000,false",
    "140000,false",
    "140000,true"
  })
  void orderAndSplitLeaveNoTrace(int size, boolean weighted) {
    List<SampleUnit> units = Samples.oddUnits(size, size, weighted);
    GroupStatistics expected = Samples.statistics(units);
    for (int parts : new int[] {1, 2, 5}) {
      GroupStatistics found = merged(Samples.shuffled(units, parts), parts);
      assertEquals(expected, found);
      assertEquals(expected.toString(), found.toString());
    }
  }

  /** Merges in a tree of random shape. */
  private static GroupStatistics merged(List<SampleUnit> units, int parts) {
    Random random = new Random(parts);
    List<GroupAccumulator> groups = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      groups.add(new GroupAccumulator(false, true));
    }
    units.forEach(unit -> unit.addTo(groups.get(random.nextInt(parts))));
    while (groups.size() > 1) {
      GroupAccumulator taken = groups.remove(random.nextInt(groups.size()));
      groups.get(random.nextInt(groups.size())).merge(taken);
    }
    return groups.get(0).statistics(Samples.OPTIONS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void mergingLeavesTheOtherAsItWas(long seed) {
    GroupAccumulator one = Samples.gathered(Samples.oddUnits(300, seed, false));
    GroupAccumulator other = Samples.gathered(Samples.oddUnits(300, seed + 9, seed % 2 == 0));
    GroupStatistics before = other.statistics(Samples.OPTIONS);
    one.merge(other);
    Samples.unit("3", "2").addTo(one);
    assertEquals(before, other.statistics(Samples.OPTIONS));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void weightTwoIsTheRowTwice(long seed) {
    List<SampleUnit> once = new ArrayList<>();
    List<SampleUnit> twice = new ArrayList<>();
    for (SampleUnit unit : Samples.oddUnits(60, seed, false)) {
      int times = new Random(unit.hashCode()).nextInt(4);
      once.add(weighing(unit, Rational.of(times)));
      for (int i = 0; i < times; i++) {
        twice.add(unit);
      }
    }
    GroupStatistics weighted = Samples.statistics(once);
    GroupStatistics repeated = Samples.statistics(twice);
    assertEquals(repeated.weight(), weighted.weight());
    assertEquals(repeated.totals(), weighted.totals());
    assertEquals(repeated.pooled(), weighted.pooled());
    assertEquals(repeated.gap().map(PooledGap::gap), weighted.gap().map(PooledGap::gap));
    RateDistribution one = weighted.rates().orElseThrow();
    RateDistribution other = repeated.rates().orElseThrow();
    assertEquals(other.mean(), one.mean());
    RateDistribution.PERCENTS.forEach(
        percent -> assertEquals(other.percentile(percent), one.percentile(percent)));
    assertEquals(other.gini(), one.gini());
    assertEquals(vs(repeated), vs(weighted));
  }

  /** Over those who state all it is made of: a seventh is the fee, and costs are what is left. */
  @ParameterizedTest
  @CsvSource({"1,false", "7,true", "200,false", "3000,true"})
  void whatIsTakenOffAnHourIsTheDifferenceOfItsRates(int size, boolean weighted) {
    List<SampleUnit> units = Samples.oddUnits(size, size, weighted);
    List<SampleUnit> stating =
        units.stream()
            .filter(
                unit ->
                    unit.earnings().isPresent()
                        && unit.netPay().isPresent()
                        && unit.paidHours().isPresent()
                        && !unit.weight().isZero())
            .toList();
    Optional<PooledGap> found = Samples.statistics(units).gap();
    assertEquals(stating.isEmpty(), found.filter(gap -> gap.units() == stating.size()).isEmpty());
    if (stating.isEmpty()) {
      return;
    }
    RateGap gap = found.orElseThrow().gap();
    Rational paidHours = sum(stating, unit -> unit.paidHours().orElseThrow());
    Rational workHours = sum(stating, SampleUnit::workHours);
    Rational grossPay = sum(stating, SampleUnit::grossPay);
    Rational fees =
        grossPay
            .dividedBy(7)
            .times(Rational.of(1).dividedBy(paidHours).plus(Rational.ONE.dividedBy(workHours)))
            .dividedBy(2);
    assertEquals(grossPay.dividedBy(paidHours), gap.from());
    assertEquals(sum(stating, unit -> unit.netPay().orElseThrow()).dividedBy(workHours), gap.to());
    assertEquals(fees, gap.parts().get(WageQuantity.PLATFORM_FEE));
    assertEquals(
        gap.from().minus(gap.to()),
        gap.parts().values().stream().reduce(Rational.ZERO, Rational::plus));
  }

  private static Rational sum(List<SampleUnit> units, Function<SampleUnit, Rational> figure) {
    return units.stream()
        .map(unit -> figure.apply(unit).times(unit.weight()))
        .reduce(Rational.ZERO, Rational::plus);
  }

  /** Of people, of millions of them, or of shares of all: only their ratios. */
  @ParameterizedTest
  @ValueSource(strings = {"345678901.25", "7000000", "0.00000000000000123"})
  void weightsAreRelative(String times) {
    Rational factor = Rational.parse(times);
    List<SampleUnit> units = Samples.oddUnits(60, 6, false);
    List<SampleUnit> some = new ArrayList<>();
    List<SampleUnit> others = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Rational weight = Rational.ofDecimal(1 + 7L * i % 19, 1);
      some.add(weighing(units.get(i), weight));
      others.add(weighing(units.get(i), weight.times(factor)));
    }
    GroupStatistics one = Samples.statistics(some);
    GroupStatistics other = Samples.statistics(others);
    assertEquals(one.weight().times(factor), other.weight());
    assertEquals(one.pooled(), other.pooled());
    assertEquals(one.rates(), other.rates());
    assertEquals(
        one.underpayment().orElseThrow().headcountInterval(),
        other.underpayment().orElseThrow().headcountInterval());
    assertEquals(vs(one).subList(0, 3), vs(other).subList(0, 3));
    assertEquals(vs(one).get(3).times(factor), vs(other).get(3));
  }

  /**
   * Rates 1 to 15,000, each with its number as its weight: of half of 112,507,500, of which 10,606
   * × 10,607 ÷ 2 is less and 10,607 × 10,608 ÷ 2 is more. So many that each part's lists are long.
   */
  @ParameterizedTest
  @CsvSource({
    "1,1",
    "1,1.0000000000000001",
    "1,0.0000000000000001",
    "1,0.0001000000000000000000000001",
    "1,1000000",
    "10000000000,1",
    "10000000000,1.0000000000000001",
    "10000000000,1000000"
  })
  void weightsStayWithTheirRates(String rate, String weight) {
    List<GroupAccumulator> parts = new ArrayList<>();
    for (int part = 0; part < 3; part++) {
      parts.add(new GroupAccumulator(false, true));
    }
    for (int i = 1; i <= 15_000; i++) {
      Rational ofUnit = Rational.parse(rate).times(i);
      Samples.unit(ofUnit, Rational.ONE, Rational.parse(weight).times(i), null)
          .addTo(parts.get(i % 3));
    }
    GroupAccumulator all = new GroupAccumulator(false, true);
    parts.forEach(all::merge);
    GroupStatistics found = all.statistics(Samples.OPTIONS);
    assertEquals(Rational.parse(weight).times(112_507_500), found.weight());
    RateDistribution rates = found.rates().orElseThrow();
    assertEquals(Rational.parse(rate).times(10_607), rates.percentile(50).orElseThrow());
  }

  private static SampleUnit weighing(SampleUnit unit, Rational weight) {
    return new SampleUnit(
        unit.grossPay(),
        unit.earnings(),
        unit.netPay(),
        unit.rate(),
        unit.paidAmount(),
        unit.paidHours(),
        unit.workHours(),
        weight,
        unit.reference());
  }

  private static List<Rational> vs(GroupStatistics of) {
    Underpayment under = of.underpayment().orElseThrow();
    return List.of(
        under.headcountRatio(),
        under.gap().orElseThrow(),
        under.severity().orElseThrow(),
        under.aggregateShortfall().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anotherCurrencyScalesRatesAndNothingElse(long seed) {
    Rational factor = Rational.of(400);
    List<SampleUnit> units = decimalUnits(seed);
    List<SampleUnit> scaled =
        units.stream()
            .map(
                unit ->
                    Samples.unit(
                        unit.rate().times(factor),
                        unit.workHours(),
                        unit.weight(),
                        unit.reference().get().times(factor)))
            .toList();
    RateDistribution one = Samples.statistics(units).rates().orElseThrow();
    RateDistribution other = Samples.statistics(scaled).rates().orElseThrow();
    assertEquals(one.mean().orElseThrow().times(factor), other.mean().orElseThrow());
    assertEquals(one.gini(), other.gini());
    RateDistribution.PERCENTS.forEach(
        percent ->
            assertEquals(
                one.percentile(percent).orElseThrow().times(factor),
                other.percentile(percent).orElseThrow()));
    List<Rational> shares = vs(Samples.statistics(units)).subList(0, 3);
    assertEquals(shares, vs(Samples.statistics(scaled)).subList(0, 3));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aRiseForAllShiftsMeanAndQuantiles(long seed) {
    Rational rise = Rational.parse("2.50");
    List<SampleUnit> units = decimalUnits(seed);
    List<SampleUnit> shifted =
        units.stream()
            .map(
                unit -> Samples.unit(unit.rate().plus(rise), unit.workHours(), unit.weight(), null))
            .toList();
    RateDistribution one = Samples.statistics(units).rates().orElseThrow();
    RateDistribution other = Samples.statistics(shifted).rates().orElseThrow();
    assertEquals(one.mean().orElseThrow().plus(rise), other.mean().orElseThrow());
    RateDistribution.PERCENTS.forEach(
        percent ->
            assertEquals(
                one.percentile(percent).orElseThrow().plus(rise),
                other.percentile(percent).orElseThrow()));
    assertTrue(other.gini().get().isLessThan(one.gini().get()));
  }

  /** Rates of two decimals, none negative, and one reference. */
  private static List<SampleUnit> decimalUnits(long seed) {
    Random random = new Random(seed);
    List<SampleUnit> units = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      units.add(
          Samples.unit(
              Rational.ofDecimal(random.nextInt(3000), 2),
              Rational.ofDecimal(1 + random.nextInt(4000), 2),
              Rational.ofDecimal(1 + random.nextInt(300), 2),
              Rational.ofDecimal(1250, 2)));
    }
    return units;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void figuresKeepTheirOrder(long seed) {
    Underpayment under = Samples.statistics(decimalUnits(seed)).underpayment().orElseThrow();
    assertTrue(under.gap().orElseThrow().compareTo(under.headcountRatio()) <= 0);
    assertTrue(under.severity().orElseThrow().compareTo(under.gap().orElseThrow()) <= 0);
    assertTrue(under.headcountInterval().low().compareTo(under.headcountRatio()) <= 0);
    assertTrue(under.headcountInterval().high().compareTo(under.headcountRatio()) >= 0);
    RateDistribution rates =
        Samples.statistics(Samples.oddUnits(97, seed, true)).rates().orElseThrow();
    Rational last = rates.min().orElseThrow();
    for (Quantile quantile : rates.percentiles().values()) {
      assertTrue(last.compareTo(quantile.rate()) <= 0);
      last = quantile.rate();
    }
    assertTrue(last.compareTo(rates.max().orElseThrow()) <= 0);
    assertEquals(Optional.empty(), rates.gini());
  }
}
