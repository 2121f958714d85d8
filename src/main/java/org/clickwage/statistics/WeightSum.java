package org.clickwage.statistics;

import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/** What units weigh together. Most weigh 1: those are counted, only the others are added up. */
final class WeightSum {
  private static final ExactSum.Scale WEIGHTS = ExactSum.Scale.weighted(1);
  private static final ExactSum.Scale SQUARES = WEIGHTS.times(FixedPointScale.WEIGHT_ONE);

  private long ones;

  /** Null while all weigh 1. */
  private ExactSum others;

  private ExactSum squaredOthers;

  void add(Weight weight) {
    if (weight.isOne()) {
      ones++;
      return;
    }
    makeOthers();
    others.add(1, weight);
    squaredOthers.addSquare(weight);
  }

  void merge(WeightSum other) {
    ones += other.ones;
    if (other.others != null) {
      makeOthers();
      others.add(other.others);
      squaredOthers.add(other.squaredOthers);
    }
  }

  private void makeOthers() {
    if (others == null) {
      others = new ExactSum(WEIGHTS);
      squaredOthers = new ExactSum(SQUARES);
    }
  }

  /** How many of these units have another weight than 1. */
  long weighted(long units) {
    return units - ones;
  }

  /** Σ w. */
  Rational value() {
    return withOnes(others);
  }

  /** (Σw)²/Σw², of weights over zero: Kish 1965, "Survey Sampling". */
  Rational effectiveSize() {
    return value().times(value()).dividedBy(withOnes(squaredOthers));
  }

  private Rational withOnes(ExactSum sum) {
    Rational counted = Rational.of(ones);
    return sum == null ? counted : sum.value().plus(counted);
  }

  void exchange(BinaryForm form) {
    ones += form.more(ones);
    if (form.isThere(others != null)) {
      makeOthers();
      others.exchange(form);
      squaredOthers.exchange(form);
    }
  }
}
