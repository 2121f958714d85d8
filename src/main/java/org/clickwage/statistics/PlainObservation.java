package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * A unit of weight 1 in whole numbers, filled again for each of millions. Pay and hours are known;
 * money is counted in units of 1/{@link #moneyUnit}, hours in 1/{@link #hourUnit}.
 */
public final class PlainObservation {
  public long grossPay;
  public long earnings;
  public boolean hasNetPay;
  public long netPay;

  /** The money that the rate is of. */
  public long paidAmount;

  public boolean hasPaidHours;
  public long paidHours;
  public long workHours;
  public Rational rate;

  /** The hours that the rate is by. */
  public long rateHours;

  /** The reference of one hour; null for none, or for several. */
  public Rational reference;

  /** The hours of the rate by their references where there are several; or null. */
  public HoursByReference hoursUnder;

  private long moneyUnit = 1;
  private long hourUnit = 1;

  /** How many of the units of the sums are one of its units; 0 where that is no whole number. */
  private long moneyFactor = FixedPointScale.AMOUNT_ONE;

  private long hourFactor = FixedPointScale.AMOUNT_ONE;

  /**
   * Says what its money and its hours are counted in, which seldom differs from record to record.
   */
  public void countIn(long unitsOfMoney, long unitsOfHours) {
    if (unitsOfMoney != moneyUnit) {
      moneyUnit = unitsOfMoney;
      moneyFactor = factor(unitsOfMoney);
    }
    if (unitsOfHours != hourUnit) {
      hourUnit = unitsOfHours;
      hourFactor = factor(unitsOfHours);
    }
  }

  /** Takes over all that another one says. */
  public void fillAs(PlainObservation other) {
    grossPay = other.grossPay;
    earnings = other.earnings;
    hasNetPay = other.hasNetPay;
    netPay = other.netPay;
    paidAmount = other.paidAmount;
    hasPaidHours = other.hasPaidHours;
    paidHours = other.paidHours;
    workHours = other.workHours;
    rate = other.rate;
    rateHours = other.rateHours;
    reference = other.reference;
    hoursUnder = other.hoursUnder;
    countIn(other.moneyUnit, other.hourUnit);
  }

  private static long factor(long unit) {
    return FixedPointScale.AMOUNT_ONE % unit == 0 ? FixedPointScale.AMOUNT_ONE / unit : 0;
  }

  /** How many of its units of money are one of the currency's. */
  public long moneyUnit() {
    return moneyUnit;
  }

  /** How many of its units of time are one hour. */
  public long hourUnit() {
    return hourUnit;
  }

  /** Whether its units are whole multiples of those that sums are kept in. */
  public boolean isOnGrid() {
    return moneyFactor > 0 && hourFactor > 0;
  }

  long moneyFactor() {
    return moneyFactor;
  }

  long hourFactor() {
    return hourFactor;
  }
}
