package org.clickwage.statistics;

/**
 * How many of a group's units tell what not all of them tell.
 *
 * @param sums how many tell money and hours, and not an hourly rate alone
 * @param netPay how many tell their net pay
 * @param paidHours how many tell their paid hours
 * @param unpaidHours how many tell their unpaid hours
 */
public record ReportedCounts(long sums, long netPay, long paidHours, long unpaidHours) {
  public static final ReportedCounts BY_NOBODY = new ReportedCounts(0, 0, 0, 0);

  public ReportedCounts plus(ReportedCounts more) {
    return new ReportedCounts(
        sums + more.sums,
        netPay + more.netPay,
        paidHours + more.paidHours,
        unpaidHours + more.unpaidHours);
  }

  public ReportedCounts minus(ReportedCounts fewer) {
    return new ReportedCounts(
        sums - fewer.sums,
        netPay - fewer.netPay,
        paidHours - fewer.paidHours,
        unpaidHours - fewer.unpaidHours);
  }

  /** Of each the greater number. */
  public ReportedCounts max(ReportedCounts other) {
    return new ReportedCounts(
        Math.max(sums, other.sums),
        Math.max(netPay, other.netPay),
        Math.max(paidHours, other.paidHours),
        Math.max(unpaidHours, other.unpaidHours));
  }
}
