package org.clickwage.survey;

import org.clickwage.compare.ReferenceWage;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.wage.Wage;

/**
 * What one calculated record brings to the statistics.
 *
 * @param amount the money whose hourly rate the statistics are about
 * @param rateHours the hours that it is divided by
 * @param earnings null where not known, as {@code netPay}, {@code paidHours}, {@code unpaidHours}
 * @param weight the survey weight; null for none
 * @param reference the reference of one hour; null for none
 */
record UnitFigures(
    Rational grossPay,
    Rational earnings,
    Rational netPay,
    Rational amount,
    Rational rateHours,
    Rational paidHours,
    Rational unpaidHours,
    Rational workHours,
    Rational weight,
    HourlyRate reference) {

  /**
   * The figures at the end of a record's ranges where its rate is lowest, or highest; null where
   * its pay or its time is not known.
   */
  static UnitFigures of(
      RowResult row, RateName named, ReferenceWage reference, GroupTotals.Bound bound) {
    UnitFigures chosen = null;
    for (Wage wage : row.wages) {
      UnitFigures figures = of(wage, named, reference, row.weight);
      // Where some paid hours may be none, the rate may be any.
      boolean mayBeAny =
          chosen != null
              && figures != null
              && chosen.rateHours().isZero() != figures.rateHours().isZero();
      if (figures == null || mayBeAny) {
        return null;
      }
      boolean better =
          chosen == null
              || (bound == GroupTotals.Bound.LOW
                  ? figures.isBelow(chosen)
                  : chosen.isBelow(figures));
      chosen = better ? figures : chosen;
    }
    return chosen;
  }

  /** The figures of one wage; null where its pay or its time is not known. */
  static UnitFigures of(Wage wage, RateName named, ReferenceWage reference, Rational weight) {
    Rational amount = named.amount(wage).value();
    Rational rateHours = named.hours(wage).value();
    if (amount == null || rateHours == null || !wage.workHours.isKnown()) {
      return null;
    }
    return new UnitFigures(
        wage.grossPay.value(),
        wage.earnings.value(),
        wage.netPay.value(),
        amount,
        rateHours,
        wage.paidHours.value(),
        wage.unpaidHours.value(),
        wage.workHours.value(),
        weight,
        reference == null ? null : reference.hourly());
  }

  /**
   * Whether this end of a record's ranges is the lower one: its rate is, or where that is the same
   * the next of its rates. Where no money is left, more hours are lower, for they bring the rate of
   * all of a worker's records down.
   */
  boolean isBelow(UnitFigures other) {
    int order = order(amount, rateHours, other.amount, other.rateHours);
    if (order == 0) {
      order = order(netPay, workHours, other.netPay, other.workHours);
    }
    if (order == 0) {
      order = order(earnings, workHours, other.earnings, other.workHours);
    }
    if (order == 0) {
      order = order(grossPay, workHours, other.grossPay, other.workHours);
    }
    if (order == 0) {
      order = order(grossPay, paidHours, other.grossPay, other.paidHours);
    }
    return order < 0;
  }

  private static int order(Rational money, Rational hours, Rational other, Rational otherHours) {
    if (money == null || other == null || hours == null || otherHours == null) {
      return 0;
    }
    if (!money.isPositive() && !other.isPositive()) {
      int byMoney = money.compareTo(other);
      return byMoney == 0 ? otherHours.compareTo(hours) : byMoney;
    }
    if (hours.isZero() && otherHours.isZero()) {
      return money.compareTo(other);
    }
    // By products, since there may be no paid hours to divide by.
    return money.times(otherHours).compareTo(other.times(hours));
  }

  /** No paid time is no advertised rate; a worker's other records may have some. */
  boolean hasRate() {
    return rateHours.isPositive();
  }

  /** Adds figures that have a rate. */
  void addTo(GroupAccumulator group) {
    QuotientSums.of(this).addTo(group);
  }
}
