package org.clickwage.statistics;

import java.util.stream.Stream;
import org.clickwage.number.Rational;

/**
 * The interval of a quantile.
 *
 * @param error the standard error: half the width, by as many standard errors
 */
public record QuantileInterval(Quantile low, Quantile high, Rational error) {

  Stream<Quantile> ends() {
    return Stream.of(low, high);
  }

  /**
   * Twice the number of units beyond that end which has fewer of them there.
   *
   * @param units how many there are
   */
  long halvesOutside(long units) {
    return Math.min(low.halvesBelow(), 2 * units - high.halvesBelow());
  }
}
