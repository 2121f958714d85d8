package org.clickwage.statistics;

/** What all units of a group add up to, from which figures follow. */
public enum SharedSum {
  /** Σ w·x: the mean, and the differences of Gini's coefficient. */
  RATES(2),
  /** Gross pay and work hours. */
  PAY(2),
  /** What those below their references lack. */
  SHORTFALLS(SharedSum.GROUPS_OF_A_SPREAD);

  /**
   * Of how many times the least group it is that a figure tells how rates spread: with a mean and
   * quantiles, it bounds the rates of fewer.
   */
  public static final int GROUPS_OF_A_SPREAD = 5;

  private final int groups;

  SharedSum(int groups) {
    this.groups = groups;
  }

  /** Of how many times the least group the sum is, where it is shown. */
  public int groups() {
    return groups;
  }
}
