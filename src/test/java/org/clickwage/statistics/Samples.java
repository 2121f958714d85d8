package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.clickwage.number.Rational;

/** Observations made up by a seeded generator, and small ways to gather them. */
final class Samples {
  static final StatisticsOptions OPTIONS = StatisticsOptions.DEFAULT;

  private Samples() {}

  /** A unit of one record that pays {@code rate} for each of {@code hours}. */
  static SampleUnit unit(Rational rate, Rational hours, Rational weight, Rational reference) {
    Rational pay = rate.times(hours);
    return new SampleUnit(
        pay,
        Optional.of(pay),
        Optional.empty(),
        rate,
        pay,
        Optional.of(hours),
        hours,
        weight,
        Optional.ofNullable(reference));
  }

  static SampleUnit unit(String rate, String weight) {
    return unit(Rational.parse(rate), Rational.ONE, Rational.parse(weight), null);
  }

  static GroupAccumulator gathered(Iterable<SampleUnit> units) {
    GroupAccumulator group = new GroupAccumulator(false, true);
    units.forEach(unit -> unit.addTo(group));
    return group;
  }

  static GroupStatistics statistics(Iterable<SampleUnit> units) {
    return gathered(units).statistics(OPTIONS);
  }

  static List<SampleUnit> shuffled(List<SampleUnit> units, long seed) {
    List<SampleUnit> others = new ArrayList<>(units);
    Collections.shuffle(others, new Random(seed));
    return others;
  }

  /**
   * Units with everything that can be missing or odd: thirds, ties, no reference, far-out rates.
   */
  static List<SampleUnit> oddUnits(int size, long seed, boolean weighted) {
    SplittableRandom random = new SplittableRandom(seed);
    List<SampleUnit> units = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      units.add(oddUnit(random, weighted));
    }
    return units;
  }

  private static SampleUnit oddUnit(SplittableRandom random, boolean weighted) {
    Rational paid = Rational.of(random.nextLong(1, 50_000), 3600);
    Rational unpaid = Rational.of(random.nextLong(0, 70), random.nextLong(1, 8));
    Rational hours = paid.plus(unpaid);
    Rational gross = Rational.ofDecimal(random.nextLong(0, 40_000), 2);
    Rational net = gross.times(Rational.ofDecimal(random.nextLong(-50, 1000), 3));
    if (random.nextInt(40) == 0) {
      net = net.times(10_000_000_000_000L);
    }
    Rational rate = net.dividedBy(hours);
    return new SampleUnit(
        gross,
        maybe(random, net),
        maybe(random, net),
        rate,
        net,
        maybe(random, paid),
        hours,
        weighted ? Rational.of(random.nextLong(0, 9), random.nextLong(1, 8)) : Rational.ONE,
        maybe(random, Rational.of(random.nextLong(1, 4), 1).dividedBy(Rational.parse("0.17333"))));
  }

  private static Optional<Rational> maybe(SplittableRandom random, Rational figure) {
    return random.nextInt(5) == 0 ? Optional.empty() : Optional.of(figure);
  }
}
