package org.clickwage.statistics;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clickwage.number.Amount;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/** What a pay floor adds to each unit, kept until all of them have their rank. */
final class GainSums {
  /**
   * What it adds to one.
   *
   * @param added 0 where the unit is not below it
   * @param tasks null where it does not state them
   */
  private record Gain(
      Rational rate, Rational added, Rational hours, Rational tasks, Rational weight) {
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

    Rational tasksByWeight() {
      return tasks == null ? Rational.ZERO : tasks.times(weight);
    }
  }

  private final List<Gain> all = new ArrayList<>(0);

  void add(Observation unit, Weight weight) {
    if (unit.rateHours.isKnown()) {
      Rational hours = unit.rateHours.value();
      Rational lack = unit.references.mean(unit.rateHours).orElseThrow().minus(unit.rate);
      Amount tasks = unit.of(WageQuantity.TASKS);
      all.add(
          new Gain(
              unit.rate,
              lack.max(Rational.ZERO).times(hours),
              hours,
              tasks.isKnown() ? tasks.value() : null,
              weight.value()));
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
          form.number(each.tasks);
          form.number(each.weight);
        },
        () ->
            all.add(
                new Gain(
                    form.number(null),
                    form.number(null),
                    form.number(null),
                    form.number(null),
                    form.number(null))));
  }

  /** Empty where no unit has hours. */
  Optional<Gains> gains() {
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Gains(
                all.size() < Gains.TENTHS ? List.of() : tenths(),
                share(Gain::hoursByWeight),
                share(Gain::tasksByWeight)
                    .filter(any -> all.stream().noneMatch(each -> each.tasks == null))));
  }

  private Optional<Rational> share(Function<Gain, Rational> work) {
    Rational whole = sum(all, work);
    return whole.isZero() ? Optional.empty() : Optional.of(sum(some(true), work).dividedBy(whole));
  }

  private List<Gain> some(boolean below) {
    return all.stream().filter(each -> each.isBelow() == below).toList();
  }

  private List<Gains.Tenth> tenths() {
    List<List<Gain>> tenths =
        IntStream.range(0, Gains.TENTHS).<List<Gain>>mapToObj(i -> new ArrayList<>()).toList();
    Rational weight = sum(all, Gain::weight);
    Rational before = Rational.ZERO;
    for (Gain each : all.stream().sorted(Gain.BY_RATE).toList()) {
      Rational middle = before.plus(each.weight.dividedBy(2)).times(Gains.TENTHS).dividedBy(weight);
      tenths.get(middle.rounded(0, RoundingMode.FLOOR).intValueExact()).add(each);
      before = before.plus(each.weight);
    }
    return IntStream.range(0, Gains.TENTHS).mapToObj(i -> tenth(i + 1, tenths.get(i))).toList();
  }

  /**
   * How hours and tasks are shared out of those below the floor, of the others, and of those who
   * are below one of it and each of some others alone.
   */
  List<Contributions> contributions(List<GainSums> others) {
    List<Contributions> parts = new ArrayList<>();
    for (Function<Gain, Rational> work :
        List.<Function<Gain, Rational>>of(Gain::hoursByWeight, Gain::tasksByWeight)) {
      Contributions below = contributions(some(true), work);
      parts.add(below);
      parts.add(contributions(some(false), work));
      others.forEach(other -> parts.add(between(below, contributions(other.some(true), work))));
    }
    return parts;
  }

  /**
   * None has a larger part than the largest of both; where they are the same, nobody is between.
   */
  private static Contributions between(Contributions below, Contributions other) {
    Contributions both = below.plus(other, false);
    double sum = Math.abs(below.sum() - other.sum());
    return sum == 0
        ? Contributions.NONE
        : new Contributions(both.units(), sum, both.first(), both.second());
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
    LargestTerms largest = new LargestTerms();
    units.forEach(each -> largest.add(part.apply(each)));
    return largest.of(units.size(), sum(units, part));
  }
}
