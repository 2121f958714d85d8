package org.clickwage.statistics;

import org.clickwage.number.Rational;

/**
 * A survey weight, any number over zero: in units of 10^-12 on 64 bits where it is a whole number
 * of them under a million, as almost all are, and exact in any case.
 *
 * @param units {@link FixedPointScale#OFF} where it is no whole number of them, or too many
 */
record Weight(Rational value, long units) {
  static final Weight ONE = new Weight(Rational.ONE, FixedPointScale.WEIGHT_ONE);

  static Weight of(Rational value) {
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

  boolean isOne() {
    return units == FixedPointScale.WEIGHT_ONE;
  }

  boolean isOnGrid() {
    return units != FixedPointScale.OFF;
  }
}
