package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * The interval of a median, and how it was found.
 *
 * @param halvesBelow twice the number of units below the low end; one that is at it is halved
 * @param halvesAbove the same above the high end
 */
public record MedianInterval(
    Rational low, Rational high, Method method, long halvesBelow, long halvesAbove) {
  /** How the interval of a median was found. */
  public enum Method {
    /** The units were drawn again at random, with replacement: Efron 1979. */
    BOOTSTRAP,
    /** The interval of the share below the median was read back as rates: Woodruff 1952. */
    WOODRUFF
  }

  /** One between two rates of a sample. */
  static MedianInterval of(SortedRates rates, Rational low, Rational high, Method method) {
    long[] below = rates.halvesBelow(low, high);
    return new MedianInterval(low, high, method, below[0], 2 * rates.size() - below[1]);
  }

  /** The same between other ends, which are as far out. */
  MedianInterval within(Rational otherLow, Rational otherHigh) {
    return new MedianInterval(otherLow, otherHigh, method, halvesBelow, halvesAbove);
  }

  /** Twice the number of units beyond that end which has fewer of them there. */
  long halvesOutside() {
    return Math.min(halvesBelow, halvesAbove);
  }
}
