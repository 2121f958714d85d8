package org.clickwage.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
  static RateQuestion<Optional<MedianInterval>> of(SortedRates rates, StatisticsOptions options) {
    if (rates.size() < 2 || options.replicates() == 0) {
      return new RateQuestion<>(slab -> {}, Optional::empty);
    }
    if (!rates.isPlain() && rates.size() > MOST_RESAMPLED) {
      return woodruff(rates, options.confidence());
    }
    SeededRandom random = new SeededRandom(options.seed());
    return rates.isPlain() ? plain(rates, options, random) : weighted(rates, options, random);
  }

  private static RateQuestion<Optional<MedianInterval>> plain(
      SortedRates rates, StatisticsOptions options, SeededRandom random) {
    BootstrapMedian median = new BootstrapMedian(rates.size(), random);
    List<long[]> drawn = Stream.generate(median::draw).limit(options.replicates()).toList();
    RateRanks ranks = new RateRanks(drawn.stream().flatMapToLong(LongStream::of).toArray());
    return new RateQuestion<>(
        ranks, () -> middle(rates, options, drawn.stream().map(each -> ranks.mean(each))));
  }

  private static RateQuestion<Optional<MedianInterval>> weighted(
      SortedRates rates, StatisticsOptions options, SeededRandom random) {
    WeightedBootstrapMedian median = new WeightedBootstrapMedian((int) rates.size(), random);
    return new RateQuestion<>(
        median,
        () -> middle(rates, options, Stream.generate(median::draw).limit(options.replicates())));
  }

  /** That which holds the middle of the medians drawn. */
  private static Optional<MedianInterval> middle(
      SortedRates rates, StatisticsOptions options, Stream<Rational> drawn) {
    List<OutOfRangeRate> medians =
        drawn.map(each -> new OutOfRangeRate(each, FixedPointScale.WEIGHT_ONE)).toList();
    Rational tail = Rational.ONE.minus(options.confidence()).dividedBy(2);
    SortedRates sorted =
        new SortedRates(List.of(), false, FixedPointScale.WEIGHT_DECIMALS, medians);
    List<Quantile> ends =
        sorted.answer(Quantiles.at(sorted, List.of(tail, Rational.ONE.minus(tail))));
    return between(rates, ends, MedianInterval.Method.BOOTSTRAP);
  }

  static RateQuestion<Optional<MedianInterval>> woodruff(SortedRates rates, Rational confidence) {
    Interval shares = Wilson.interval(HALF, rates.effectiveSize(), confidence);
    RateQuestion<List<Quantile>> ends = Quantiles.at(rates, List.of(shares.low(), shares.high()));
    return new RateQuestion<>(
        ends.taker(), () -> between(rates, ends.answer().get(), MedianInterval.Method.WOODRUFF));
  }

  private static Optional<MedianInterval> between(
      SortedRates rates, List<Quantile> ends, MedianInterval.Method method) {
    return Optional.of(MedianInterval.of(rates, ends.get(0).rate(), ends.get(1).rate(), method));
  }
}
