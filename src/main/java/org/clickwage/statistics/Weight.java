package org.clickwage.statistics;

import java.math.BigInteger;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * A survey weight, any number over zero: under a million and of up to 24 decimals, as almost all
 * are, in units of 10^-12 and a rest; any other as an exact number.
 *
 * @param units the whole units of 10^-12 in it; {@link FixedPointScale#NOT_REPRESENTABLE} where it
 *     has more decimals, or too many units
 * @param rest what they leave, in units of 10^-24
 * @param exact null where the units and the rest are all of it
 */
public record Weight(long units, long rest, Rational exact) {
  private static final BigInteger WEIGHT_ONE = BigInteger.valueOf(FixedPointScale.WEIGHT_ONE);
  private static final BigInteger RESTS = WEIGHT_ONE.pow(2);

  static final Weight ONE = ofUnits(FixedPointScale.WEIGHT_ONE, 0);

  public static Weight of(Rational value) {
    if (value == Rational.ONE) {
      return ONE;
    }
    if (value.isNegative()) {
      throw new IllegalArgumentException("a weight is not under zero: " + value);
    }
    long nearest = FixedPointScale.nearest(value, FixedPointScale.WEIGHT_DECIMALS);
    return nearest != FixedPointScale.NOT_REPRESENTABLE
            && FixedPointScale.weight(nearest).equals(value)
        ? ofUnits(nearest, 0)
        : withRest(value);
  }

  private static Weight withRest(Rational value) {
    BigInteger all = value.unitsOf(RESTS);
    if (all == null || value.compareTo(FixedPointScale.weight(FixedPointScale.MOST_UNITS)) >= 0) {
      return new Weight(FixedPointScale.NOT_REPRESENTABLE, 0, value);
    }
    BigInteger[] parts = all.divideAndRemainder(WEIGHT_ONE);
    return ofUnits(parts[0].longValue(), parts[1].longValue());
  }

  /** That of units of 10^-12 and what they leave. */
  public static Weight ofUnits(long units, long rest) {
    return new Weight(units, rest, null);
  }

  /** The greater of two weights, of which each may be null. */
  public static Weight greater(Weight one, Weight other) {
    return one == null || other == null
        ? one == null ? other : one
        : one.isLessThan(other) ? other : one;
  }

  private boolean isLessThan(Weight other) {
    return isOnScale() && other.isOnScale()
        ? other.isGreaterThan(units, rest)
        : value().isLessThan(other.value());
  }

  public Rational value() {
    return isOnScale() ? FixedPointScale.weight(units, rest) : exact;
  }

  boolean isZero() {
    return units == 0 && rest == 0;
  }

  /** Takes a weight, or null, into the binary form of sums, or from it. */
  public static Weight exchange(Weight known, BinaryForm form) {
    Rational value = form.number(known == null ? null : known.value());
    return value == null ? null : of(value);
  }

  boolean isOne() {
    return units == FixedPointScale.WEIGHT_ONE && rest == 0;
  }

  public boolean isOnScale() {
    return units != FixedPointScale.NOT_REPRESENTABLE;
  }

  /** Whether one {@link #isOnScale} is greater than these units and what they leave. */
  public boolean isGreaterThan(long otherUnits, long otherRest) {
    return units != otherUnits ? units > otherUnits : rest > otherRest;
  }
}
