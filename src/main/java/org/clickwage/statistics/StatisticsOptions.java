package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * How sure an interval is to be, and how the median's is found.
 *
 * @param confidence a fraction, such as 0.95
 * @param replicates how many times the workers are drawn again, for an interval of the median; 0
 *     for none
 * @param seed the same seed gives the same interval, on any machine and any number of threads
 */
public record StatisticsOptions(Rational confidence, int replicates, long seed) {
  public static final StatisticsOptions DEFAULT =
      new StatisticsOptions(Rational.ofDecimal(95, 2), 1_000, 1);

  public StatisticsOptions {
    if (!confidence.isPositive() || !confidence.isLessThan(Rational.ONE)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
    }
    if (replicates < 0) {
      throw new IllegalArgumentException("a number of replicates isn't negative: " + replicates);
    }
  }

  /** The same without an interval of the median. */
  public StatisticsOptions undrawn() {
    return new StatisticsOptions(confidence, 0, seed);
  }
}
