package org.clickwage.statistics;

/**
 * How many of a group's units state what not all of them state.
 *
 * @param sums how many state money and hours, and not an hourly rate alone
 * @param netPay how many state their net pay
 * @param paidHours how many report paid hours apart from unpaid ones
 */
public record ReportedCounts(long sums, long netPay, long paidHours) {
  public static final ReportedCounts BY_NOBODY = new ReportedCounts(0, 0, 0);

  public ReportedCounts plus(ReportedCounts more) {
    return new ReportedCounts(sums + more.sums, netPay + more.netPay, paidHours + more.paidHours);
  }

  public ReportedCounts minus(ReportedCounts fewer) {
    return new ReportedCounts(
        sums - fewer.sums, netPay - fewer.netPay, paidHours - fewer.paidHours);
  }

  /** Of each the greater number. */
  public ReportedCounts max(ReportedCounts other) {
    return new ReportedCounts(
        Math.max(sums, other.sums),
        Math.max(netPay, other.netPay),
        Math.max(paidHours, other.paidHours));
  }
}
