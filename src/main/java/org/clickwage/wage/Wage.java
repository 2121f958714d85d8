package org.clickwage.wage;

import java.util.List;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkRecord;

/**
 * One work with what is left of its pay: the formulas from what was stated to net pay, for a single
 * case and for millions of records. It is filled, calculated, and may be filled again.
 */
public final class Wage {
  private final Amount[] amounts = WageQuantity.amounts(List.of(WageQuantity.values()));

  // What is stated. Of the money only the pay, of the percentages only the charges may be unknown.
  public final Amount pay = of(WageQuantity.PAY);
  public final Amount tasks = of(WageQuantity.TASKS);
  public final Amount workHours = of(WageQuantity.WORK_HOURS);
  public final Amount paidHours = of(WageQuantity.PAID_HOURS);
  public final Amount workCosts = of(WageQuantity.WORK_COSTS);
  public final Amount feePercent = new Amount(Unit.PERCENT);
  public final Amount rentPercent = new Amount(Unit.PERCENT);
  public final Amount chargesPercent = new Amount(Unit.PERCENT);

  /** What the platform kept apart from any percentage. */
  final Amount feeAmount = new Amount(Unit.MONEY);

  /**
   * Social charges apart from any percentage: stated, or of a scheme once the earnings are known.
   */
  final Amount chargesAmount = new Amount(Unit.MONEY);

  /** What arrived after fee and charges; not known where gross pay is what was stated. */
  final Amount received = new Amount(Unit.MONEY);

  // What follows.
  public final Amount grossPay = of(WageQuantity.GROSS_PAY);
  public final Amount earnings = of(WageQuantity.EARNINGS);
  public final Amount netPay = of(WageQuantity.NET_PAY);
  private final Amount platformFee = of(WageQuantity.PLATFORM_FEE);
  private final Amount accountRent = of(WageQuantity.ACCOUNT_RENT);
  private final Amount socialCharges = of(WageQuantity.SOCIAL_CHARGES);
  private final Amount unpaidHours = of(WageQuantity.UNPAID_HOURS);
  final Amount percentCharges = new Amount(Unit.MONEY);

  private final Balance ofGrossPay = new Balance(WageQuantity.GROSS_PAY);
  private final Balance ofEarnings = new Balance(WageQuantity.EARNINGS);
  private final Balance ofNetPay = new Balance(WageQuantity.NET_PAY);

  /** The rate that was asked for last, and what it is of: it is written, compared and summed. */
  private Rational rate;

  private Amount rateOf;
  private Amount rateBy;

  public Wage() {
    feeAmount.setZero();
    chargesAmount.setZero();
    for (WageQuantity each : WageQuantity.AMOUNTS) {
      of(each).setZero();
    }
  }

  public Amount of(WageQuantity quantity) {
    return amounts[quantity.ordinal()];
  }

  /** What is stated of a work, not calculated yet. */
  static Wage stated(WorkRecord work, Deductions deductions) {
    Wage wage = new Wage();
    wage.pay.set(work.pay().orElse(null));
    for (WageQuantity each : WageQuantity.AMOUNTS) {
      wage.of(each).set(work.other(each));
    }
    wage.tasks.set(work.tasks().orElse(null));
    wage.workHours.set(work.time().workHours().orElse(null));
    wage.paidHours.set(work.time().paidHours().orElse(null));
    wage.workCosts.set(work.workCosts());
    wage.feeAmount.set(work.other(WageQuantity.PLATFORM_FEE));
    wage.feePercent.set(deductions.platformFee().percent());
    wage.rentPercent.set(deductions.accountRent().percent());
    wage.chargesPercent.set(deductions.charges().map(Wage::percent).orElse(null));
    return wage;
  }

  /** A scheme is no percentage, nor is an amount. */
  private static Rational percent(Charges charges) {
    return charges instanceof Charges.Percent given
        ? given.ofGrossPay().percent()
        : Share.NONE.percent();
  }

  /** Gross pay that is other than stated, as if all of it were pay. */
  void setGrossPay(Rational all) {
    for (WageQuantity part : WageQuantity.GROSS_PAY.parts()) {
      of(part).setZero();
    }
    pay.set(all);
  }

  /**
   * Gross pay that is what arrived after fee and charges.
   *
   * @param before the gross pay that these were taken from; null where it is not known
   */
  void setReceived(Rational before) {
    ofGrossPay.calculate();
    received.set(grossPay);
    setGrossPay(before);
  }

  /** Calculates what was stated, without a legal scheme. */
  public void calculate() {
    calculateEarnings();
    calculateNetPay();
  }

  void calculateEarnings() {
    ofGrossPay.calculate();
    platformFee.share(grossPay, feePercent);
    platformFee.sum(platformFee, feeAmount);
    accountRent.share(grossPay, rentPercent);
    ofEarnings.calculate();
    unpaidHours.less(workHours, paidHours);
    if (!grossPay.isKnown() && !received.isKnown()) {
      workCosts.setUnknown(); // a part of a breakdown that there is not
    }
  }

  void calculateNetPay() {
    percentCharges.share(grossPay, chargesPercent);
    socialCharges.sum(percentCharges, chargesAmount);
    ofNetPay.calculate();
    if (received.isKnown() && !grossPay.isKnown()) {
      netPay.set(received);
      WageQuantity.AFTER_GROSS_PAY.stream()
          .filter(part -> !part.isShareOfPay())
          .forEach(this::addToNetPay);
    }
    rateOf = null;
  }

  private void addToNetPay(WageQuantity part) {
    if (part.sign() == WageQuantity.Sign.TAKEN) {
      netPay.less(netPay, of(part));
    } else {
      netPay.sum(netPay, of(part));
    }
  }

  /** Multiplies all of its money, once it is calculated. */
  public void multiplyMoney(Rational factor) {
    for (WageQuantity each : WageQuantity.values()) {
      if (each.unit() == Unit.MONEY) {
        of(each).multiply(factor);
      }
    }
    rateOf = null;
  }

  /** What charges leave of the earnings: all where none are stated. */
  public Amount afterCharges() {
    return netPay.isKnown() ? netPay : earnings;
  }

  /** A part of the pay for each hour; null where one is not known, or there are no hours. */
  public Rational rate(Amount of, Amount by) {
    if (rateOf != of || rateBy != by) {
      rate = of.per(by);
      rateOf = of;
      rateBy = by;
    }
    return rate;
  }

  /** A result of the parts that it names. */
  private final class Balance {
    private final Amount result;
    private final Amount[] parts;
    private final int taken;

    Balance(WageQuantity of) {
      result = of(of);
      parts = new Amount[of.parts().size()];
      int bits = 0;
      for (int i = 0; i < parts.length; i++) {
        WageQuantity part = of.parts().get(i);
        parts[i] = of(part);
        bits |= part.sign() == WageQuantity.Sign.TAKEN ? 1 << i : 0;
      }
      taken = bits;
    }

    void calculate() {
      result.balance(parts, taken);
    }
  }
}
