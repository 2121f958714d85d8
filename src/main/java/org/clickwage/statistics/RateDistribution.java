package org.clickwage.statistics;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.clickwage.number.Rational;

/**
 * How the hourly rates of a group are spread: what the average worker gets, and the quantiles.
 *
 * @param mean {@code Σ w·x ÷ W}
 * @param min empty, as the greatest, where it would reveal someone's
 * @param percentiles those of {@link #PERCENTS}, as far as they reveal nobody's
 * @param gini empty when a rate is negative or all are zero
 */
public record RateDistribution(
    Rational mean,
    Optional<Rational> min,
    Optional<Rational> max,
    SortedMap<Integer, Rational> percentiles,
    Optional<MedianInterval> medianInterval,
    Optional<Rational> gini) {
  public static final List<Integer> PERCENTS = List.of(10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90);

  private static final List<Integer> ENDS = List.of(10, 90);

  /**
   * @param percent one of {@link #PERCENTS}
   */
  public Optional<Rational> percentile(int percent) {
    return Optional.ofNullable(percentiles.get(percent));
  }

  public Rational median() {
    return percentiles.get(50);
  }

  /** The same without the ends, which may be the rates of one. */
  RateDistribution withoutEnds() {
    SortedMap<Integer, Rational> middle = new TreeMap<>(percentiles);
    middle.keySet().removeAll(ENDS);
    return new RateDistribution(
        mean, Optional.empty(), Optional.empty(), middle, medianInterval, gini);
  }
}
