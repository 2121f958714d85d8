package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.clickwage.number.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast ways give what the formulas give when they are written down word for word. */
class DefinitionsTest {
  private static List<SampleUnit> units(int size, boolean weighted) {
    Random random = new Random(size);
    List<SampleUnit> units = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      units.add(
          Samples.unit(
              Rational.ofDecimal(random.nextInt(40) * 50L, 2),
              Rational.of(1 + random.nextInt(90), 7),
              weighted ? Rational.ofDecimal(random.nextInt(20), 1) : Rational.ONE,
              Rational.ofDecimal(1000 + 250L * random.nextInt(3), 2)));
    }
    units.add(Samples.unit("3", "1"));
    return units;
  }

  @ParameterizedTest
  @CsvSource({"1,false", "10,false", "19,true", "40,false", "40,true", "99,true", "100,false"})
  void agreesWithTheDefinitions(int size, boolean weighted) {
    List<SampleUnit> units = units(size, weighted);
    RateDistribution rates = Samples.statistics(units).rates().orElseThrow();
    assertEquals(gini(units), rates.gini().orElseThrow());
    RateDistribution.PERCENTS.forEach(
        percent ->
            assertEquals(
                quantile(units, percent), rates.percentile(percent).orElseThrow(), percent + " %"));
    assertEquals(
        sum(units, unit -> unit.weight().times(unit.rate())).dividedBy(sum(units, w())),
        rates.mean().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"10,false", "40,true", "300,false", "300,true"})
  void missingPayIsTheSumOfWhatEachLacks(int size, boolean weighted) {
    List<SampleUnit> under =
        units(size, weighted).stream()
            .filter(unit -> unit.reference().filter(unit.rate()::isLessThan).isPresent())
            .toList();
    Rational missing =
        sum(
            under,
            unit ->
                unit.weight()
                    .times(unit.reference().get().minus(unit.rate()).times(unit.workHours())));
    GroupStatistics found = Samples.statistics(units(size, weighted));
    assertEquals(missing, found.underpayment().orElseThrow().aggregateShortfall().orElseThrow());
  }

  private interface Figure {
    Rational of(SampleUnit unit);
  }

  private static Figure w() {
    return SampleUnit::weight;
  }

  private static Rational sum(List<SampleUnit> units, Figure figure) {
    return units.stream().map(figure::of).reduce(Rational.ZERO, Rational::plus);
  }

  private static Rational gini(List<SampleUnit> units) {
    Rational differences = Rational.ZERO;
    for (SampleUnit one : units) {
      for (SampleUnit other : units) {
        Rational difference = one.rate().minus(other.rate());
        differences =
            differences.plus(
                one.weight().times(other.weight()).times(difference.max(difference.negated())));
      }
    }
    Rational total = sum(units, w());
    Rational mean = sum(units, unit -> unit.weight().times(unit.rate())).dividedBy(total);
    return differences.dividedBy(total.times(total).times(mean).times(2));
  }

  /** The smallest x with F(x) ≥ p, or its mean with the next one where F(x) = p. */
  private static Rational quantile(List<SampleUnit> units, int percent) {
    List<SampleUnit> sorted =
        units.stream()
            .filter(unit -> unit.weight().isPositive())
            .sorted(Comparator.comparing(SampleUnit::rate))
            .toList();
    Rational target = sum(units, w()).times(Rational.of(percent, 100));
    for (SampleUnit unit : sorted) {
      Rational x = unit.rate();
      Rational reached =
          sum(sorted.stream().filter(each -> each.rate().compareTo(x) <= 0).toList(), w());
      if (reached.equals(target)) {
        return sorted.stream()
            .map(SampleUnit::rate)
            .filter(x::isLessThan)
            .findFirst()
            .map(next -> x.plus(next).dividedBy(2))
            .orElse(x);
      }
      if (target.isLessThan(reached)) {
        return x;
      }
    }
    throw new IllegalStateException("F never reaches " + percent + " %");
  }
}
