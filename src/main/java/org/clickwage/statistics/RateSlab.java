package org.clickwage.statistics;

import java.math.BigInteger;
import java.util.List;
import org.clickwage.number.Rational;

/** Some rates of a sample in order: as many as are worked on at a time. */
final class RateSlab {
  /** Takes slabs one after the other. */
  interface Taker {
    void take(RateSlab slab);
  }

  /** On the grid; null where these are out of its range. */
  final long[] rates;

  /** In the sample's unit; null where all are 1. */
  final long[] weights;

  int count;
  private final List<OutOfRangeRate> outOfRange;

  RateSlab(long[] rates, long[] weights) {
    this.rates = rates;
    this.weights = weights;
    this.outOfRange = List.of();
  }

  RateSlab(List<OutOfRangeRate> outOfRange) {
    this.rates = null;
    this.weights = null;
    this.outOfRange = outOfRange;
    this.count = outOfRange.size();
  }

  Rational rate(int index) {
    return rates == null ? outOfRange.get(index).rate() : FixedPointScale.rate(rates[index]);
  }

  /** The rate on the grid, one out of range too. */
  BigInteger units(int index) {
    return rates == null
        ? rate(index).rounded(FixedPointScale.RATE_DECIMALS).unscaledValue()
        : BigInteger.valueOf(rates[index]);
  }

  /** Whether every weight is 1. */
  boolean isPlain() {
    return rates != null && weights == null;
  }

  long weight(int index) {
    if (rates == null) {
      return outOfRange.get(index).weight();
    }
    return weights == null ? FixedPointScale.WEIGHT_ONE : weights[index];
  }

  void addWeights(WideSum sum, int from, int to) {
    for (int i = from; i < to; i++) {
      sum.add(weight(i));
    }
  }

  /**
   * How many are less than another rate.
   *
   * @param orEqual whether those that equal it are counted too
   */
  int below(Rational rate, boolean orEqual) {
    int low = 0;
    int high = count;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean isBelow = rate(middle).compareTo(rate) < (orEqual ? 1 : 0);
      low = isBelow ? middle + 1 : low;
      high = isBelow ? high : middle;
    }
    return low;
  }
}
