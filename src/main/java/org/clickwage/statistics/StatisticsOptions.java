package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * How sure an interval is to be.
 *
 * @param confidence a fraction, such as 0.95
 * @param withIntervals whether the units are sampled each alone, so that a median has an interval
 * @param withErrors whether all figures get standard errors
 */
public record StatisticsOptions(Rational confidence, boolean withIntervals, boolean withErrors) {
  public static final StatisticsOptions DEFAULT =
      new StatisticsOptions(Rational.ofDecimal(95, 2), true, false);

  public StatisticsOptions {
    if (!confidence.isPositive() || !confidence.isLessThan(Rational.ONE)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
    }
  }

  /** The same without an interval of the median. */
  public StatisticsOptions withoutIntervals() {
    return new StatisticsOptions(confidence, false, false);
  }
}
