package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * A unit of weight 1 in whole numbers, filled again for each of millions. Pay and hours are known;
 * money and hours are in the units of {@link org.clickwage.number.Amount}.
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
  }
}
