package org.clickwage.wage;

import java.util.Optional;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.clickwage.work.WorkRecord;

/**
 * One work with what is left of its pay, and the hourly rates that follow. A figure is empty where
 * the pay, the hours or the tasks that it needs are not known, or where it would divide by zero.
 */
public final class WageBreakdown {
  private final WorkRecord work;
  private final Deductions deductions;
  private final Wage wage;
  private final Optional<PayBreakdown> pay;

  private WageBreakdown(WorkRecord work, Deductions deductions) {
    this.work = work;
    this.deductions = deductions;
    this.wage = Wage.stated(work, deductions);
    this.pay = work.pay().map(known -> PayBreakdown.of(wage, work, deductions));
    if (pay.isEmpty()) {
      wage.calculate();
    }
  }

  /** Throws {@link UnknownChargesException} where the scheme's tables do not say what is due. */
  public static WageBreakdown of(WorkRecord work, Deductions deductions) {
    return new WageBreakdown(work, deductions);
  }

  public WorkRecord work() {
    return work;
  }

  public Deductions deductions() {
    return deductions;
  }

  /** The figures in the form that they were calculated in. */
  public Wage wage() {
    return wage;
  }

  public Optional<PayBreakdown> pay() {
    return pay;
  }

  /** Social charges; empty where nobody stated them, for they are hardly 0. */
  public Optional<Rational> socialCharges() {
    return Optional.ofNullable(wage.socialCharges.value());
  }

  /** What is left after social charges; empty where nobody stated them. */
  public Optional<Rational> netPay() {
    return Optional.ofNullable(wage.netPay.value());
  }

  /** What the platform shows: gross pay ÷ paid time. */
  public Optional<Rational> advertisedHourlyRate() {
    return rate(wage.grossPay, wage.paidHours);
  }

  public Optional<Rational> grossHourlyRate() {
    return rate(wage.grossPay, wage.workHours);
  }

  public Optional<Rational> earningsHourlyRate() {
    return rate(wage.earnings, wage.workHours);
  }

  /** The real hourly wage. */
  public Optional<Rational> netHourlyRate() {
    return rate(wage.netPay, wage.workHours);
  }

  public Optional<Rational> pieceRate() {
    return rate(wage.grossPay, wage.tasks);
  }

  public Optional<Rational> netPieceRate() {
    return rate(wage.netPay, wage.tasks);
  }

  private static Optional<Rational> rate(Amount amount, Amount by) {
    return Optional.ofNullable(amount.per(by));
  }
}
