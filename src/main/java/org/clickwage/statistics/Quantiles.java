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
final class Quantiles implements RateSlab.Taker {
  /** Of a share of the weight. */
  static final Rational TOLERANCE = Rational.ofDecimal(1, 12);

  private final SortedRates rates;
  private final List<Rational> shares;

  /** W, in units of a weight: of 1 where every weight is, so that numbers stay short. */
  private final Rational total;

  private final Rational tolerance;
  private final List<Quantile> quantiles = new ArrayList<>();

  /** The weight up to and with the last one taken; not for a plain sample. */
  private final WideSum reached = new WideSum();

  /** How many were taken before. */
  private long first;

  // Of the next quantile: the share of W, and the least rank or weight that reaches it.
  private Rational target;
  private long leastRank;
  private WideSum leastWeight;

  /** The last one taken, where so many quantiles lie between it and the next one. */
  private Rational tied;

  private int ties;

  private Quantiles(SortedRates rates, List<Rational> shares) {
    this.rates = rates;
    this.shares = shares;
    this.total = rates.isPlain() ? Rational.of(rates.size()) : Rational.of(rates.totalWeight());
    this.tolerance = TOLERANCE.times(total);
    aim();
  }

  /** The quantiles of a sample that isn't empty, at shares that never decrease. */
  static RateQuestion<List<Quantile>> at(SortedRates rates, List<Rational> shares) {
    Quantiles asked = new Quantiles(rates, shares);
    return new RateQuestion<>(asked, () -> asked.quantiles);
  }

  private boolean isMissing() {
    return quantiles.size() + ties < shares.size();
  }

  private void aim() {
    if (isMissing()) {
      target = shares.get(quantiles.size() + ties).times(total);
      Rational from = target.minus(tolerance).ceiling();
      if (rates.isPlain()) {
        leastRank = from.max(Rational.ONE).min(total).rounded(0).longValueExact();
      } else {
        leastWeight = WideSum.of(from.rounded(0).toBigInteger());
      }
    }
  }

  @Override
  public void take(RateSlab slab) {
    for (; ties > 0; ties--) {
      quantiles.add(between(tied, slab.rate(0), first));
    }
    if (rates.isPlain()) {
      while (isMissing() && leastRank <= first + slab.count) {
        find(slab, (int) (leastRank - first) - 1);
      }
    } else {
      takeWeights(slab);
    }
    first += slab.count;
  }

  private void takeWeights(RateSlab slab) {
    for (int i = 0; i < slab.count && isMissing(); i++) {
      reached.add(slab.weight(i));
      boolean isLast = first + i + 1 == rates.size();
      while (isMissing() && (isLast || reached.compareTo(leastWeight) >= 0)) {
        find(slab, i);
      }
    }
  }

  private void find(RateSlab slab, int index) {
    Rational rate = slab.rate(index);
    long upTo = first + index + 1;
    boolean isTie = reached(upTo).compareTo(target.plus(tolerance)) <= 0 && upTo < rates.size();
    if (!isTie) {
      quantiles.add(new Quantile(rate, 2 * upTo - 1));
    } else if (index + 1 < slab.count) {
      quantiles.add(between(rate, slab.rate(index + 1), upTo));
    } else {
      tied = rate;
      ties++;
    }
    aim();
  }

  private static Quantile between(Rational rate, Rational next, long upTo) {
    return new Quantile(rate.plus(next).dividedBy(2), 2 * upTo);
  }

  private Rational reached(long upTo) {
    return rates.isPlain() ? Rational.of(upTo) : Rational.of(reached.value());
  }
}
