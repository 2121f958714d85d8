package org.clickwage.statistics;

/** What the units of a group add up to, from which figures follow. */
public enum SharedSum {
  /** Σ w·x: the mean, and the differences of Gini's coefficient. */
  RATES,
  /** Gross pay and work hours. */
  PAY,
  /** Earnings, and what comes off gross pay for them. */
  EARNINGS,
  /** Net pay, and what comes off gross pay for it. */
  NET_PAY,
  /** Paid hours, and what they leave of the work hours. */
  PAID_HOURS,
  /** What those below their references lack. */
  SHORTFALLS
}
