package org.clickwage.statistics;

/**
 * How many of a group's units tell what not all of them tell.
 *
 * @param sums how many tell money and hours, and not an hourly rate alone
 * @param netPay how many tell their net pay
 * @param paidHours how many tell their paid hours
 * @param unpaidHours how many tell their unpaid hours
 */
public record Told(long sums, long netPay, long paidHours, long unpaidHours) {
  public static final Told BY_NOBODY = new Told(0, 0, 0, 0);

  public Told plus(Told more) {
    return new Told(
        sums + more.sums,
        netPay + more.netPay,
        paidHours + more.paidHours,
        unpaidHours + more.unpaidHours);
  }

  public Told minus(Told fewer) {
    return new Told(
        sums - fewer.sums,
        netPay - fewer.netPay,
        paidHours - fewer.paidHours,
        unpaidHours - fewer.unpaidHours);
  }

  /** Of each the greater number. */
  public Told max(Told other) {
    return new Told(
        Math.max(sums, other.sums),
        Math.max(netPay, other.netPay),
        Math.max(paidHours, other.paidHours),
        Math.max(unpaidHours, other.unpaidHours));
  }
}
