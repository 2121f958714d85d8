package org.clickwage.work;

/**
 * The facts of one work in whole numbers, filled again for each of millions: what {@link
 * WorkRecord} holds, where every figure is a plain decimal for the whole work.
 *
 * <p>Money is counted in units of 1/{@code moneyUnit}, hours in 1/{@code hourUnit}, tasks in
 * 1/{@code taskUnit}. None is negative.
 */
public final class PlainWork {
  public boolean hasPay;
  public long pay;
  public long bonus;
  public long tips;
  public long costs;
  public long moneyUnit;

  /** Whether hours are known, paid and unpaid ones together. */
  public boolean hasHours;

  public long workHours;

  /** Whether it is known how many of the hours were paid. */
  public boolean hasPaidHours;

  public long paidHours;
  public long hourUnit;
  public boolean hasTasks;
  public long tasks;
  public long taskUnit;

  /** Nothing was earned: the time is all that counts. */
  public void withoutMoney() {
    pay = 0;
    bonus = 0;
    tips = 0;
  }
}
