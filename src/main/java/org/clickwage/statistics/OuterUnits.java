package org.clickwage.statistics;

/**
 * Units at the ends of the order of rates, of which a figure is shown without them.
 *
 * @param low how many at the lower end
 * @param high how many at the upper one
 * @param shares how the sum of their rates is shared out at the most
 */
public record OuterUnits(long low, long high, Contributions shares) {
  public long all() {
    return low + high;
  }
}
