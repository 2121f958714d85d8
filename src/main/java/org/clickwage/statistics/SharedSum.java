package org.clickwage.statistics;

/** What all units of a group add up to, from which figures follow. */
public enum SharedSum {
  /** Σ w·x: the mean, and the differences of Gini's coefficient. */
  RATES,
  /** Gross pay and work hours. */
  PAY,
  /** The shortfalls of those below their references. */
  SHORTFALLS
}
