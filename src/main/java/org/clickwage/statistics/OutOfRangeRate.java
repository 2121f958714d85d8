package org.clickwage.statistics;

import java.util.Comparator;
import org.clickwage.number.Rational;

/**
 * A rate too far from zero for the {@link FixedPointScale}, kept exactly, with its weight in the
 * unit of its sample.
 */
record OutOfRangeRate(Rational rate, long weight) implements Comparable<OutOfRangeRate> {
  private static final Comparator<OutOfRangeRate> ORDER =
      Comparator.comparing(OutOfRangeRate::rate).thenComparingLong(OutOfRangeRate::weight);

  @Override
  public int compareTo(OutOfRangeRate other) {
    return ORDER.compare(this, other);
  }
}
