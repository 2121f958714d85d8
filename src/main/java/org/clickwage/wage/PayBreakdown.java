package org.clickwage.wage;

import java.util.List;
import org.clickwage.number.Rational;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.work.WorkRecord;

/**
 * Gross pay and what is taken out of it, down to net pay: the waterfall of one work, in its
 * currency.
 */
public final class PayBreakdown {
  private final Wage wage;
  private final List<Charge> schemeCharges;
  private final Rational percentIncomeTax;

  private PayBreakdown(Wage wage, WorkRecord work, Deductions deductions) {
    this.wage = wage;
    wage.calculateEarnings();
    this.schemeCharges =
        deductions
            .charges()
            .map(due -> due.lines(grossPay(), earnings(), work.worksPerYear()))
            .orElse(List.of());
    wage.schemeCharges.set(sum(Levy.Kind.SOCIAL));
    wage.calculateNetPay();
    this.percentIncomeTax = deductions.incomeTax().of(grossPay());
  }

  /**
   * The breakdown of a wage that has its pay, and is calculated thereby; throws {@link
   * UnknownChargesException} where the scheme's tables do not say.
   */
  static PayBreakdown of(Wage wage, WorkRecord work, Deductions deductions) {
    return new PayBreakdown(wage, work, deductions);
  }

  /** What would be left of a gross pay for this work; throws as {@link #of} does. */
  static PayBreakdown of(Rational grossPay, WorkRecord work, Deductions deductions) {
    Wage wage = Wage.stated(work, deductions);
    wage.setGrossPay(grossPay);
    return of(wage, work, deductions);
  }

  public Rational grossPay() {
    return wage.grossPay.value();
  }

  /** What the platform kept. */
  public Rational platformFee() {
    return wage.platformFee.value();
  }

  /** What went to the holder of a rented account. */
  public Rational accountRent() {
    return wage.accountRent.value();
  }

  public Rational workCosts() {
    return wage.workCosts.value();
  }

  /** What an employee's gross wage is the counterpart of. */
  public Rational earnings() {
    return wage.earnings.value();
  }

  /** Charges that the user gave as a percentage. */
  public Rational percentCharges() {
    return orNothing(wage.percentCharges.value());
  }

  /** The lines of a legal scheme, income tax among them. */
  public List<Charge> schemeCharges() {
    return schemeCharges;
  }

  public Rational socialCharges() {
    return orNothing(wage.socialCharges.value());
  }

  /** Where nobody stated charges, the earnings. */
  public Rational netPay() {
    return wage.afterCharges().value();
  }

  private static Rational orNothing(Rational stated) {
    return stated == null ? Rational.ZERO : stated;
  }

  /** Income tax that the user gave as a percentage. */
  public Rational percentIncomeTax() {
    return percentIncomeTax;
  }

  /** A line of its own, after net pay and never inside it. */
  public Rational incomeTax() {
    return percentIncomeTax.plus(sum(Levy.Kind.INCOME_TAX));
  }

  private Rational sum(Levy.Kind kind) {
    Rational sum = Rational.ZERO;
    for (Charge charge : schemeCharges) {
      if (charge.levy().kind() == kind) {
        sum = sum.plus(charge.amount());
      }
    }
    return sum;
  }
}
