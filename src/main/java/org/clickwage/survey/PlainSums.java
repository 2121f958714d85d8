package org.clickwage.survey;

import java.util.Currency;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.HoursByReference;
import org.clickwage.statistics.PlainObservation;
import org.clickwage.statistics.ReportedCounts;

/**
 * The money and time of one unit's plain records in whole numbers. With an object for each quotient
 * a survey of a million records took a quarter more memory at its peak.
 */
final class PlainSums implements UnitSums {
  private long grossPay;
  private long earnings;
  private boolean hasNetPay = true;
  private long netPay;
  private long amount;
  private long moneyUnit = 1;
  private boolean hasPaidHours = true;
  private long paidHours;
  private long rateHours;
  private long workHours;
  private long hourUnit = 1;

  /** The hours of the rate by their references; null where one record has none. */
  private HoursByReference references;

  /** That of the references, which no sum goes beyond; null where there are none. */
  private Currency currency;

  /**
   * The sums of one record.
   *
   * @param currency that of its reference; null where there is none
   */
  static PlainSums of(PlainObservation record, Currency currency) {
    boolean referred = record.reference != null;
    return of(
        record,
        referred ? HoursByReference.of(record.reference, record.rateHours) : null,
        currency);
  }

  /**
   * The sums of records that were added up.
   *
   * @param references the hours of the rate by their references; null where one record has none
   * @param currency that of the references; null where there are none
   */
  static PlainSums of(PlainObservation record, HoursByReference references, Currency currency) {
    PlainSums sums = new PlainSums();
    sums.grossPay = record.grossPay;
    sums.earnings = record.earnings;
    sums.hasNetPay = record.hasNetPay;
    sums.netPay = record.netPay;
    sums.amount = record.paidAmount;
    sums.moneyUnit = record.moneyUnit();
    sums.hasPaidHours = record.hasPaidHours;
    sums.paidHours = record.paidHours;
    sums.rateHours = record.rateHours;
    sums.workHours = record.workHours;
    sums.hourUnit = record.hourUnit();
    sums.references = references;
    sums.currency = currency;
    return sums;
  }

  @Override
  public UnitSums plus(UnitSums other) {
    if (other instanceof PlainSums plain) {
      try {
        return plus(plain);
      } catch (ArithmeticException e) {
        // Quotients hold what whole numbers do not.
      }
    }
    return inQuotients().plus(other);
  }

  /**
   * Both sums together. Throws {@link ArithmeticException} where they need more than 64 bits, or
   * have no common unit among their own.
   */
  private PlainSums plus(PlainSums other) {
    PlainSums sum = new PlainSums();
    sum.moneyUnit = common(moneyUnit, other.moneyUnit);
    long mine = sum.moneyUnit / moneyUnit;
    long theirs = sum.moneyUnit / other.moneyUnit;
    sum.grossPay = sum(grossPay, mine, other.grossPay, theirs);
    sum.earnings = sum(earnings, mine, other.earnings, theirs);
    sum.hasNetPay = hasNetPay && other.hasNetPay;
    sum.netPay = sum.hasNetPay ? sum(netPay, mine, other.netPay, theirs) : 0;
    sum.amount = sum(amount, mine, other.amount, theirs);
    sum.hourUnit = common(hourUnit, other.hourUnit);
    mine = sum.hourUnit / hourUnit;
    theirs = sum.hourUnit / other.hourUnit;
    sum.hasPaidHours = hasPaidHours && other.hasPaidHours;
    sum.paidHours = sum.hasPaidHours ? sum(paidHours, mine, other.paidHours, theirs) : 0;
    sum.rateHours = sum(rateHours, mine, other.rateHours, theirs);
    sum.workHours = sum(workHours, mine, other.workHours, theirs);
    boolean referred =
        references != null && other.references != null && currency.equals(other.currency);
    sum.references = referred ? references.plus(mine, other.references, theirs) : null;
    sum.currency = referred ? currency : null;
    return sum;
  }

  /** The larger unit, which is a multiple of the other. */
  private static long common(long one, long other) {
    long larger = Math.max(one, other);
    if (larger % one != 0 || larger % other != 0) {
      throw new ArithmeticException("units of " + one + " and " + other);
    }
    return larger;
  }

  private static long sum(long one, long times, long other, long otherTimes) {
    return Math.addExact(Math.multiplyExact(one, times), Math.multiplyExact(other, otherTimes));
  }

  @Override
  public QuotientSums inQuotients() {
    return new QuotientSums(
        money(grossPay),
        money(earnings),
        hasNetPay ? money(netPay) : null,
        money(amount),
        hasPaidHours ? hours(paidHours) : null,
        hasPaidHours ? hours(workHours - paidHours) : null,
        hours(rateHours),
        hours(workHours),
        references == null ? null : references.due().dividedBy(hourUnit),
        currency,
        weight());
  }

  /** Records with weights are not plain. */
  @Override
  public Rational weight() {
    return null;
  }

  @Override
  public ReportedCounts told() {
    int hours = hasPaidHours ? 1 : 0;
    return new ReportedCounts(1, hasNetPay ? 1 : 0, hours, hours);
  }

  private Rational money(long units) {
    return Rational.of(units, moneyUnit);
  }

  private Rational hours(long units) {
    return Rational.of(units, hourUnit);
  }

  @Override
  public void addTo(GroupAccumulator group, PlainObservation observation) {
    if (rateHours <= 0 || workHours <= 0) {
      return;
    }
    fill(observation);
    if (observation.isOnGrid()) {
      group.add(observation);
    } else {
      inQuotients().addTo(group);
    }
  }

  private void fill(PlainObservation unit) {
    unit.grossPay = grossPay;
    unit.earnings = earnings;
    unit.hasNetPay = hasNetPay;
    unit.netPay = netPay;
    unit.paidAmount = amount;
    unit.countIn(moneyUnit, hourUnit);
    unit.hasPaidHours = hasPaidHours;
    unit.paidHours = paidHours;
    unit.workHours = workHours;
    unit.rate = money(amount).dividedBy(hours(rateHours));
    unit.rateHours = rateHours;
    boolean apart = references != null && references.isMixed();
    unit.hoursUnder = apart ? references : null;
    unit.reference = references == null || apart ? null : references.mean(rateHours);
  }
}
