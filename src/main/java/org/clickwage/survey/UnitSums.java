package org.clickwage.survey;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.HoursByReference;
import org.clickwage.statistics.PlainObservation;
import org.clickwage.statistics.ReportedCounts;
import org.clickwage.wage.RateName;
import org.clickwage.wage.Wage;

/**
 * The money and time of one unit of the statistics: a record, all records of a worker, or those in
 * a group. It does not change once it is handed out.
 *
 * <p>A sum is not known where one record does not tell its part, for a sum over some records would
 * pass for one over all.
 */
final class UnitSums {
  private final Amount grossPay = new Amount(Unit.MONEY);
  private final Amount earnings = new Amount(Unit.MONEY);
  private final Amount netPay = new Amount(Unit.MONEY);

  /** The money whose hourly rate the statistics are about. */
  private final Amount amount = new Amount(Unit.MONEY);

  private final Amount paidHours = new Amount(Unit.HOURS);
  private final Amount workHours = new Amount(Unit.HOURS);

  /** The hours that the amount is divided by. */
  private final Amount rateHours = new Amount(Unit.HOURS);

  /** Those of them that are whole units, by their references; null where there are none. */
  private HoursByReference hoursUnder;

  /** What the references of the other hours come to. */
  private Rational otherDue = Rational.ZERO;

  /**
   * That of the references, which no sum goes beyond; null where a record has none, or another's.
   */
  private Currency currency;

  /** The greatest of the records' survey weights; null where none has one. */
  private final Rational weight;

  private UnitSums(Rational weight) {
    this.weight = weight;
  }

  /**
   * The sums of one record, whose pay and time are known.
   *
   * @param reference null for none
   * @param weight null for none
   */
  static UnitSums of(Wage wage, RateName rate, ReferenceWage reference, Rational weight) {
    UnitSums sums = new UnitSums(weight);
    sums.grossPay.set(wage.grossPay);
    sums.earnings.set(wage.earnings);
    sums.netPay.set(wage.netPay);
    sums.amount.set(rate.amount(wage));
    sums.paidHours.set(wage.paidHours);
    sums.workHours.set(wage.workHours);
    sums.rateHours.set(rate.hours(wage));
    if (reference != null) {
      sums.stand(reference.hourly().perHour(), reference.hourly().currency());
    }
    return sums;
  }

  private void stand(Rational reference, Currency ofReference) {
    currency = ofReference;
    if (rateHours.isOnGrid()) {
      hoursUnder = HoursByReference.of(reference, rateHours.units());
    } else {
      otherDue = reference.times(rateHours.value());
    }
  }

  /**
   * The sums of one plain record.
   *
   * @param ofReference the currency of its reference; null where there is none
   */
  static UnitSums of(PlainObservation record, Currency ofReference) {
    boolean referred = record.reference != null;
    return of(
        record,
        referred ? HoursByReference.of(record.reference, record.rateHours) : null,
        ofReference);
  }

  /**
   * The sums of plain records that were added up.
   *
   * @param hoursUnder the hours of the rate by their references; null where one record has none
   * @param ofReferences the currency of the references; null where there are none
   */
  static UnitSums of(PlainObservation records, HoursByReference hoursUnder, Currency ofReferences) {
    UnitSums sums = new UnitSums(null);
    sums.grossPay.setUnits(records.grossPay);
    sums.earnings.setUnits(records.earnings);
    sums.amount.setUnits(records.paidAmount);
    if (records.hasNetPay) {
      sums.netPay.setUnits(records.netPay);
    }
    if (records.hasPaidHours) {
      sums.paidHours.setUnits(records.paidHours);
    }
    sums.workHours.setUnits(records.workHours);
    sums.rateHours.setUnits(records.rateHours);
    sums.hoursUnder = hoursUnder;
    sums.currency = hoursUnder == null ? null : ofReferences;
    return sums;
  }

  /** Both together. */
  UnitSums plus(UnitSums other) {
    UnitSums sum = new UnitSums(greater(weight, other.weight));
    sum.grossPay.sum(grossPay, other.grossPay);
    sum.earnings.sum(earnings, other.earnings);
    sum.netPay.sum(netPay, other.netPay);
    sum.amount.sum(amount, other.amount);
    sum.paidHours.sum(paidHours, other.paidHours);
    sum.workHours.sum(workHours, other.workHours);
    sum.rateHours.sum(rateHours, other.rateHours);
    if (currency != null && currency.equals(other.currency)) {
      sum.currency = currency;
      sum.otherDue = otherDue.plus(other.otherDue);
      sum.addHours(hoursUnder);
      sum.addHours(other.hoursUnder);
    }
    return sum;
  }

  private void addHours(HoursByReference more) {
    try {
      hoursUnder = hoursUnder == null || more == null ? either(more) : hoursUnder.plus(more);
    } catch (ArithmeticException tooMany) {
      otherDue = otherDue.plus(due(more));
    }
  }

  private HoursByReference either(HoursByReference other) {
    return hoursUnder == null ? other : hoursUnder;
  }

  /** The greater of two weights, of which each may be null. */
  static Rational greater(Rational one, Rational other) {
    return one == null || other == null ? (one == null ? other : one) : one.max(other);
  }

