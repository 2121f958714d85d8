package org.clickwage.statistics;

import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * A survey weight, any number over zero: in units of 10^-12 on 64 bits where it is a whole number
 * of them under a million, as almost all are, and exact in any case.
 *
 * @param units {@link FixedPointScale#OFF} where it is no whole number of them, or too many
 */
public record Weight(Rational value, long units) {
  static final Weight ONE = new Weight(Rational.ONE, FixedPointScale.WEIGHT_ONE);

  public static Weight of(Rational value) {
    if (value == Rational.ONE) {
      return ONE;
    }
    if (value.isNegative()) {
      throw new IllegalArgumentException("a weight is not under zero: " + value);
    }
    long nearest = FixedPointScale.nearest(value, FixedPointScale.WEIGHT_DECIMALS);
    boolean isWhole =
        nearest != FixedPointScale.OFF && FixedPointScale.weight(nearest).equals(value);
    return new Weight(value, isWhole ? nearest : FixedPointScale.OFF);
  }

  /** That of units of 10^-12. */
  public static Weight ofUnits(long units) {
    return new Weight(FixedPointScale.weight(units), units);
  }

  /** The greater of two weights, of which each may be null. */
  public static Weight greater(Weight one, Weight other) {
    return one == null || other == null
        ? one == null ? other : one
        : one.value.isLessThan(other.value) ? other : one;
  }

  /** Takes a weight, or null, into the binary form of sums, or from it. */
  public static Weight exchange(Weight known, BinaryForm form) {
    Rational value = form.number(known == null ? null : known.value);
    return value == null ? null : of(value);
  }

  boolean isOne() {
    return units == FixedPointScale.WEIGHT_ONE;
  }

  public boolean isOnGrid() {
    return units != FixedPointScale.OFF;
  }
}
