package org.clickwage.statistics;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.clickwage.number.Rational;

/**
 * The units whose rates lie far from the others: their logarithms more than three times the
 * distance of the quartiles of all logarithms beyond these (J. W. Tukey 1977, "Exploratory Data
 * Analysis": far out). With the quartiles q1 and q3 of the rates that is under {@code q1·(q1 ÷
 * q3)³} or over {@code q3·(q3 ÷ q1)³}, which takes no logarithm. A rate that is not over zero has
 * none, and is no outlier.
 *
 * @param least no other rate over zero is under it
 * @param most no other is over it
 * @param of among how many units they are
 */
public record Outliers(
    Rational least, Rational most, OuterUnits units, long of, Middle all, Middle others) {
  /** A mean and a median. */
  public record Middle(Rational mean, Rational median) {}

  /**
   * Those of a sample; empty where there are none, where a quartile is not over zero, or where both
   * are the same.
   *
   * @param first quartile
   * @param last quartile
   * @param outer what is known of those at either end
   */
  static Optional<Outliers> of(
      SortedRates rates,
      Rational first,
      Rational last,
      Middle all,
      BiFunction<RateSum, RateSum, OuterUnits> outer) {
    if (!first.isPositive() || first.equals(last)) {
      return Optional.empty();
    }
    Rational apart = last.dividedBy(first);
    Rational reach = apart.times(apart).times(apart);
    Rational least = first.dividedBy(reach);
    Rational most = last.times(reach);
    RateSum low = new RateSum();
    RateSum high = new RateSum();
    rates.pass(
        slab -> {
          low.add(slab, slab.below(Rational.ZERO, true), slab.below(least, false));
          high.add(slab, slab.below(most, true), slab.count);
        });
    OuterUnits units = outer.apply(low, high);
    if (units.all() == 0) {
      return Optional.empty();
    }
    Rational weight = Rational.of(rates.totalWeight());
    Rational ofOthers = weight.minus(low.weight()).minus(high.weight());
    Rational sum = all.mean().times(weight).minus(low.sum()).minus(high.sum());
    Rational half = low.weight().plus(ofOthers.dividedBy(2)).dividedBy(weight);
    Quantile median = rates.answer(Quantiles.at(rates, List.of(half))).get(0);
    Middle others = new Middle(sum.dividedBy(ofOthers), median.rate());
    return Optional.of(new Outliers(least, most, units, rates.size(), all, others));
  }
}
