package org.clickwage.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/**
 * What the average hour of a group pays: sums first, then one division, {@code Σ w·pay ÷ Σ
 * w·hours}.
 *
 * <p>Each quotient is over the units that state both its sides, and there is none when none does or
 * when they have no hours.
 *
 * @param unpaidPerPaid unpaid hours by paid hours
 */
public record PooledRates(Map<RateName, Rational> rates, Optional<Rational> unpaidPerPaid) {
  static final PooledRates NONE = new PooledRates(Map.of(), Optional.empty());

  public Optional<Rational> of(RateName rate) {
    return Optional.ofNullable(rates.get(rate));
  }

  /** The same without the quotients that have a quantity on one of their sides. */
  PooledRates without(WageQuantity hidden) {
    Map<RateName, Rational> others = new EnumMap<>(RateName.class);
    others.putAll(rates);
    others.keySet().removeIf(rate -> rate.amount() == hidden || rate.hours() == hidden);
    return new PooledRates(
        others, unpaidPerPaid.filter(known -> hidden != WageQuantity.PAID_HOURS));
  }
}
