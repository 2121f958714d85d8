package org.clickwage.statistics;

import java.math.BigInteger;
import org.clickwage.number.Rational;

/** Some of the rates of a sample: how many they are, what they weigh, and their weighted sum. */
final class RateSum {
  private long units;

  /** In the unit of the sample. */
  private final WideSum weight = new WideSum();

  /** In units of the grid and of weights. */
  private final WideSum sum = new WideSum();

  void add(RateSlab slab, int from, int to) {
    for (int i = from; i < to; i++) {
      add(slab, i);
    }
  }

  private void add(RateSlab slab, int index) {
    units++;
    weight.add(slab.weight(index));
    if (slab.rates == null) {
      sum.add(slab.units(index).multiply(BigInteger.valueOf(slab.weight(index))));
    } else {
      sum.addProduct(slab.rates[index], slab.weight(index));
    }
  }

  long units() {
    return units;
  }

  /** In the unit of the sample. */
  Rational weight() {
    return Rational.of(weight.value());
  }

  /** Σ w·x, the weights in the unit of the sample. */
  Rational sum() {
    return Rational.of(sum.value()).dividedBy(Rational.of(RateSample.RATE_ONE));
  }
}
