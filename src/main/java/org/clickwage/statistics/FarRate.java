package org.clickwage.statistics;

import java.util.Comparator;
import org.clickwage.money.Rational;

/**
 * A rate too far from zero for the {@link Grid}, kept exactly, with its weight in the unit of its
 * sample.
 */
record FarRate(Rational rate, long weight) implements Comparable<FarRate> {
  private static final Comparator<FarRate> ORDER =
      Comparator.comparing(FarRate::rate).thenComparingLong(FarRate::weight);

  @Override
  public int compareTo(FarRate other) {
    return ORDER.compare(this, other);
  }
}
