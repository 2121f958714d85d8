package org.clickwage.survey;

import java.util.Currency;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.PlainObservation;
import org.clickwage.statistics.ReportedCounts;

/**
 * The money and time of one unit in quotients, where whole numbers do not hold a record of it:
 * weights, ranges, endless fractions.
 *
 * <p>{@code earnings}, {@code netPay}, {@code paidHours}, {@code unpaidHours} and {@code due} are
 * null where a record does not tell them, for a sum over some records would pass for one over all.
 * {@code due} is also null over records of two currencies, for which no reference is theirs.
 *
 * @param amount the money whose hourly rate the statistics are about
 * @param rateHours the hours that it is divided by
 * @param due what the references of these hours come to
 * @param currency that of {@code due}; null where that is
 * @param weight the greatest of the records' weights; null where none has one
 */
record QuotientSums(
    Rational grossPay,
    Rational earnings,
    Rational netPay,
    Rational amount,
    Rational paidHours,
    Rational unpaidHours,
    Rational rateHours,
    Rational workHours,
    Rational due,
    Currency currency,
    Rational weight)
    implements UnitSums {

  static QuotientSums of(UnitFigures record) {
    return new QuotientSums(
        record.grossPay(),
        record.earnings(),
        record.netPay(),
        record.amount(),
        record.paidHours(),
        record.unpaidHours(),
        record.rateHours(),
        record.workHours(),
        record.reference() == null ? null : record.reference().perHour().times(record.rateHours()),
        record.reference() == null ? null : record.reference().currency(),
        record.weight());
  }

  @Override
  public QuotientSums plus(UnitSums more) {
    QuotientSums other = more.inQuotients();
    boolean referred = due != null && other.due != null && currency.equals(other.currency);
    return new QuotientSums(
        grossPay.plus(other.grossPay),
        sum(earnings, other.earnings),
        sum(netPay, other.netPay),
        amount.plus(other.amount),
        sum(paidHours, other.paidHours),
        sum(unpaidHours, other.unpaidHours),
        rateHours.plus(other.rateHours),
        workHours.plus(other.workHours),
        referred ? due.plus(other.due) : null,
        referred ? currency : null,
        greater(weight, other.weight));
  }

  /** The greater of two weights, of which each may be null. */
  static Rational greater(Rational one, Rational other) {
    return one == null || other == null ? (one == null ? other : one) : one.max(other);
  }

  QuotientSums weighing(Rational more) {
    return new QuotientSums(
        grossPay,
        earnings,
        netPay,
        amount,
        paidHours,
        unpaidHours,
        rateHours,
        workHours,
        due,
        currency,
        more);
  }

  private static Rational sum(Rational one, Rational other) {
    return one == null || other == null ? null : one.plus(other);
  }

  @Override
  public QuotientSums inQuotients() {
    return this;
  }

  /**
   * With the hours in which a worker had any task in the place of the sum of the tasks: tasks held
   * at once are not worked twice.
   *
   * @param paidUnion the hours in which there was at least one task that was paid
   */
  QuotientSums within(Rational union, Rational paidUnion) {
    Rational hours = rateHours.equals(workHours) ? union : paidUnion;
    return new QuotientSums(
        grossPay,
        earnings,
        netPay,
        amount,
        paidHours == null ? null : paidUnion,
        unpaidHours == null ? null : union.minus(paidUnion),
        hours,
        union,
        due == null || rateHours.isZero() ? due : due.times(hours).dividedBy(rateHours),
        currency,
        weight);
  }

  @Override
  public ReportedCounts told() {
    return new ReportedCounts(
        1, netPay == null ? 0 : 1, paidHours == null ? 0 : 1, unpaidHours == null ? 0 : 1);
  }

  @Override
  public void addTo(GroupAccumulator group, PlainObservation observation) {
    addTo(group);
  }

  void addTo(GroupAccumulator group) {
    addTo(group, true, due != null);
  }

  /**
   * Adds the unit to a group.
   *
   * @param hasRate whether its rate is that of these sums, or nothing gives it one
   * @param hasReference whether that of these sums is its reference
   */
  void addTo(GroupAccumulator group, boolean hasRate, boolean hasReference) {
    if (rateHours.isPositive() && workHours.isPositive()) {
      group.add(
          grossPay,
          earnings,
          netPay,
          hasRate ? amount.dividedBy(rateHours) : null,
          amount,
          rateHours,
          paidHours,
          unpaidHours,
          workHours,
          weight == null ? Rational.ONE : weight,
          hasReference ? due.dividedBy(rateHours) : null);
    }
  }
}
