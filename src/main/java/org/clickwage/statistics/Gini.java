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

  static RateQuestion<Optional<Rational>> of(SortedRates rates) {
    return rates.isPlain() ? Plain.of(rates.size()) : Weighted.of(rates);
  }

  /** Of rates that all have a weight of 1. */
  private static final class Plain implements RateSlab.Taker {
    private final long size;
    private final WideSum differences = new WideSum();
    private final WideSum sum = new WideSum();
    private long before;

    private Plain(long size) {
      this.size = size;
    }

    private static RateQuestion<Optional<Rational>> of(long size) {
      Plain plain = new Plain(size);
      return new RateQuestion<>(
          plain,
          () -> quotient(plain.differences.value(), plain.sum.value(), BigInteger.valueOf(size)));
    }

    @Override
    public void take(RateSlab slab) {
      for (int i = 0; i < slab.count; i++) {
        differences.addProduct(slab.rates[i], 2 * before + 1 - size);
        sum.add(slab.rates[i]);
        before++;
      }
    }
  }

  private static final class Weighted implements RateSlab.Taker {
    private final BigInteger total;
    private BigInteger before = BigInteger.ZERO;
    private BigInteger differences = BigInteger.ZERO;
    private BigInteger sum = BigInteger.ZERO;

    private Weighted(BigInteger total) {
      this.total = total;
    }

    private static RateQuestion<Optional<Rational>> of(SortedRates rates) {
      Weighted weighted = new Weighted(rates.totalWeight());
      return new RateQuestion<>(
          weighted, () -> quotient(weighted.differences, weighted.sum, weighted.total));
    }

    @Override
    public void take(RateSlab slab) {
      for (int i = 0; i < slab.count; i++) {
        BigInteger weight = BigInteger.valueOf(slab.weight(i));
        BigInteger weighted = slab.units(i).multiply(weight);
        differences =
            differences.add(weighted.multiply(before.shiftLeft(1).add(weight).subtract(total)));
        sum = sum.add(weighted);
        before = before.add(weight);
      }
    }
  }

  private static Optional<Rational> quotient(
      BigInteger differences, BigInteger sum, BigInteger total) {
    return sum.signum() == 0
        ? Optional.empty()
        : Optional.of(
            Rational.of(differences).dividedBy(Rational.of(sum)).dividedBy(Rational.of(total)));
  }
}
