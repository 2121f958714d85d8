package org.clickwage.wage;

import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.work.WorkRecord;

/**
 * One work with what is left of its pay, and the hourly rates that follow. A figure is empty where
 * the pay, the hours or the tasks that it needs are not known, or where it would divide by zero.
 */
public record WageBreakdown(WorkRecord work, Deductions deductions, Optional<PayBreakdown> pay) {

  /** Throws {@link UnknownChargesException} where the scheme's tables do not say what is due. */
  public static WageBreakdown of(WorkRecord work, Deductions deductions) {
    return new WageBreakdown(
        work, deductions, work.grossPay().map(gross -> PayBreakdown.of(gross, work, deductions)));
  }

  /** Social charges; empty where nobody stated them, for they are hardly 0. */
  public Optional<Rational> socialCharges() {
    return afterCharges().map(PayBreakdown::socialCharges);
  }

  /** What is left after social charges; empty where nobody stated them. */
  public Optional<Rational> netPay() {
    return afterCharges().map(PayBreakdown::netPay);
  }

  private Optional<PayBreakdown> afterCharges() {
    return deductions.charges().isPresent() ? pay : Optional.empty();
  }

  /** What the platform shows: gross pay ÷ paid time. */
  public Optional<Rational> advertisedHourlyRate() {
    return divide(pay.map(PayBreakdown::grossPay), work.time().paidHours());
  }

  public Optional<Rational> grossHourlyRate() {
    return perHour(pay.map(PayBreakdown::grossPay));
  }

  public Optional<Rational> earningsHourlyRate() {
    return perHour(pay.map(PayBreakdown::earnings));
  }

  /** The real hourly wage. */
  public Optional<Rational> netHourlyRate() {
    return perHour(netPay());
  }

  public Optional<Rational> pieceRate() {
    return divide(pay.map(PayBreakdown::grossPay), work.tasks());
  }

  public Optional<Rational> netPieceRate() {
    return divide(netPay(), work.tasks());
  }

  private Optional<Rational> perHour(Optional<Rational> amount) {
    return divide(amount, work.time().workHours());
  }

  private static Optional<Rational> divide(Optional<Rational> amount, Optional<Rational> by) {
    return by.filter(Rational::isPositive)
        .flatMap(divisor -> amount.map(known -> known.dividedBy(divisor)));
  }
}
