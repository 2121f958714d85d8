package org.clickwage.wage;

import java.util.List;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Charge;
import org.clickwage.reference.Levy;
import org.clickwage.work.WorkRecord;

/**
 * Gross pay and what is taken out of it, down to net pay: the waterfall of one work, in its
 * currency.
 *
 * <p>Earnings and net pay follow from the rest when it is made: a breakdown can't contradict
 * itself, and the many figures that rest on them do not calculate them again.
 */
public final class PayBreakdown {
  private final Rational grossPay;
  private final Rational platformFee;
  private final Rational accountRent;
  private final Rational workCosts;
  private final Rational earnings;
  private final Rational percentCharges;
  private final List<Charge> schemeCharges;
  private final Rational socialCharges;
  private final Rational netPay;
  private final Rational percentIncomeTax;

  private PayBreakdown(Rational grossPay, WorkRecord work, Deductions deductions) {
    this.grossPay = grossPay;
    this.platformFee = taken(deductions.platformFee()).plus(work.platformFee());
    this.accountRent = taken(deductions.accountRent());
    this.workCosts = work.workCosts();
    this.earnings = grossPay.minus(platformFee).minus(accountRent).minus(workCosts);
    Charges charges = deductions.charges().orElse(null);
    this.percentCharges =
        charges instanceof Charges.Percent given ? given.ofGrossPay().of(grossPay) : Rational.ZERO;
    this.schemeCharges =
        charges instanceof Charges.Scheme legal
            ? legal.lines(grossPay, earnings, work.worksPerYear())
            : List.of();
    this.socialCharges = percentCharges.plus(sum(Levy.Kind.SOCIAL));
    this.netPay = earnings.minus(socialCharges);
    this.percentIncomeTax = taken(deductions.incomeTax());
  }

  /**
   * What would be left of a gross pay for this work; throws {@link UnknownChargesException} where
   * the scheme's tables do not say.
   */
  static PayBreakdown of(Rational grossPay, WorkRecord work, Deductions deductions) {
    return new PayBreakdown(grossPay, work, deductions);
  }

  private Rational taken(Share share) {
    return share.of(grossPay);
  }

  public Rational grossPay() {
    return grossPay;
  }

  /** What the platform kept. */
  public Rational platformFee() {
    return platformFee;
  }

  /** What went to the holder of a rented account. */
  public Rational accountRent() {
    return accountRent;
  }

  public Rational workCosts() {
    return workCosts;
  }

  /** What an employee's gross wage is the counterpart of. */
  public Rational earnings() {
    return earnings;
  }

  /** Charges that the user gave as a percentage. */
  public Rational percentCharges() {
    return percentCharges;
  }

  /** The lines of a legal scheme, income tax among them. */
  public List<Charge> schemeCharges() {
    return schemeCharges;
  }

  public Rational socialCharges() {
    return socialCharges;
  }

  public Rational netPay() {
    return netPay;
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
