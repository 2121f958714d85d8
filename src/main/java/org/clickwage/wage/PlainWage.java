package org.clickwage.wage;

import org.clickwage.number.Rational;
import org.clickwage.work.PlainWork;

/**
 * One work with what is left of its pay, on whole numbers: the formulas of {@link PayBreakdown} and
 * {@link WageBreakdown} without an object for each figure, for millions of records.
 *
 * <p>Quotients and optional values were half of what a large survey allocated. A test holds the two
 * against each other. A figure is null where the pay, the hours, the charges or the tasks that it
 * needs are not known, or where it would divide by zero.
 */
public final class PlainWage {
  private static final long HUNDRED_PERCENT = 100;

  private final PlainWork work;
  private boolean payKnown;
  private boolean netKnown;
  private long grossPay;
  private long platformFee;
  private long workCosts;
  private long earnings;
  private long socialCharges;
  private long netPay;
  private long moneyUnit;

  /** The rate that was asked for last, and what it is of: it is written, compared and summed. */
  private Rational rate;

  private long rateUnits;

  /**
   * @param work what is calculated, each time that {@link #calculate} is called
   */
  public PlainWage(PlainWork work) {
    this.work = work;
  }

  /** Throws {@link ArithmeticException} where a figure needs more than 64 bits. */
  public void calculate(PlainDeductions taken) {
    rate = null;
    long whole = HUNDRED_PERCENT * taken.unit;
    long gross = Math.addExact(Math.addExact(work.pay, work.bonus), work.tips);
    payKnown = work.hasPay;
    netKnown = payKnown && taken.hasCharges;
    moneyUnit = Math.multiplyExact(work.moneyUnit, whole);
    grossPay = Math.multiplyExact(gross, whole);
    platformFee = Math.multiplyExact(gross, taken.platformFee);
    workCosts = Math.multiplyExact(work.costs, whole);
    earnings =
        Math.subtractExact(
            grossPay - platformFee,
            Math.addExact(Math.multiplyExact(gross, taken.accountRent), workCosts));
    socialCharges = taken.hasCharges ? Math.multiplyExact(gross, taken.charges) : 0;
    netPay = Math.subtractExact(earnings, socialCharges);
  }

  public boolean payKnown() {
    return payKnown;
  }

  public boolean netKnown() {
    return netKnown;
  }

  /** Gross pay in units of 1/{@link #moneyUnit}, as all money of this wage. */
  public long grossUnits() {
    return grossPay;
  }

  public long earningsUnits() {
    return earnings;
  }

  /** Net pay in the same units; as much as the earnings where no charges are stated. */
  public long netUnits() {
    return netPay;
  }

  public long moneyUnit() {
    return moneyUnit;
  }

  public PlainWork work() {
    return work;
  }

  public Rational grossPay() {
    return payKnown ? money(grossPay) : null;
  }

  public Rational platformFee() {
    return payKnown ? money(platformFee) : null;
  }

  public Rational workCosts() {
    return payKnown ? money(workCosts) : null;
  }

  public Rational earnings() {
    return payKnown ? money(earnings) : null;
  }

  public Rational socialCharges() {
    return netKnown ? money(socialCharges) : null;
  }

  public Rational netPay() {
    return netKnown ? money(netPay) : null;
  }

  public Rational workHours() {
    return work.hasHours ? hours(work.workHours) : null;
  }

  public Rational paidHours() {
    return work.hasPaidHours ? hours(work.paidHours) : null;
  }

  public Rational unpaidHours() {
    return work.hasPaidHours ? hours(work.workHours - work.paidHours) : null;
  }

  public Rational advertisedHourlyRate() {
    return payKnown && work.hasPaidHours ? perHour(grossPay, work.paidHours) : null;
  }

  public Rational grossHourlyRate() {
    return payPerHour(grossPay);
  }

  public Rational earningsHourlyRate() {
    return payPerHour(earnings);
  }

  /** The real hourly wage. */
  public Rational netHourlyRate() {
    return netKnown ? payPerHour(netPay) : null;
  }

  /** A part of the pay, in units of 1/{@link #moneyUnit}, for each hour of work. */
  public Rational payPerHour(long units) {
    if (!payKnown || !work.hasHours) {
      return null;
    }
    if (rate == null || rateUnits != units) {
      rate = perHour(units, work.workHours);
      rateUnits = units;
    }
    return rate;
  }

  public Rational pieceRate() {
    return payKnown && work.hasTasks && work.tasks > 0
        ? money(grossPay).dividedBy(Rational.of(work.tasks, work.taskUnit))
        : null;
  }

  public Rational tasksPerHour() {
    return work.hasTasks && work.hasHours && work.workHours > 0
        ? Rational.of(work.tasks, work.taskUnit).dividedBy(hours(work.workHours))
        : null;
  }

  private Rational money(long units) {
    return Rational.of(units, moneyUnit);
  }

  private Rational hours(long units) {
    return Rational.of(units, work.hourUnit);
  }

  private Rational perHour(long money, long hours) {
    if (hours <= 0) {
      return null;
    }
    // Cents by hundredths of an hour: what is in both units is not carried on.
    long unit = moneyUnit / work.hourUnit;
    return unit * work.hourUnit == moneyUnit
        ? Rational.of(money, unit).dividedBy(Rational.of(hours))
        : money(money).dividedBy(hours(hours));
  }
}
