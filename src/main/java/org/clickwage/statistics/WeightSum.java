package org.clickwage.statistics;

import org.clickwage.number.Rational;

/** What units weigh together. Most weigh 1: those are counted, only the others are added up. */
final class WeightSum {
  private long ones;

  /** Null while all weigh 1. */
  private ExactSum others;

  private ExactSum squaredOthers;

  void addOne() {
    ones++;
  }

  void add(Weight weight) {
    if (weight.isOne()) {
      ones++;
      return;
    }
    makeOthers();
    others.add(weight.value());
    squaredOthers.add(weight.value(), weight);
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
      others = new ExactSum();
      squaredOthers = new ExactSum();
    }
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
}
