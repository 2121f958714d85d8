package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.number.Rational;

/**
 * Quantiles by the inverse of the weighted distribution {@code F(x) = Σ w·1[x_i ≤ x] ÷ W}, averaged
 * at a tie: the smallest x with F ≥ p, or the mean of it and the next one when F = p, within
 * 10^-12.
 *
 * <p>With equal weights it is definition 2 of Hyndman and Fan 1996, "Sample Quantiles in
 * Statistical Packages", The American Statistician 50.
 */
final class Quantiles {
  private static final Rational TOLERANCE = Rational.ofDecimal(1, 12);

  private final SortedRates rates;

  /** W, in units of a weight: of 1 where every weight is, so that numbers stay short. */
  private final Rational total;

  private final Rational tolerance;

  /** The weight up to and with the one at {@link #index}; not for a plain sample. */
  private final WideSum reached = new WideSum();

  private int index = -1;

  private Quantiles(SortedRates rates) {
    this.rates = rates;
    this.total = rates.isPlain() ? Rational.of(rates.size()) : Rational.of(rates.totalWeight());
    this.tolerance = TOLERANCE.times(total);
  }

  /** The quantiles of a sample that isn't empty, at shares that never decrease. */
  static List<Quantile> at(SortedRates rates, List<Rational> shares) {
    Quantiles walk = new Quantiles(rates);
    List<Quantile> quantiles = new ArrayList<>(shares.size());
    shares.forEach(share -> quantiles.add(walk.upTo(share)));
    return quantiles;
  }

  private Quantile upTo(Rational share) {
    Rational target = share.times(total);
    advance(target.minus(tolerance).ceiling());
    boolean tie = reached().compareTo(target.plus(tolerance)) <= 0 && index + 1 < rates.size();
    Rational rate = rates.rate(index);
    return tie
        ? new Quantile(rate.plus(rates.rate(index + 1)).dividedBy(2), 2L * index + 2)
        : new Quantile(rate, 2L * index + 1);
  }

  private void advance(Rational target) {
    if (rates.isPlain()) {
      Rational rank = target.max(Rational.ONE).min(total);
      index = rank.rounded(0).intValueExact() - 1;
      return;
    }
    WideSum units = WideSum.of(target.rounded(0).toBigInteger());
    while (index < 0 || (reached.compareTo(units) < 0 && index + 1 < rates.size())) {
      index++;
      reached.add(rates.weight(index));
    }
  }

  private Rational reached() {
    return rates.isPlain() ? Rational.of(index + 1L) : Rational.of(reached.value());
  }
}
