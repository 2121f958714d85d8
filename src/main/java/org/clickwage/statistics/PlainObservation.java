package org.clickwage.statistics;

import org.clickwage.money.Rational;

/**
 * An {@link Observation} of weight 1 in whole numbers, filled again for each of millions. Pay and
 * hours are known; money is counted in units of 1/{@code moneyUnit}, hours in 1/{@code hourUnit}.
 */
public final class PlainObservation {
  public long grossPay;
  public long earnings;
  public boolean netPaySaid;
  public long netPay;

  /** The money that the rate is of. */
  public long paidAmount;

  public long moneyUnit;
  public boolean paidHoursSaid;
  public long paidHours;
  public long workHours;
  public long hourUnit;
  public Rational rate;

  /** The reference of one hour; null for none. */
  public Rational reference;

  /** The work hours by their references, which {@code reference} is the average of; or null. */
  public HoursUnder hoursUnder;

  /** Whether its units are whole multiples of those that sums are kept in. */
  public boolean isOnGrid() {
    return Grid.AMOUNT_ONE % moneyUnit == 0 && Grid.AMOUNT_ONE % hourUnit == 0;
  }

  /** How many of the units of the sums are one of this one's units of money. */
  long moneyFactor() {
    return Grid.AMOUNT_ONE / moneyUnit;
  }

  long hourFactor() {
    return Grid.AMOUNT_ONE / hourUnit;
  }
}
