package org.clickwage.statistics;

import org.clickwage.number.Rational;

/** The interval of a median, and how it was found. */
public record MedianInterval(Rational low, Rational high, Method method) {
  /** How the interval of a median was found. */
  public enum Method {
    /** The units were drawn again at random, with replacement: Efron 1979. */
    BOOTSTRAP,
    /** The interval of the share below the median was read back as rates: Woodruff 1952. */
    WOODRUFF
  }
}
