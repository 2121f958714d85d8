package org.clickwage.wage;

import java.util.List;
import org.clickwage.money.Rational;
import org.clickwage.money.Share;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.work.WorkRecord;

/**
 * Gross pay and what is taken out of it, down to net pay: the waterfall of one work, in its currency.
 *
 * @param percentCharges charges that the user gave as a percentage
 * @param schemeCharges the lines of a legal scheme, income tax among them
 * @param percentIncomeTax income tax that the user gave as a percentage
 */
public record PayBreakdown(
    Rational grossPay,
    Rational platformFee,
    Rational accountRent,
    Rational workCosts,
    Rational percentCharges,
    List<Charge> schemeCharges,
    Rational percentIncomeTax) {

  /**
   * What would be left of a gross pay for this work; throws {@link UnknownChargesException} where the
   * scheme's tables do not say.
   */
  static PayBreakdown of(Rational grossPay, WorkRecord work, Deductions deductions) {
    Rational platformFee = deductions.platformFee().of(grossPay).plus(work.platformFee());
    Rational accountRent = deductions.accountRent().of(grossPay);
    Rational workCosts = work.workCosts();
    Rational earnings = grossPay.minus(platformFee).minus(accountRent).minus(workCosts);
    Share percent = Share.NONE;
    List<Charge> lines = List.of();
    if (deductions.charges().orElse(null) instanceof Charges.Percent given) {
      percent = given.ofGrossPay();
    } else if (deductions.charges().orElse(null) instanceof Charges.Scheme legal) {
      lines = legal.lines(grossPay, earnings, work.worksPerYear());
    }
    return new PayBreakdown(
        grossPay,
        platformFee,
        accountRent,
        workCosts,
        percent.of(grossPay),
        lines,
        deductions.incomeTax().of(grossPay));
  }

  /** What an employee's gross wage is the counterpart of. */
  public Rational earnings() {
    return grossPay.minus(platformFee).minus(accountRent).minus(workCosts);
  }

  public Rational socialCharges() {
    return percentCharges.plus(sum(Levy.Kind.SOCIAL));
  }

  public Rational netPay() {
    return earnings().minus(socialCharges());
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
