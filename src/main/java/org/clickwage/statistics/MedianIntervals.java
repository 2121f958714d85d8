package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clickwage.number.Rational;

/**
 * The percentile bootstrap of a median: as many units as there are, drawn again with replacement,
 * many times over; the interval holds the middle of the medians. B. Efron 1979, "Bootstrap
 * Methods", Annals of Statistics 7; Efron and Tibshirani 1993, chapter 13.
 *
 * <p>Units keep their weights. With equal weights a median of n units drawn again needs no drawing
 * of n: see {@link BootstrapMedian}. With weights and more than {@value #MOST_RESAMPLED} units it
 * isn't drawn, and the interval is Woodruff's (R. S. Woodruff 1952, "Confidence Intervals for
 * Medians and Other Position Measures", JASA 47): Wilson's interval around a share of one half, at
 * the effective size (Σw)²/Σw², read back as rates. The draws start from the sorted rates, so the
 * order of the units leaves no trace.
 */
final class MedianIntervals {
  static final int MOST_RESAMPLED = 100_000;

  private static final Rational HALF = Rational.of(1, 2);

  private MedianIntervals() {}

  /** Empty for fewer than two units, and when no replicates are asked for. */
  static Optional<MedianInterval> of(SortedRates rates, StatisticsOptions options) {
    if (rates.size() < 2 || options.replicates() == 0) {
      return Optional.empty();
    }
    boolean isBootstrapped = rates.isPlain() || rates.size() <= MOST_RESAMPLED;
    return Optional.of(
        isBootstrapped ? bootstrap(rates, options) : woodruff(rates, options.confidence()));
  }

  private static MedianInterval bootstrap(SortedRates rates, StatisticsOptions options) {
    SeededRandom random = new SeededRandom(options.seed());
    Supplier<Rational> median =
        rates.isPlain()
            ? new BootstrapMedian(rates, random)
            : new WeightedBootstrapMedian(rates, random);
    List<OutOfRangeRate> medians = new ArrayList<>(options.replicates());
    for (int i = 0; i < options.replicates(); i++) {
      medians.add(new OutOfRangeRate(median.get(), FixedPointScale.WEIGHT_ONE));
    }
    Rational tail = Rational.ONE.minus(options.confidence()).dividedBy(2);
    return between(
        rates,
        SortedRates.of(new long[0], new long[0], medians),
        tail,
        Rational.ONE.minus(tail),
        MedianInterval.Method.BOOTSTRAP);
  }

  static MedianInterval woodruff(SortedRates rates, Rational confidence) {
    Interval shares = Wilson.interval(HALF, rates.effectiveSize(), confidence);
    return between(rates, rates, shares.low(), shares.high(), MedianInterval.Method.WOODRUFF);
  }

  private static MedianInterval between(
      SortedRates rates,
      SortedRates medians,
      Rational low,
      Rational high,
      MedianInterval.Method method) {
    List<Quantile> ends = Quantiles.at(medians, List.of(low, high));
    return MedianInterval.of(rates, ends.get(0).rate(), ends.get(1).rate(), method);
  }
}
