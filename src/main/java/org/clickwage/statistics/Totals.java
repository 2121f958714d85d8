package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * The money and the hours of a group, each unit counted with its weight.
 *
 * <p>A total is over the units that state the figure, and empty when none does.
 */
public record Totals(
    Rational grossPay,
    Optional<Rational> earnings,
    Optional<Rational> netPay,
    Optional<Rational> paidHours,
    Optional<Rational> unpaidHours,
    Rational workHours) {

  Totals withoutEarnings() {
    return new Totals(grossPay, Optional.empty(), netPay, paidHours, unpaidHours, workHours);
  }

  Totals withoutNetPay() {
    return new Totals(grossPay, earnings, Optional.empty(), paidHours, unpaidHours, workHours);
  }

  Totals withoutPaidHours() {
    return new Totals(grossPay, earnings, netPay, Optional.empty(), Optional.empty(), workHours);
  }
}
