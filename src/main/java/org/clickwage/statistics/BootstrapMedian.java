package org.clickwage.statistics;

import java.util.function.Supplier;
import org.clickwage.number.Rational;

/**
 * The median of n units drawn again from n of equal weight, by drawing the median's rank only.
 *
 * <p>A unit drawn again is the one at rank ⌊n·U⌋ of the sorted sample, U uniform; ranks keep the
 * order of the U. So the k-th least unit drawn is the one at ⌊n·U_(k)⌋, and U_(k) of n uniforms is
 * Beta(k, n−k+1) (David and Nagaraja 2003, "Order Statistics", § 2.3). When n is even the next one
 * is needed too: the least of n−k uniforms over U_(k), which is {@code 1 − (1−U_(k))·V^(1/(n−k))}.
 */
final class BootstrapMedian implements Supplier<Rational> {
  private final SortedRates rates;
  private final SeededRandom random;
  private final int n;

  BootstrapMedian(SortedRates rates, SeededRandom random) {
    this.rates = rates;
    this.random = random;
    this.n = rates.size();
  }

  @Override
  public Rational get() {
    int k = (n + 1) / 2;
    double u = random.beta(k, n - k + 1.0);
    Rational middle = at(u);
    return n % 2 == 1 ? middle : middle.plus(at(next(u, n - k))).dividedBy(2);
  }

  private double next(double u, int above) {
    return 1 - (1 - u) * StrictMath.exp(StrictMath.log(random.uniform()) / above);
  }

  private Rational at(double u) {
    return rates.rate(Math.min((int) (n * u), n - 1));
  }
}
