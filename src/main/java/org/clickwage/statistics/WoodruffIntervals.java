package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.number.Rational;

/**
 * The intervals of quantiles: that of the share of units up to a quantile, by its linearised
 * standard error and Student's distribution, is read back as rates. R. S. Woodruff 1952,
 * "Confidence Intervals for Medians and Other Position Measures", JASA 47. There is none where the
 * share's goes beyond 0 or 1.
 *
 * <p>They are those of {@code svyquantile(interval.type = "mean", qrule = "hf2")} of R's package
 * survey (T. Lumley 2010, "Complex Surveys", § 2.4), but for a share under that of the least unit:
 * there R takes the mean of the two least rates, and the {@link Quantiles} the least.
 */
final class WoodruffIntervals {
  /** Of a share. */
  private static final int DECIMALS = 15;

  private record Ends(Rational low, Rational high) {
    boolean areWithin() {
      return !low.isNegative() && high.compareTo(Rational.ONE) <= 0;
    }
  }

  private final SortedRates rates;
  private final double width;

  private WoodruffIntervals(SortedRates rates, double width) {
    this.rates = rates;
    this.width = width;
  }

  /**
   * Those of some quantiles of a sample of at least two units.
   *
   * @param upTo the shares of the units up to them
   * @param width of half an interval of a share, in standard errors
   */
  static List<Optional<QuantileInterval>> of(
      SortedRates rates, List<EstimatedShare> upTo, double width) {
    return new WoodruffIntervals(rates, width).of(upTo);
  }

  private List<Optional<QuantileInterval>> of(List<EstimatedShare> upTo) {
    List<Ends> ends = upTo.stream().map(this::ends).toList();
    List<Rational> shares =
        ends.stream()
            .filter(Ends::areWithin)
            .flatMap(each -> Stream.of(each.low(), each.high()))
            .distinct()
            .sorted()
            .toList();
    List<Quantile> found = rates.answer(Quantiles.at(rates, shares));
    return ends.stream()
        .map(
            each ->
                Optional.of(each)
                    .filter(Ends::areWithin)
                    .map(
                        known ->
                            interval(
                                found.get(shares.indexOf(known.low())).rate(),
                                found.get(shares.indexOf(known.high())).rate())))
        .toList();
  }

  private QuantileInterval interval(Rational low, Rational high) {
    long[] halves = rates.halvesBelow(low, high);
    double half = high.minus(low).dividedBy(2).toDecimal().doubleValue();
    return new QuantileInterval(
        new Quantile(low, halves[0]),
        new Quantile(high, halves[1]),
        StandardError.rounded(half / width));
  }

  private Ends ends(EstimatedShare upTo) {
    double reach = width * Math.sqrt(upTo.variance());
    return new Ends(rounded(upTo.share() - reach), rounded(upTo.share() + reach));
  }

  private static Rational rounded(double share) {
    return Rational.of(BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }
}
