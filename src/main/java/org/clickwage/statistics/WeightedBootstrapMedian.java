package org.clickwage.statistics;

import java.util.Arrays;
import java.util.function.Supplier;
import org.clickwage.number.Rational;

/**
 * The weighted median of n units drawn again from n, each with the weight it has: how often each
 * came is counted, so that nothing is sorted again.
 */
final class WeightedBootstrapMedian implements Supplier<Rational> {
  private static final double TOLERANCE = 1e-12;

  private final SortedRates rates;
  private final SeededRandom random;
  private final int n;
  private final int[] drawn;

  WeightedBootstrapMedian(SortedRates rates, SeededRandom random) {
    this.rates = rates;
    this.random = random;
    this.n = rates.size();
    this.drawn = new int[n];
  }

  @Override
  public Rational get() {
    Arrays.fill(drawn, 0);
    double total = 0;
    for (int i = 0; i < n; i++) {
      int unit = random.below(n);
      drawn[unit]++;
      total += rates.weight(unit);
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
    Rational rate = rates.rate(unit);
    return reached <= half + tolerance ? rate.plus(rates.rate(nextDrawn(unit))).dividedBy(2) : rate;
  }

  private int nextDrawn(int unit) {
    int next = unit + 1;
    while (next < n && drawn[next] == 0) {
      next++;
    }
    return next < n ? next : unit;
  }

  private double weight(int unit) {
    return (double) drawn[unit] * rates.weight(unit);
  }
}
