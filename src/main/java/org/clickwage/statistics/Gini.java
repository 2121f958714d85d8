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
    return rates.isPlain() ? plain(rates.size()) : weighted(rates.totalWeight());
  }

  private static RateQuestion<Optional<Rational>> plain(long size) {
    WideSum differences = new WideSum();
    WideSum sum = new WideSum();
    long[] before = {0};
    RateSlab.Taker taker =
        slab -> {
          for (int i = 0; i < slab.count; i++) {
            differences.addProduct(slab.rates[i], 2 * (before[0] + i) + 1 - size);
            sum.add(slab.rates[i]);
          }
          before[0] += slab.count;
        };
    return new RateQuestion<>(
        taker, () -> quotient(differences.value(), sum.value(), BigInteger.valueOf(size)));
  }

  private static RateQuestion<Optional<Rational>> weighted(BigInteger total) {
    WideSum before = new WideSum();
    BigInteger[] sums = {BigInteger.ZERO, BigInteger.ZERO};
    RateSlab.Taker taker =
        slab -> {
          for (int i = 0; i < slab.count; i++) {
            BigInteger weight = BigInteger.valueOf(slab.weight(i));
            BigInteger weighted = slab.units(i).multiply(weight);
            BigInteger twice = before.value().shiftLeft(1).add(weight).subtract(total);
            sums[0] = sums[0].add(weighted.multiply(twice));
            sums[1] = sums[1].add(weighted);
            before.add(slab.weight(i));
          }
        };
    return new RateQuestion<>(taker, () -> quotient(sums[0], sums[1], total));
  }

  /**
   * The squares of what each unit moves the coefficient by: {@code u = w(2(x(B + w) + Y − C) ÷ WY −
   * (G + 1)(1 ÷ W + x ÷ Y))}, where B weighs the lesser rates, and C is the pay of an hour of each
   * up to it, Y of all. J.-C. Deville 1999, "Variance Estimation for Complex Statistics", Survey
   * Methodology 25. In doubles, in the order of the rates.
   */
  private static final class Influence implements RateSlab.Taker {
    private final double weightOfAll;
    private final double sumOfAll;
    private final double coefficient;
    private final double unit;
    private double weight;
    private double sum;
    private double squares;
    private double first;
    private double second;

    Influence(SortedRates rates, Rational gini, Rational sumOfAll) {
      this.unit = rates.unitOfWeights();
      this.weightOfAll = LargestTerms.size(Rational.of(rates.totalWeight())) * unit;
      this.sumOfAll = LargestTerms.size(sumOfAll);
      this.coefficient = LargestTerms.size(gini);
    }

    @Override
    public void take(RateSlab slab) {
      for (int i = 0; i < slab.count; i++) {
        double w = slab.weight(i) * unit;
        double x = LargestTerms.size(slab.rate(i));
        double before = x * (weight + w) + sumOfAll - sum - w * x;
        weight += w;
        sum += w * x;
        double moved =
            w
                * (2 * before / weightOfAll / sumOfAll
                    - (coefficient + 1) * (1 / weightOfAll + x / sumOfAll));
        add(moved * moved);
      }
    }

    private void add(double square) {
      squares += square;
      if (square > second) {
        second = Math.min(square, first);
        first = Math.max(square, first);
      }
    }

    RatioSums.Variance variance(Sampling sampling) {
      return new RatioSums.Variance(
          sampling.factor() * squares, new Contributions(2, squares, first, second).areOfTwo());
    }
  }

  /**
   * How sure it is.
   *
   * @param sum of the weighted rates
   */
  static RatioSums.Variance variance(
      SortedRates rates, Rational gini, Rational sum, Sampling sampling) {
    Influence influence = new Influence(rates, gini, sum);
    return rates.answer(new RateQuestion<>(influence, () -> influence.variance(sampling)));
  }

  private static Optional<Rational> quotient(
      BigInteger differences, BigInteger sum, BigInteger total) {
    return sum.signum() == 0
        ? Optional.empty()
        : Optional.of(
            Rational.of(differences).dividedBy(Rational.of(sum)).dividedBy(Rational.of(total)));
  }
}
