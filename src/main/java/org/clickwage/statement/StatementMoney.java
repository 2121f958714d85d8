package org.clickwage.statement;

import org.clickwage.number.Rational;

/**
 * What a worker's own statement of payments says of some days, in one currency.
 *
 * @param fares what was paid for rides, deliveries and tasks, waiting at the door included
 * @param fees what the platform kept, as a positive amount
 * @param reimbursements given back, such as tolls: not earned
 * @param other neither earned nor kept: taxes passed on, withdrawals, cash that was taken before
 * @param lines how many lines of the statement it is made of
 */
public record StatementMoney(
    Rational fares,
    Rational bonuses,
    Rational tips,
    Rational fees,
    Rational reimbursements,
    Rational other,
    long lines) {
  public static final StatementMoney NONE =
      new StatementMoney(
          Rational.ZERO,
          Rational.ZERO,
          Rational.ZERO,
          Rational.ZERO,
          Rational.ZERO,
          Rational.ZERO,
          0);

  public StatementMoney plus(StatementMoney more) {
    return new StatementMoney(
        fares.plus(more.fares),
        bonuses.plus(more.bonuses),
        tips.plus(more.tips),
        fees.plus(more.fees),
        reimbursements.plus(more.reimbursements),
        other.plus(more.other),
        lines + more.lines);
  }

  /** Everything that was paid out, which is what the lines add up to. */
  public Rational paidOut() {
    return fares.plus(bonuses).plus(tips).minus(fees).plus(reimbursements).plus(other);
  }

  /** Money for work, before the platform's fee; reimbursements and taxes are none. */
  public Rational grossPay() {
    return fares.plus(bonuses).plus(tips);
  }

  /** What the platform itself pays for work, after its fee: tips are the customers'. */
  Rational fromPlatform() {
    return fares.plus(bonuses).minus(fees);
  }

  /** The same in another currency. */
  public StatementMoney times(Rational rate) {
    return new StatementMoney(
        fares.times(rate),
        bonuses.times(rate),
        tips.times(rate),
        fees.times(rate),
        reimbursements.times(rate),
        other.times(rate),
        lines);
  }

  /** The same with nothing counted as tips, for a wage without them. */
  StatementMoney withoutTips() {
    return new StatementMoney(fares, bonuses, Rational.ZERO, fees, reimbursements, other, lines);
  }
}
