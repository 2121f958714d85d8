package org.clickwage.statistics;

import java.util.Optional;

/**
 * How the units of all groups were sampled: by a design, or each alone and as likely as any other,
 * and very few of those that there are.
 *
 * @param units how many there are in the whole sample, in whichever group
 * @param design empty without a stated one
 */
public record Sampling(long units, Optional<SurveyDesign> design) {
  public Sampling(long units) {
    this(units, Optional.empty());
  }

  /** By what a variance is larger than the mean of squares says, since the mean is estimated. */
  double factor() {
    return units < 2 ? Double.NaN : units / (units - 1.0);
  }
}
