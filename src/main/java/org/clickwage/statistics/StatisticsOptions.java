package org.clickwage.statistics;

import java.util.Optional;
import java.util.SortedSet;
import org.clickwage.number.Rational;

/**
 * How sure an interval is to be, and what is asked for besides the usual figures.
 *
 * @param confidence a fraction, such as 0.95
 * @param withIntervals whether the units are sampled each alone, so that a median has an interval
 * @param withErrors whether all figures get standard errors
 * @param withOutliers whether outliers are looked for among all
 * @param percents which quantiles are found, those of {@link RateDistribution#PERCENTS} among them
 * @param trim the share at either end that trimmed means are without; empty where none is asked for
 */
public record StatisticsOptions(
    Rational confidence,
    boolean withIntervals,
    boolean withErrors,
    boolean withOutliers,
    SortedSet<Integer> percents,
    Optional<Rational> trim) {
  public static final StatisticsOptions DEFAULT =
      new StatisticsOptions(
          Rational.ofDecimal(95, 2),
          true,
          false,
          false,
          RateDistribution.PERCENTS,
          Optional.empty());

  public StatisticsOptions {
    if (!confidence.isPositive() || !confidence.isLessThan(Rational.ONE)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
    }
  }

  /** The same without an interval of the median. */
  public StatisticsOptions withoutIntervals() {
    return new StatisticsOptions(confidence, false, false, withOutliers, percents, trim);
  }

  /** The same for all units together, or for a group of them. */
  public StatisticsOptions of(boolean all) {
    return new StatisticsOptions(
        confidence, withIntervals, withErrors, withOutliers && all, percents, trim);
  }
}
