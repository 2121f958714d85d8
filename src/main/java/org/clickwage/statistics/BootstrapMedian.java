package org.clickwage.statistics;

/**
 * The median of n units drawn again from n of equal weight, by drawing the median's rank only.
 *
 * <p>A unit drawn again is the one at rank ⌊n·U⌋ of the sorted sample, U uniform; ranks keep the
 * order of the U. So the k-th least unit drawn is the one at ⌊n·U_(k)⌋, and U_(k) of n uniforms is
 * Beta(k, n−k+1) (David and Nagaraja 2003, "Order Statistics", § 2.3). When n is even the next one
 * is needed too: the least of n−k uniforms over U_(k), which is {@code 1 − (1−U_(k))·V^(1/(n−k))}.
 */
final class BootstrapMedian {
  private final long n;
  private final SeededRandom random;

  BootstrapMedian(long n, SeededRandom random) {
    this.n = n;
    this.random = random;
  }

  /** The ranks, from 0 on, of the two in the middle; twice that of the one where n is odd. */
  long[] draw() {
    long k = (n + 1) / 2;
    double u = random.beta(k, n - k + 1.0);
    long middle = rank(u);
    return new long[] {middle, n % 2 == 1 ? middle : rank(next(u, n - k))};
  }

  private double next(double u, long above) {
    return 1 - (1 - u) * StrictMath.exp(StrictMath.log(random.uniform()) / above);
  }

  private long rank(double u) {
    return Math.min((long) (n * u), n - 1);
  }
}
