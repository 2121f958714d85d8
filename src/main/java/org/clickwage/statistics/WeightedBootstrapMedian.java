package org.clickwage.statistics;

import java.util.Arrays;
import org.clickwage.number.Rational;

/**
 * The weighted median of n units drawn again from n, each with the weight it has: how often each
 * came is counted, so that nothing is sorted again.
 */
final class WeightedBootstrapMedian implements RateSlab.Taker {
  private static final double TOLERANCE = 1e-12;

  private final SeededRandom random;
  private final int n;
  private final Rational[] rates;
  private final long[] weights;
  private final int[] drawn;
  private int taken;

  WeightedBootstrapMedian(int n, SeededRandom random) {
    this.random = random;
    this.n = n;
    this.rates = new Rational[n];
    this.weights = new long[n];
    this.drawn = new int[n];
  }

  @Override
  public void take(RateSlab slab) {
    for (int i = 0; i < slab.count; i++) {
      rates[taken] = slab.rate(i);
      weights[taken++] = slab.weight(i);
    }
  }

  /** A median, when all units were taken. */
  Rational draw() {
    Arrays.fill(drawn, 0);
    double total = 0;
    for (int i = 0; i < n; i++) {
      int unit = random.below(n);
      drawn[unit]++;
      total += weights[unit];
    }
    return median(total / 2, total * TOLERANCE);
  }

  private Rational median(double half, double tolerance) {
    int unit = 0;
    double reached = weight(0);
    while (reached < half - tolerance && unit < n - 1) {
      unit++;
      reached += weight(unit);
    }
    Rational rate = rates[unit];
    return reached <= half + tolerance ? rate.plus(rates[nextDrawn(unit)]).dividedBy(2) : rate;
  }

  private int nextDrawn(int unit) {
    int next = unit + 1;
    while (next < n && drawn[next] == 0) {
      next++;
    }
    return next < n ? next : unit;
  }

  private double weight(int unit) {
    return (double) drawn[unit] * weights[unit];
  }
}
