package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * What the average hour of a group pays: sums first, then one division, {@code Σ w·pay ÷ Σ
 * w·hours}.
 *
 * <p>Each quotient is over the units that state both its sides, and empty when none does or when
 * they have no hours.
 *
 * @param advertised gross pay by paid hours
 * @param gross gross pay by work hours
 * @param earnings earnings by work hours
 * @param net net pay by work hours
 * @param unpaidPerPaid unpaid hours by paid hours
 */
public record PooledRates(
    Optional<Rational> advertised,
    Optional<Rational> gross,
    Optional<Rational> earnings,
    Optional<Rational> net,
    Optional<Rational> unpaidPerPaid) {
  static final PooledRates NONE =
      new PooledRates(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  PooledRates withoutEarnings() {
    return new PooledRates(advertised, gross, Optional.empty(), net, unpaidPerPaid);
  }

  PooledRates withoutNet() {
    return new PooledRates(advertised, gross, earnings, Optional.empty(), unpaidPerPaid);
  }

  PooledRates withoutPaidHours() {
    return new PooledRates(Optional.empty(), gross, earnings, net, Optional.empty());
  }
}