  /** The same with another weight. */
  UnitSums weighing(Rational other) {
    UnitSums same = new UnitSums(other);
    same.fillAs(this);
    return same;
  }

  private void fillAs(UnitSums other) {
    grossPay.set(other.grossPay);
    earnings.set(other.earnings);
    netPay.set(other.netPay);
    amount.set(other.amount);
    paidHours.set(other.paidHours);
    workHours.set(other.workHours);
    rateHours.set(other.rateHours);
    hoursUnder = other.hoursUnder;
    otherDue = other.otherDue;
    currency = other.currency;
  }

  /**
   * With the hours in which a worker had any task in the place of the sum of the tasks: tasks held
   * at once are not worked twice.
   *
   * @param paidUnion the hours in which there was at least one task that was paid
   */
  UnitSums within(Rational union, Rational paidUnion) {
    UnitSums within = weighing(weight);
    Rational hours = rateHours().equals(workHours.value()) ? union : paidUnion;
    if (currency != null && !rateHours().isZero()) {
      within.otherDue = due().times(hours).dividedBy(rateHours());
      within.hoursUnder = null;
    }
    within.rateHours.set(hours);
    within.workHours.set(union);
    within.paidHours.set(paidHours.isKnown() ? paidUnion : null);
    return within;
  }

  /** The greatest of the records' survey weights; null where none has one. */
  Rational weight() {
    return weight;
  }

  /** The hours that the rate is by. */
  Rational rateHours() {
    return rateHours.value();
  }

  /** The rate of all records together; null where there are no hours. */
  Rational rate() {
    return amount.per(rateHours);
  }

  /** That of the references; null where a record has none, or another's. */
  Currency currency() {
    return currency;
  }

  /** What the references of one hour come to; null where a record has none. */
  Rational reference() {
    if (currency == null) {
      return null;
    }
    return otherDue.isZero() && rateHours.isOnGrid()
        ? hoursUnder.mean(rateHours.units())
        : due().dividedBy(rateHours());
  }

  private Rational due() {
    return hoursUnder == null ? otherDue : otherDue.plus(due(hoursUnder));
  }

  private static Rational due(HoursByReference hours) {
    return hours.due().dividedBy(Unit.HOURS.one());
  }

  /** A 1 for each figure that all of the records tell. */
  ReportedCounts told() {
    int hours = paidHours.isKnown() ? 1 : 0;
    return new ReportedCounts(1, netPay.isKnown() ? 1 : 0, hours, hours);
  }

  /**
   * Adds the unit to a group: its rate is all its money ÷ all its hours.
   *
   * @param observation is filled anew where whole numbers hold the unit
   */
  void addTo(GroupAccumulator group, PlainObservation observation) {
    if (hasHours() && weight == null && isOnGrid()) {
      fill(observation);
      group.add(observation);
    } else {
      addExactlyTo(group, true, true);
    }
  }

  private boolean hasHours() {
    return rateHours.isPositive() && workHours.isPositive();
  }

  private boolean isOnGrid() {
    return grossPay.isOnGrid()
        && earnings.isOnGrid()
        && amount.isOnGrid()
        && workHours.isOnGrid()
        && rateHours.isOnGrid()
        && (netPay.isOnGrid() || !netPay.isKnown())
        && (paidHours.isOnGrid() || !paidHours.isKnown())
        && otherDue.isZero();
  }

  private void fill(PlainObservation unit) {
    unit.grossPay = grossPay.units();
    unit.earnings = earnings.units();
    unit.hasNetPay = netPay.isKnown();
    unit.netPay = netPay.units();
    unit.paidAmount = amount.units();
    unit.hasPaidHours = paidHours.isKnown();
    unit.paidHours = paidHours.units();
    unit.workHours = workHours.units();
    unit.rate = rate();
    unit.rateHours = rateHours.units();
    boolean apart = hoursUnder != null && hoursUnder.isMixed();
    unit.hoursUnder = apart ? hoursUnder : null;
    unit.reference = hoursUnder == null || apart ? null : hoursUnder.mean(unit.rateHours);
  }

  /**
   * Adds the unit to a group.
   *
   * @param hasRate whether its rate is that of these sums, or nothing gives it one
   * @param hasReference whether that of these sums is its reference
   */
  void addExactlyTo(GroupAccumulator group, boolean hasRate, boolean hasReference) {
    if (!hasHours()) {
      return;
    }
    Amount unpaidHours = new Amount(Unit.HOURS);
    unpaidHours.less(workHours, paidHours);
    group.add(
        grossPay.value(),
        earnings.value(),
        netPay.value(),
        hasRate ? rate() : null,
        amount.value(),
        rateHours(),
        paidHours.value(),
        unpaidHours.value(),
        workHours.value(),
        weight == null ? Rational.ONE : weight,
        hasReference ? reference() : null);
  }

  private List<Object> figures() {
    return Arrays.asList(
        grossPay.value(),
        earnings.value(),
        netPay.value(),
        amount.value(),
        paidHours.value(),
        workHours.value(),
        rateHours.value(),
        due(),
        currency,
        weight);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnitSums sums && figures().equals(sums.figures());
  }

  @Override
  public int hashCode() {
    return figures().hashCode();
  }

  @Override
  public String toString() {
    return figures().toString();
  }
}
