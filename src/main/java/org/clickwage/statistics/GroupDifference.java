package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/**
 * By how much a figure of one group is over that of another.
 *
 * @param figure its name in files
 * @param categories of how many the groups are made alike, by the shares that these have in both
 *     together; 0 where the groups are as they are
 * @param first the figure of the one
 * @param second that of the other
 * @param difference the first less the second
 * @param relative the difference as a part of the second; empty where that is 0
 */
public record GroupDifference(
    String figure,
    int categories,
    Rational first,
    Rational second,
    Estimate difference,
    Optional<Estimate> relative) {
  /** What a sample tells of a number. */
  public record Estimate(Rational value, StandardError error) {
    /** The confidence interval. */
    public Range interval() {
      return new Range(value.minus(error.reach()), value.plus(error.reach()));
    }
  }

  public boolean isAdjusted() {
    return categories > 0;
  }
}
