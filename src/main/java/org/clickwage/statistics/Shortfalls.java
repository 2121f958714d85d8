package org.clickwage.statistics;

import java.math.BigInteger;
import java.util.List;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * What the units that are paid less than their reference add up to. Gaps {@code (z−x)/z} are taken
 * to twelve decimal places, and what follows from them is exact, so that the order of the units
 * leaves no trace.
 */
final class Shortfalls {
  private static final long GAP_ONE = 1_000_000_000_000L;
  private static final ExactSum.Scale GAPS = ExactSum.Scale.weighted(GAP_ONE);

  /** Of squares in a 10^-24 of 1, each with its weight. */
  private static final ExactSum.Scale SQUARES = GAPS.times(GAP_ONE);

  private long units;
  private final WeightSum weight = new WeightSum();
  private final ExactSum gaps = new ExactSum(GAPS);

  /** Those of weight 1. */
  private final ExactSum squaredGaps = new ExactSum(GAPS);

  /** Those of other weights, and of far gaps; null while there is none. */
  private ExactSum otherSquaredGaps;

  private final AggregateShortfall aggregateShortfall = new AggregateShortfall();

  /** On their grid. */
  private final LargestTerms largestGaps;

  private final LargestTerms largestShortfalls;

  /** On their grid; null where the units stand against no other reference. */
  private final LargestTerms largestHours;

  /**
   * @param people whose units come in; null for none
   */
  Shortfalls(PersonSums people, boolean areAlone) {
    this.largestGaps = new LargestTerms(people);
    this.largestShortfalls = new LargestTerms(people);
    this.largestHours = areAlone ? null : new LargestTerms(people);
  }

  /** Adds a unit with one reference on average. */
  void add(Observation unit, Rational reference, Weight ofWeight) {
    Rational ratio = unit.rate.dividedBy(reference);
    add(unit, FixedPointScale.nearest(ratio, FixedPointScale.GAP_DECIMALS), ratio, ofWeight);
  }

  /** The same for one that has several. */
  void add(Observation unit, BlendedReferenceRatio ratio, Weight ofWeight) {
    long nearest = ratio.nearest();
    Rational exact = nearest == FixedPointScale.NOT_REPRESENTABLE ? ratio.exact() : null;
    add(unit, nearest, exact, ofWeight);
  }

  /**
   * @param nearest to the ratio x/z, on the grid of gaps, or off it
   * @param exact of use where it is off it
   */
  private void add(Observation unit, long nearest, Rational exact, Weight ofWeight) {
    units++;
    weight.add(ofWeight);
    if (unit.rateHours.isKnown()) {
      aggregateShortfall.add(unit, ofWeight);
      largestShortfalls.add(shortfall(unit), ofWeight);
      if (largestHours != null) {
        largestHours.add(LargestTerms.units(unit.rateHours, Unit.HOURS), ofWeight);
      }
    }
    if (nearest == FixedPointScale.NOT_REPRESENTABLE) {
      addFar(
          Rational.ONE.minus(Rational.of(exact.rounded(FixedPointScale.GAP_DECIMALS))), ofWeight);
    } else {
      addGap(GAP_ONE - nearest, ofWeight);
    }
  }

  private void addFar(Rational gap, Weight ofWeight) {
    gaps.add(gap.times(ofWeight.value()));
    largestGaps.add(LargestTerms.size(gap) * GAP_ONE, ofWeight);
    others().add(gap.times(gap).times(ofWeight.value()));
  }

  private void addGap(long gap, Weight ofWeight) {
    gaps.add(gap, ofWeight);
    largestGaps.add(gap, ofWeight);
    if (ofWeight.isOne()) {
      squaredGaps.addSquare(gap);
    } else {
      others().add(BigInteger.valueOf(gap).pow(2), ofWeight);
    }
  }

  /** What its hours come to by its references, less what it was paid. */
  static double shortfall(Observation unit) {
    HoursByReference references = unit.references;
    double due = 0;
    for (int i = 0; i < references.size(); i++) {
      due +=
          LargestTerms.size(references.reference(i))
              * LargestTerms.units(references.hours(i), Unit.HOURS);
    }
    return due / Unit.HOURS.one()
        + LargestTerms.size(references.otherDue())
        - LargestTerms.units(unit.paidAmount, Unit.MONEY) / Unit.MONEY.one();
  }

  private ExactSum others() {
    if (otherSquaredGaps == null) {
      otherSquaredGaps = new ExactSum(SQUARES);
    }
    return otherSquaredGaps;
  }

  void merge(Shortfalls other) {
    units += other.units;
    weight.merge(other.weight);
    gaps.add(other.gaps);
    squaredGaps.add(other.squaredGaps);
    if (other.otherSquaredGaps != null) {
      others().add(other.otherSquaredGaps);
    }
    aggregateShortfall.merge(other.aggregateShortfall);
    largestGaps.merge(other.largestGaps);
    largestShortfalls.merge(other.largestShortfalls);
    if (largestHours != null) {
      largestHours.merge(other.largestHours);
    }
  }

  long units() {
    return units;
  }

  /** How many people have one of them; of very many, at least how many. */
  long people() {
    return largestGaps.people();
  }

  Rational weight() {
    return weight.value();
  }

  /** {@code Σ w·(z−x)/z}. */
  Rational gaps() {
    return gaps.value();
  }

  /** {@code Σ w·((z−x)/z)²}. */
  Rational squaredGaps() {
    Rational ofOnes = squaredGaps.value();
    return otherSquaredGaps == null ? ofOnes : ofOnes.plus(otherSquaredGaps.value());
  }

  List<Contributions> contributions() {
    return List.of(
        largestGaps.of(units, gaps(), GAP_ONE), largestShortfalls.of(units, aggregateShortfall()));
  }

  /** Of their hours, which two sums of shortfalls against two references tell. */
  Contributions contributionsToHours() {
    return largestHours.of(units, aggregateShortfall.hours(), Unit.HOURS.one());
  }

  Rational aggregateShortfall() {
    return aggregateShortfall.value();
  }

  void exchange(BinaryForm form) {
    units += form.more(units);
    weight.exchange(form);
    gaps.exchange(form);
    squaredGaps.exchange(form);
    others().exchange(form);
    aggregateShortfall.exchange(form);
    largestGaps.exchange(form);
    largestShortfalls.exchange(form);
    if (largestHours != null) {
      largestHours.exchange(form);
    }
  }
}
