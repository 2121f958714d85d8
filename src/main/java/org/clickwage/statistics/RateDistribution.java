package org.clickwage.statistics;

import java.util.List;
import java.util.Optional;
import org.clickwage.money.Rational;

/**
 * How the hourly rates of a group are spread: what the average worker gets, and the quantiles.
 *
 * @param mean {@code Σ w·x ÷ W}
 * @param percentiles those of {@link #PERCENTS}, in their order
 * @param gini empty when a rate is negative or all are zero
 */
public record RateDistribution(
    Rational mean,
    Rational min,
    Rational max,
    List<Rational> percentiles,
    Optional<MedianInterval> medianInterval,
    Optional<Rational> gini) {
  public static final List<Integer> PERCENTS = List.of(10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90);

  /**
   * @param percent one of {@link #PERCENTS}
   */
  public Rational percentile(int percent) {
    return percentiles.get(PERCENTS.indexOf(percent));
  }

  public Rational median() {
    return percentile(50);
  }
}
