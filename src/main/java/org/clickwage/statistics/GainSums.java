package org.clickwage.statistics;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/** What a pay floor adds to each unit, kept until all of them have their rank. */
final class GainSums {
  /**
   * What it adds to one.
   *
   * @param added 0 where the unit is not below it
   */
  private record Gain(Rational rate, Rational added, Rational hours, Rational weight) {
    /** In an order that does not depend on that of the records. */
    static final Comparator<Gain> BY_RATE =
        Comparator.comparing(Gain::rate)
            .thenComparing(Gain::added)
            .thenComparing(Gain::hours)
            .thenComparing(Gain::weight);

    boolean isBelow() {
      return added.isPositive();
    }

    Rational addedByWeight() {
      return added.times(weight);
    }

    Rational hoursByWeight() {
      return hours.times(weight);
    }
  }

  private final List<Gain> all = new ArrayList<>(0);

  void add(Observation unit, Weight weight) {
    if (unit.rateHours.isKnown()) {
      Rational hours = unit.rateHours.value();
      Rational lack = unit.references.mean(unit.rateHours).orElseThrow().minus(unit.rate);
      all.add(new Gain(unit.rate, lack.max(Rational.ZERO).times(hours), hours, weight.value()));
    }
  }

  void merge(GainSums other) {
    all.addAll(other.all);
  }

  void exchange(BinaryForm form) {
    form.each(
        List.copyOf(all),
        each -> {
          form.number(each.rate);
          form.number(each.added);
          form.number(each.hours);
          form.number(each.weight);
        },
        () ->
            all.add(
                new Gain(
                    form.number(null), form.number(null), form.number(null), form.number(null))));
  }

  /** Empty where there are too few for tenths. */
  Optional<Gains> gains() {
    if (all.size() < Gains.TENTHS) {
      return Optional.empty();
    }
    List<List<Gain>> tenths =
        IntStream.range(0, Gains.TENTHS).<List<Gain>>mapToObj(i -> new ArrayList<>()).toList();
    Rational weight = sum(all, Gain::weight);
    Rational before = Rational.ZERO;
    for (Gain each : all.stream().sorted(Gain.BY_RATE).toList()) {
      Rational middle = before.plus(each.weight.dividedBy(2)).times(Gains.TENTHS).dividedBy(weight);
      tenths.get(middle.rounded(0, RoundingMode.FLOOR).intValueExact()).add(each);
      before = before.plus(each.weight);
    }
    List<Gain> below = all.stream().filter(Gain::isBelow).toList();
    List<Gain> others = all.stream().filter(Predicate.not(Gain::isBelow)).toList();
    return Optional.of(
        new Gains(
            IntStream.range(0, Gains.TENTHS).mapToObj(i -> tenth(i + 1, tenths.get(i))).toList(),
            sum(below, Gain::hoursByWeight).dividedBy(sum(all, Gain::hoursByWeight)),
            List.of(
                contributions(below, Gain::hoursByWeight),
                contributions(others, Gain::hoursByWeight))));
  }

  private static Gains.Tenth tenth(int place, List<Gain> units) {
    List<Gain> below = units.stream().filter(Gain::isBelow).toList();
    return new Gains.Tenth(
        place,
        units.size(),
        below.size(),
        sum(below, Gain::addedByWeight),
        contributions(below, Gain::addedByWeight));
  }

  private static Rational sum(List<Gain> units, Function<Gain, Rational> part) {
    return units.stream().map(part).reduce(Rational.ZERO, Rational::plus);
  }

  private static Contributions contributions(List<Gain> units, Function<Gain, Rational> part) {
    List<Double> largest =
        units.stream()
            .map(each -> LargestTerms.size(part.apply(each)))
            .sorted(Comparator.reverseOrder())
            .toList();
    return new Contributions(
        units.size(),
        LargestTerms.size(sum(units, part)),
        largest.isEmpty() ? 0 : largest.get(0),
        largest.size() < 2 ? 0 : largest.get(1));
  }
}
