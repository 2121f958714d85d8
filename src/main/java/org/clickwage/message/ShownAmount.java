package org.clickwage.message;

import java.math.RoundingMode;
import org.clickwage.number.Rational;

/**
 * An amount with what people read of it, from which they calculate: 11.65 − 9.23 is 2.42, whatever
 * lies behind the cents.
 *
 * @param exact for machines
 * @param shown as many digits of it as are shown
 */
public record ShownAmount(Rational exact, Rational shown) {
  public static final ShownAmount NOTHING = new ShownAmount(Rational.ZERO, Rational.ZERO);

  public ShownAmount plus(ShownAmount other) {
    return of(exact.plus(other.exact), shown.plus(other.shown));
  }

  public ShownAmount minus(ShownAmount other) {
    return of(exact.minus(other.exact), shown.minus(other.shown));
  }

  /** What the other is short of this one; nothing where it is not. */
  public ShownAmount lackedBy(ShownAmount other) {
    return exact.compareTo(other.exact) <= 0 ? NOTHING : minus(other);
  }

  /** What would show as nothing, though it is something, has two significant digits. */
  private static ShownAmount of(Rational exact, Rational shown) {
    boolean vanishes = shown.isZero() && !exact.isZero();
    return new ShownAmount(
        exact, vanishes ? Rational.of(exact.significant(2, RoundingMode.HALF_UP)) : shown);
  }
}
