package org.clickwage.statistics;

import java.math.BigInteger;
import java.util.Arrays;
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
   * What each unit moves the coefficient by: {@code u = w(2(x(B + w) + Y − C) ÷ WY − (G + 1)(1 ÷ W
   * + x ÷ Y))}, where B weighs the lesser rates, and C is the pay of an hour of each up to it, Y of
   * all. J.-C. Deville 1999, "Variance Estimation for Complex Statistics", Survey Methodology 25.
   * In doubles, in the order of the rates.
   */
  static final class Influence {
    private final double weightOfAll;
    private final double sumOfAll;
    private final double coefficient;
    private double weight;
    private double sum;

    private Influence(double weightOfAll, double sumOfAll, double coefficient) {
      this.weightOfAll = weightOfAll;
      this.sumOfAll = sumOfAll;
      this.coefficient = coefficient;
    }

    /**
     * Of units with a rate and a weight each.
     *
     * @param order of their rates
     */
    static Influence of(double[] rates, double[] weights, int[] order) {
      double weightOfAll = Arrays.stream(weights).sum();
      double before = 0;
      double sum = 0;
      double differences = 0;
      for (int i : order) {
        double weighted = weights[i] * rates[i];
        differences += weighted * (2 * before + weights[i] - weightOfAll);
        sum += weighted;
        before += weights[i];
      }
      return new Influence(weightOfAll, sum, differences / sum / weightOfAll);
    }

    double coefficient() {
      return coefficient;
    }

    /** What the next unit moves it by. */
    double next(double w, double x) {
      double before = x * (weight + w) + sumOfAll - sum - w * x;
      weight += w;
      sum += w * x;
      return w
          * (2 * before / weightOfAll / sumOfAll
              - (coefficient + 1) * (1 / weightOfAll + x / sumOfAll));
    }
  }

  /**
   * How sure it is, of units that are sampled each alone.
   *
   * @param sum of the weighted rates
   */
  static RatioSums.Variance variance(
      SortedRates rates, Rational gini, Rational sum, Sampling sampling) {
    double unit = rates.unitOfWeights();
    double weight = LargestTerms.size(Rational.of(rates.totalWeight())) * unit;
    Influence influence = new Influence(weight, LargestTerms.size(sum), LargestTerms.size(gini));
    LargestTerms largest = new LargestTerms();
    double squares = 0;
    RateWalk walk = rates.walk();
    for (RateSlab slab = walk.next(); slab != null; slab = walk.next()) {
      for (int i = 0; i < slab.count; i++) {
        double moved = influence.next(slab.weight(i) * unit, LargestTerms.size(slab.rate(i)));
        squares += moved * moved;
        largest.addAlone(moved * moved);
      }
    }
    return new RatioSums.Variance(
        sampling.factor() * squares, largest.of(2, squares, 1).areOfTwo());
  }

  private static Optional<Rational> quotient(
      BigInteger differences, BigInteger sum, BigInteger total) {
    return sum.signum() == 0
        ? Optional.empty()
        : Optional.of(
            Rational.of(differences).dividedBy(Rational.of(sum)).dividedBy(Rational.of(total)));
  }
}
