package org.clickwage.statistics;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clickwage.number.Rational;
import org.clickwage.number.SortedViews;

/**
 * How the hourly rates of a group are spread: what the average worker gets, and the quantiles. What
 * would reveal someone's is empty where that matters.
 *
 * @param mean {@code Σ w·x ÷ W}
 * @param percentiles those of {@link #PERCENTS}, and others that are asked for
 * @param intervals of the median, and where standard errors are asked for, of all quantiles
 * @param gini empty too when a rate is negative or all are zero
 * @param trimmed empty where none are asked for
 * @param outliers those of all units, where they are asked for and there are any
 */
public record RateDistribution(
    Optional<Rational> mean,
    Optional<Rational> min,
    Optional<Rational> max,
    SortedMap<Integer, Quantile> percentiles,
    SortedMap<Integer, QuantileInterval> intervals,
    Optional<Rational> gini,
    Optional<TrimmedMeans> trimmed,
    Optional<Outliers> outliers) {
  public static final SortedSet<Integer> PERCENTS =
      SortedViews.of(new TreeSet<>(List.of(10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90)));

  /** Which quantiles are asked for most: where not all may be shown, these first. */
  private static final List<Integer> MOST_ASKED_FOR =
      List.of(50, 25, 75, 10, 90, 40, 60, 20, 80, 30, 70);

  private static final int DIGITS_OF_FEW = 2;

  /** The name of a quantile in files. */
  public static String key(int percent) {
    return percent == 50 ? "median" : "p" + percent;
  }

  static boolean isKey(String figure) {
    return figure.equals(key(50)) || figure.matches("p[0-9]+");
  }

  /** The interval of a quantile by its name. */
  Optional<QuantileInterval> interval(String key) {
    return intervals.keySet().stream()
        .filter(percent -> key(percent).equals(key))
        .findFirst()
        .flatMap(this::interval);
  }

  public Optional<Rational> percentile(int percent) {
    return Optional.ofNullable(percentiles.get(percent)).map(Quantile::rate);
  }

  public Optional<Rational> median() {
    return percentile(50);
  }

  public Optional<QuantileInterval> interval(int percent) {
    return Optional.ofNullable(intervals.get(percent));
  }

  /** Which are shown first: the most asked for, then the others from the middle out. */
  private List<Integer> inOrder() {
    return percentiles.keySet().stream()
        .sorted(
            Comparator.comparing((Integer percent) -> !MOST_ASKED_FOR.contains(percent))
                .thenComparing(MOST_ASKED_FOR::indexOf)
                .thenComparing(percent -> Math.abs(percent - 50)))
        .toList();
  }

  /**
   * The same without extremes, and with those quantiles alone that have so many units below, above
   * and between them; an interval of the median has them outside.
   *
   * @param units how many there are
   */
  RateDistribution withLeast(long least, long units) {
    TreeMap<Integer, Quantile> shown = new TreeMap<>();
    shown.put(0, new Quantile(Rational.ZERO, 0));
    shown.put(100, new Quantile(Rational.ZERO, 2 * units));
    for (int percent : inOrder()) {
      Quantile quantile = percentiles.get(percent);
      Map.Entry<Integer, Quantile> below = shown.lowerEntry(percent);
      Map.Entry<Integer, Quantile> above = shown.higherEntry(percent);
      int share = Math.min(percent - below.getKey(), above.getKey() - percent);
      long halves =
          Math.min(
              quantile.halvesBelow() - below.getValue().halvesBelow(),
              above.getValue().halvesBelow() - quantile.halvesBelow());
      if (share * units >= 100 * least && halves >= 2 * least) {
        shown.put(percent, quantile);
      }
    }
    shown.keySet().removeAll(List.of(0, 100));
    return new RateDistribution(
        mean,
        Optional.empty(),
        Optional.empty(),
        shown,
        intervalsWithLeast(least, units, shown),
        gini,
        trimmed,
        outliers);
  }

  /** The intervals of some of the quantiles. */
  private SortedMap<Integer, QuantileInterval> of(Set<Integer> percents) {
    SortedMap<Integer, QuantileInterval> some = new TreeMap<>(intervals);
    some.keySet().retainAll(percents);
    return some;
  }

  /** Those whose ends have so many units outside; but the median's, between all that is shown. */
  private SortedMap<Integer, QuantileInterval> intervalsWithLeast(
      long least, long units, SortedMap<Integer, Quantile> shown) {
    TreeSet<Long> known = new TreeSet<>(List.of(0L, 2 * units));
    shown.values().forEach(quantile -> known.add(quantile.halvesBelow()));
    SortedMap<Integer, QuantileInterval> some = of(shown.keySet());
    for (int percent : inOrder()) {
      QuantileInterval interval = some.get(percent);
      if (interval == null) {
        continue;
      }
      boolean isShown =
          percent == 50
              ? interval.halvesOutside(units) >= 2 * least
              : interval.ends().allMatch(end -> isApart(end, least, known));
      if (isShown) {
        interval.ends().forEach(end -> known.add(end.halvesBelow()));
      } else {
        some.remove(percent);
      }
    }
    return some;
  }

  /** Whether it is one of those that are known, or has so many units between it and each. */
  private static boolean isApart(Quantile end, long least, TreeSet<Long> known) {
    long at = end.halvesBelow();
    return known.contains(at)
        || at - known.lower(at) >= 2 * least && known.higher(at) - at >= 2 * least;
  }

  /** The same with those quantiles alone between which no two may have most of the weight. */
  RateDistribution withWeight(Contributions weight) {
    TreeMap<Integer, Quantile> shown = new TreeMap<>();
    for (int percent : inOrder()) {
      int below = Optional.ofNullable(shown.lowerKey(percent)).orElse(0);
      int above = Optional.ofNullable(shown.higherKey(percent)).orElse(100);
      Rational part = Rational.of(Math.min(percent - below, above - percent), 100);
      if (!weight.areOfTwo(part)) {
        shown.put(percent, percentiles.get(percent));
      }
    }
    return new RateDistribution(mean, min, max, shown, of(shown.keySet()), gini, trimmed, outliers);
  }

  /** The same without what follows from the sum of the rates. */
  RateDistribution withoutSum() {
    return withMean(Optional.empty());
  }

  /** The same with a mean that leaves room for the rates of a few. */
  RateDistribution ofFew() {
    return withMean(
        mean.map(exact -> Rational.of(exact.significant(DIGITS_OF_FEW, RoundingMode.HALF_UP))));
  }

  /** The same with a Gini coefficient in two decimals. */
  RateDistribution withRoundedGini() {
    return withGini(gini.map(exact -> Rational.of(exact.rounded(Underpayment.FEW_DECIMALS))));
  }

  RateDistribution withoutGini() {
    return withGini(Optional.empty());
  }

  private RateDistribution withGini(Optional<Rational> otherGini) {
    return new RateDistribution(
        mean, min, max, percentiles, intervals, otherGini, trimmed, outliers);
  }

  RateDistribution withoutTrimmed() {
    return new RateDistribution(
        mean, min, max, percentiles, intervals, gini, Optional.empty(), outliers);
  }

  RateDistribution withoutOutliers() {
    return new RateDistribution(
        mean, min, max, percentiles, intervals, gini, trimmed, Optional.empty());
  }

  private RateDistribution withMean(Optional<Rational> otherMean) {
    return new RateDistribution(
        otherMean, min, max, percentiles, intervals, Optional.empty(), Optional.empty(), outliers);
  }
}
