package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.clickwage.number.Rational;

/**
 * What the units that are paid less than their reference add up to. Gaps {@code (z−x)/z} are taken
 * to twelve decimal places, and what follows from them is exact, so that the order of the units
 * leaves no trace.
 */
final class Shortfalls {
  private static final long GAP_ONE = 1_000_000_000_000L;
  private static final int WEIGHTED_DECIMALS =
      FixedPointScale.GAP_DECIMALS + FixedPointScale.WEIGHT_DECIMALS;

  private long units;
  private final WeightSum weight = new WeightSum();
  private final WideSum weightedGaps = new WideSum();

  /** Those of weight 1. */
  private final WideSum squaredGaps = new WideSum();

  /** Null while every weight is 1. */
  private WideSum weightedSquaredGaps;

  /** What has no place on the grid, a far gap or a weight; null while nothing has. */
  private ExactSum otherGaps;

  private ExactSum otherSquaredGaps;

  private final AggregateShortfall missingPay = new AggregateShortfall();

  void add(Rational reference, Rational rate, Rational amount, Rational hours, Weight ofWeight) {
    units++;
    weight.add(ofWeight);
    addGap(rate.dividedBy(reference), ofWeight);
    missingPay.add(reference, amount, hours, ofWeight);
  }

  /** The same for an observation of weight 1 that has one reference. */
  void add(PlainObservation unit) {
    addOne(unit);
    addGap(unit.rate.dividedBy(unit.reference), Weight.ONE);
  }

  /** The same for one that has several. */
  void add(PlainObservation unit, BlendedReferenceRatio ratio) {
    addOne(unit);
    long nearest = ratio.nearest();
    if (nearest == FixedPointScale.OFF) {
      addGap(ratio.exact(), Weight.ONE);
    } else {
      addGap(GAP_ONE - nearest, FixedPointScale.WEIGHT_ONE);
    }
  }

  private void addOne(PlainObservation unit) {
    units++;
    weight.addOne();
    missingPay.add(unit);
  }

  /** (z−x)/z = 1 − x/z. */
  private void addGap(Rational ratio, Weight ofWeight) {
    long nearest = FixedPointScale.nearest(ratio, FixedPointScale.GAP_DECIMALS);
    if (nearest == FixedPointScale.OFF || !ofWeight.isOnGrid()) {
      Rational gap = Rational.ONE.minus(Rational.of(ratio.rounded(FixedPointScale.GAP_DECIMALS)));
      makeOthers();
      otherGaps.add(gap, ofWeight);
      otherSquaredGaps.add(gap.times(gap), ofWeight);
    } else {
      addGap(GAP_ONE - nearest, ofWeight.units());
    }
  }

  private void addGap(long gap, long ofWeight) {
    weightedGaps.addTimes(gap, ofWeight);
    if (ofWeight == FixedPointScale.WEIGHT_ONE) {
      squaredGaps.addProduct(gap, gap);
    } else {
      BigInteger square = BigInteger.valueOf(gap).pow(2);
      weightedSquaredGaps().add(square.multiply(BigInteger.valueOf(ofWeight)));
    }
  }

  private void makeOthers() {
    if (otherGaps == null) {
      otherGaps = new ExactSum();
      otherSquaredGaps = new ExactSum();
    }
  }

  private WideSum weightedSquaredGaps() {
    if (weightedSquaredGaps == null) {
      weightedSquaredGaps = new WideSum();
    }
    return weightedSquaredGaps;
  }

  void merge(Shortfalls other) {
    units += other.units;
    weight.merge(other.weight);
    weightedGaps.add(other.weightedGaps);
    squaredGaps.add(other.squaredGaps);
    if (other.weightedSquaredGaps != null) {
      weightedSquaredGaps().add(other.weightedSquaredGaps);
    }
    if (other.otherGaps != null) {
      makeOthers();
      otherGaps.add(other.otherGaps);
      otherSquaredGaps.add(other.otherSquaredGaps);
    }
    missingPay.merge(other.missingPay);
  }

  long units() {
    return units;
  }

  Rational weight() {
    return weight.value();
  }

  /** {@code Σ w·(z−x)/z}. */
  Rational gaps() {
    return withOthers(decimal(weightedGaps, WEIGHTED_DECIMALS), otherGaps);
  }

  /** {@code Σ w·((z−x)/z)²}. */
  Rational squaredGaps() {
    Rational ofOnes =
        withOthers(decimal(squaredGaps, 2 * FixedPointScale.GAP_DECIMALS), otherSquaredGaps);
    return weightedSquaredGaps == null
        ? ofOnes
        : ofOnes.plus(
            decimal(weightedSquaredGaps, FixedPointScale.GAP_DECIMALS + WEIGHTED_DECIMALS));
  }

  private static Rational withOthers(Rational sum, ExactSum others) {
    return others == null ? sum : sum.plus(others.value());
  }

  Rational missingPay() {
    return missingPay.value();
  }

  private static Rational decimal(WideSum sum, int decimals) {
    return Rational.of(new BigDecimal(sum.value(), decimals));
  }
}
