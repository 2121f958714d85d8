package org.clickwage.csv;

import org.clickwage.money.Rational;
import org.clickwage.statistics.GroupAccumulator;

/**
 * The money and time of one unit's records in quotients, for those that no whole numbers hold:
 * weights, ranges, converted amounts.
 *
 * <p>{@code earnings}, {@code netPay}, {@code paidHours}, {@code unpaidHours} and {@code due} are
 * null where a record does not tell them, for a sum over some records would pass for one over all.
 */
final class QuotientSums {
  private Rational grossPay = Rational.ZERO;
  private Rational earnings = Rational.ZERO;
  private Rational netPay = Rational.ZERO;
  private Rational amount = Rational.ZERO;
  private Rational paidHours = Rational.ZERO;
  private Rational unpaidHours = Rational.ZERO;
  private Rational rateHours = Rational.ZERO;
  private Rational workHours = Rational.ZERO;
  private Rational due = Rational.ZERO;

  /** The greatest of the records' weights; not negative. */
  private Rational weight = Rational.ZERO;

  void add(UnitFigures record) {
    grossPay = grossPay.plus(record.grossPay());
    earnings = sum(earnings, record.earnings());
    netPay = sum(netPay, record.netPay());
    amount = amount.plus(record.amount());
    paidHours = sum(paidHours, record.paidHours());
    unpaidHours = sum(unpaidHours, record.unpaidHours());
    rateHours = rateHours.plus(record.rateHours());
    workHours = workHours.plus(record.workHours());
    due =
        record.reference() == null ? null : sum(due, record.reference().times(record.rateHours()));
    weight = weight.max(record.weight());
  }

  /** The same for plain records of weight 1. */
  void add(PlainSums records) {
    grossPay = grossPay.plus(records.grossPay());
    earnings = sum(earnings, records.earnings());
    netPay = sum(netPay, records.netPay());
    amount = amount.plus(records.amount());
    paidHours = sum(paidHours, records.paidHours());
    unpaidHours = sum(unpaidHours, records.unpaidHours());
    rateHours = rateHours.plus(records.rateHours());
    workHours = workHours.plus(records.workHours());
    due = sum(due, records.due());
    weight = weight.max(Rational.ONE);
  }

  void add(QuotientSums other) {
    grossPay = grossPay.plus(other.grossPay);
    earnings = sum(earnings, other.earnings);
    netPay = sum(netPay, other.netPay);
    amount = amount.plus(other.amount);
    paidHours = sum(paidHours, other.paidHours);
    unpaidHours = sum(unpaidHours, other.unpaidHours);
    rateHours = rateHours.plus(other.rateHours);
    workHours = workHours.plus(other.workHours);
    due = sum(due, other.due);
    weight = weight.max(other.weight);
  }

  private static Rational sum(Rational one, Rational other) {
    return one == null || other == null ? null : one.plus(other);
  }

  void replaceHours(Rational union, Rational paidUnion) {
    Rational hours = rateHours.equals(workHours) ? union : paidUnion;
    due = due == null || rateHours.isZero() ? due : due.times(hours).dividedBy(rateHours);
    rateHours = hours;
    workHours = union;
    paidHours = paidHours == null ? null : paidUnion;
    unpaidHours = unpaidHours == null ? null : union.minus(paidUnion);
  }

  void addTo(GroupAccumulator group) {
    if (rateHours.isPositive() && workHours.isPositive()) {
      group.add(
          grossPay,
          earnings,
          netPay,
          amount.dividedBy(rateHours),
          amount,
          paidHours,
          unpaidHours,
          workHours,
          weight,
          due == null ? null : due.dividedBy(rateHours));
    }
  }
}
