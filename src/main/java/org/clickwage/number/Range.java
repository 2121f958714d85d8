package org.clickwage.number;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * A quantity that was stated, or that follows, as lying between two ends: "sixty to seventy hours".
 * A point is a range whose ends meet. No midpoint is ever made.
 */
public record Range(Rational low, Rational high) {
  public Range {
    if (low.compareTo(high) > 0) {
      throw new IllegalArgumentException("a range runs from low to high: " + low + ".." + high);
    }
  }

  public static Range of(Rational point) {
    return new Range(point, point);
  }

  /** The narrowest range that holds both values, in whichever order they come. */
  public static Range between(Rational one, Rational other) {
    return new Range(one.min(other), one.max(other));
  }

  /**
   * The range of a figure over the points at which it was calculated; empty when any of them has no
   * such figure, for then its range has no end there.
   */
  public static <P> Optional<Range> over(
      Collection<P> points, Function<P, Optional<Rational>> figure) {
    Rational low = null;
    Rational high = null;
    for (P point : points) {
      Optional<Rational> value = figure.apply(point);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      low = low == null ? value.get() : low.min(value.get());
      high = high == null ? value.get() : high.max(value.get());
    }
    return low == null ? Optional.empty() : Optional.of(new Range(low, high));
  }

  public boolean isPoint() {
    return low.equals(high);
  }

  public Range plus(Range other) {
    return new Range(low.plus(other.low), high.plus(other.high));
  }

  public Range negated() {
    return times(Rational.ONE.negated());
  }

  public Range times(Rational factor) {
    return between(low.times(factor), high.times(factor));
  }

  /** The least that is required, as {@link Rational#atLeast} says. */
  public Range atLeast() {
    return new Range(low.atLeast(), high.atLeast());
  }

  /** The most that is allowed, as {@link Rational#atMost} says. */
  public Range atMost() {
    return new Range(low.atMost(), high.atMost());
  }

  public boolean isZero() {
    return low.isZero() && high.isZero();
  }

  /** Written out, since what a record brings is linked at run time and slows a short call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Range range && low.equals(range.low) && high.equals(range.high);
  }

  @Override
  public int hashCode() {
    return 31 * low.hashCode() + high.hashCode();
  }

  @Override
  public String toString() {
    return isPoint() ? low.toString() : low + ".." + high;
  }
}
