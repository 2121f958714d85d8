package org.clickwage.csv;

import org.clickwage.money.Rational;
import org.clickwage.statistics.GroupAccumulator;

/**
 * The money and time of one unit of the statistics: a record, or all records of a worker.
 *
 * <p>{@code earnings}, {@code netPay}, {@code paidHours} and {@code unpaidHours} are null where a
 * record does not tell them, for a sum over some records would pass for one over all.
 */
final class UnitSums {
  private Rational grossPay = Rational.ZERO;
  private Rational earnings = Rational.ZERO;
  private Rational netPay = Rational.ZERO;
  private Rational amount = Rational.ZERO;
  private Rational paidHours = Rational.ZERO;
  private Rational unpaidHours = Rational.ZERO;
  private Rational rateHours = Rational.ZERO;
  private Rational workHours = Rational.ZERO;
  private Rational due = Rational.ZERO;
  private Rational weight;

  /** What plain records of weight 1 come to, apart; null for none. */
  private PlainSums plain;

  /** One record's figures at the named rate beside a reference, or null for none. */
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
    weight = weight == null ? record.weight() : weight.max(record.weight());
  }

  /** The same for plain records of weight 1. */
  void add(PlainSums records) {
    if (plain == null) {
      plain = records;
      return;
    }
    try {
      plain = plain.plus(records);
    } catch (ArithmeticException e) {
      settle();
      plain = records;
    }
  }

  /** Puts the plain records to the others. */
  private void settle() {
    if (plain != null) {
      grossPay = grossPay.plus(plain.grossPay());
      earnings = sum(earnings, plain.earnings());
      netPay = sum(netPay, plain.netPay());
      amount = amount.plus(plain.amount());
      paidHours = sum(paidHours, plain.paidHours());
      unpaidHours = sum(unpaidHours, plain.unpaidHours());
      rateHours = rateHours.plus(plain.rateHours());
      workHours = workHours.plus(plain.workHours());
      due = sum(due, plain.due());
      weight = weight == null ? Rational.ONE : weight.max(Rational.ONE);
      plain = null;
    }
  }

  void merge(UnitSums other) {
    if (other.plain != null) {
      add(other.plain);
    }
    if (other.weight == null) {
      return;
    }
    grossPay = grossPay.plus(other.grossPay);
    earnings = sum(earnings, other.earnings);
    netPay = sum(netPay, other.netPay);
    amount = amount.plus(other.amount);
    paidHours = sum(paidHours, other.paidHours);
    unpaidHours = sum(unpaidHours, other.unpaidHours);
    rateHours = rateHours.plus(other.rateHours);
    workHours = workHours.plus(other.workHours);
    due = sum(due, other.due);
    weight = weight == null ? other.weight : weight.max(other.weight);
  }

  private static Rational sum(Rational one, Rational other) {
    return one == null || other == null ? null : one.plus(other);
  }

  /**
   * Puts the hours in which a worker had any task in the place of the sum of the tasks: tasks held
   * at once are not worked twice.
   *
   * @param paidUnion the hours in which there was at least one task that was paid
   */
  void replaceHours(Rational union, Rational paidUnion) {
    settle();
    Rational hours = rateHours.equals(workHours) ? union : paidUnion;
    due = due == null || rateHours.isZero() ? due : due.times(hours).dividedBy(rateHours);
    rateHours = hours;
    workHours = union;
    paidHours = paidHours == null ? null : paidUnion;
    unpaidHours = unpaidHours == null ? null : union.minus(paidUnion);
  }

  /** Adds the unit to a group: its rate is all its money ÷ all its hours. */
  void addTo(GroupAccumulator group) {
    settle();
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
