package org.clickwage.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.money.Rational;

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
  private final Rational total;
  private final WideSum reached = new WideSum();
  private int index = -1;

  private Quantiles(SortedRates rates) {
    this.rates = rates;
    this.total = Rational.of(new BigDecimal(rates.totalWeight()));
  }

  static Rational at(SortedRates rates, Rational share) {
    return at(rates, List.of(share)).get(0);
  }

  /** The quantiles of a sample that isn't empty, at shares that never decrease. */
  static List<Rational> at(SortedRates rates, List<Rational> shares) {
    Quantiles walk = new Quantiles(rates);
    List<Rational> quantiles = new ArrayList<>(shares.size());
    shares.forEach(share -> quantiles.add(walk.upTo(share)));
    return quantiles;
  }

  private Rational upTo(Rational share) {
    Rational target = share.times(total);
    Rational tolerance = TOLERANCE.times(total);
    advance(WideSum.of(whole(target.minus(tolerance).ceiling())));
    boolean tie =
        reached.compareTo(WideSum.of(whole(floor(target.plus(tolerance))))) <= 0
            && index + 1 < rates.size();
    Rational rate = rates.rate(index);
    return tie ? rate.plus(rates.rate(index + 1)).dividedBy(2) : rate;
  }

  private void advance(WideSum target) {
    if (rates.isPlain()) {
      jump(target.value());
      return;
    }
    while (index < 0 || (reached.compareTo(target) < 0 && index + 1 < rates.size())) {
      index++;
      reached.add(rates.weight(index));
    }
  }

  private void jump(BigInteger target) {
    BigInteger one = BigInteger.valueOf(Grid.WEIGHT_ONE);
    BigInteger[] units = target.divideAndRemainder(one);
    int rank = units[0].intValueExact() + units[1].signum();
    int next = Math.min(Math.max(rank, 1), rates.size()) - 1;
    reached.addProduct((long) next - index, Grid.WEIGHT_ONE);
    index = next;
  }

  private static Rational floor(Rational x) {
    return x.negated().ceiling().negated();
  }

  private static BigInteger whole(Rational x) {
    return x.rounded(0).toBigInteger();
  }
}
