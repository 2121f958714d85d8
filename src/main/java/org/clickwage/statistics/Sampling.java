package org.clickwage.statistics;

/**
 * How the units of all groups were sampled: without a stated design, each alone and as likely as
 * any other, and very few of those that there are.
 *
 * @param units how many there are in the whole sample, in whichever group
 */
public record Sampling(long units) {

  /** By what a variance is larger than the mean of squares says, since the mean is estimated. */
  double factor() {
    return units < 2 ? Double.NaN : units / (units - 1.0);
  }
}
