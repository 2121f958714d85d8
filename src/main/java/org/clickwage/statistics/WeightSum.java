package org.clickwage.statistics;

import java.math.BigDecimal;
import org.clickwage.money.Rational;

/** What units weigh together. Most weigh 1: those are counted, only the others are added up. */
final class WeightSum {
  private long ones;

  /** Null while all weigh 1. */
  private WideSum others;

  private WideSum squaredOthers;

  void addOne() {
    ones++;
  }

  /** Adds a weight that is given in units of {@link Grid#WEIGHT_ONE}. */
  void add(long weight) {
    if (weight == Grid.WEIGHT_ONE) {
      ones++;
      return;
    }
    makeOthers();
    others.add(weight);
    squaredOthers.addProduct(weight, weight);
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
      others = new WideSum();
      squaredOthers = new WideSum();
    }
  }

  /** Σ w. */
  Rational value() {
    return withOnes(others, Grid.WEIGHT_DECIMALS);
  }

  /** (Σw)²/Σw², of weights over zero: Kish 1965, "Survey Sampling". */
  Rational effectiveSize() {
    return value().times(value()).dividedBy(withOnes(squaredOthers, 2 * Grid.WEIGHT_DECIMALS));
  }

  private Rational withOnes(WideSum sum, int decimals) {
    Rational counted = Rational.of(ones);
    return sum == null ? counted : Rational.of(new BigDecimal(sum.value(), decimals)).plus(counted);
  }
}
