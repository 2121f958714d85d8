package org.clickwage.statistics;

import java.math.BigInteger;
import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * The Gini coefficient of hourly rates, {@code Σ_i Σ_j w_i w_j |x_i − x_j| ÷ (2 W² mean)}.
 *
 * <p>In order of x, with B_i the weight before i, the double sum is {@code 2 Σ w_i x_i (2 B_i + w_i
 * − W)}, hence {@code G = Σ w_i x_i (2 B_i + w_i − W) ÷ (W Σ w_i x_i)}. It is of rates none of
 * which is negative, and empty when all are zero.
 */
final class Gini {
  private Gini() {}

  static Optional<Rational> of(SortedRates rates) {
    boolean allZero = rates.rate(rates.size() - 1).isZero();
    return allZero
        ? Optional.empty()
        : Optional.of(rates.isPlain() ? plain(rates.plainRates()) : weighted(rates));
  }

  private static Rational plain(long[] rates) {
    WideSum differences = new WideSum();
    WideSum sum = new WideSum();
    long n = rates.length;
    for (int i = 0; i < n; i++) {
      differences.addProduct(rates[i], 2L * i + 1 - n);
      sum.add(rates[i]);
    }
    return Rational.of(differences.value()).dividedBy(Rational.of(sum.value())).dividedBy(n);
  }

  private static Rational weighted(SortedRates rates) {
    BigInteger total = rates.totalWeight();
    BigInteger before = BigInteger.ZERO;
    BigInteger differences = BigInteger.ZERO;
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < rates.size(); i++) {
      BigInteger weight = BigInteger.valueOf(rates.weight(i));
      BigInteger weighted = rates.units(i).multiply(weight);
      differences =
          differences.add(weighted.multiply(before.shiftLeft(1).add(weight).subtract(total)));
      sum = sum.add(weighted);
      before = before.add(weight);
    }
    return Rational.of(differences).dividedBy(Rational.of(sum)).dividedBy(Rational.of(total));
  }
}
