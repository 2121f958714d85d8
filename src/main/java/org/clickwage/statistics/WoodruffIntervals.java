package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
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

  private static final BigInteger SQUARE_OF_ONE =
      BigInteger.valueOf(FixedPointScale.WEIGHT_ONE).pow(2);

  /** What the units up to a quantile weigh, and the squares of their weights. */
  private record UpTo(WideSum weight, WideSum squares) {
    UpTo() {
      this(new WideSum(), new WideSum());
    }

    void add(RateSlab slab, int from, int to) {
      if (slab.isPlain()) {
        weight.addProduct(to - from, FixedPointScale.WEIGHT_ONE);
        squares.add(SQUARE_OF_ONE.multiply(BigInteger.valueOf(to - from)));
        return;
      }
      for (int i = from; i < to; i++) {
        weight.add(slab.weight(i));
        squares.addProduct(slab.weight(i), slab.weight(i));
      }
    }

    void add(UpTo other) {
      weight.add(other.weight);
      squares.add(other.squares);
    }
  }

  private record Ends(Rational low, Rational high) {
    boolean areWithin() {
      return !low.isNegative() && high.compareTo(Rational.ONE) <= 0;
    }
  }

  private final SortedRates rates;
  private final Sampling sampling;
  private final double width;

  private WoodruffIntervals(SortedRates rates, Sampling sampling, Rational confidence) {
    this.rates = rates;
    this.sampling = sampling;
    this.width = StudentQuantile.twoSided(confidence, rates.size() - 1);
  }

  /**
   * Those of some quantiles of a sample of at least two units.
   *
   * @param quantiles that never decrease
   */
  static List<Optional<QuantileInterval>> of(
      SortedRates rates, List<Rational> quantiles, Sampling sampling, Rational confidence) {
    return new WoodruffIntervals(rates, sampling, confidence).of(quantiles);
  }

  private List<Optional<QuantileInterval>> of(List<Rational> quantiles) {
    List<Ends> ends = ends(quantiles);
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

  /** The ends of the intervals of the shares. */
  private List<Ends> ends(List<Rational> quantiles) {
    List<UpTo> parts = Stream.generate(UpTo::new).limit(quantiles.size() + 1L).toList();
    rates.pass(
        slab -> {
          int from = 0;
          for (int i = 0; i < quantiles.size(); i++) {
            int to = Math.max(from, slab.below(quantiles.get(i), true));
            parts.get(i).add(slab, from, to);
            from = to;
          }
          parts.get(quantiles.size()).add(slab, from, slab.count);
        });
    UpTo all = new UpTo();
    parts.forEach(all::add);
    List<Ends> ends = new ArrayList<>();
    UpTo reached = new UpTo();
    for (UpTo part : parts.subList(0, quantiles.size())) {
      reached.add(part);
      ends.add(ends(reached, all));
    }
    return ends;
  }

  private Ends ends(UpTo reached, UpTo all) {
    BigInteger weight = all.weight().value();
    double share = Rational.of(reached.weight().value(), weight).toDecimal().doubleValue();
    double squares =
        Rational.of(reached.squares().value(), weight.pow(2)).toDecimal().doubleValue();
    double ofAll = Rational.of(all.squares().value(), weight.pow(2)).toDecimal().doubleValue();
    double variance =
        sampling.factor()
            * ((1 - share) * (1 - share) * squares + share * share * (ofAll - squares));
    double reach = width * Math.sqrt(variance);
    return new Ends(rounded(share - reach), rounded(share + reach));
  }

  private static Rational rounded(double share) {
    return Rational.of(BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }
}
