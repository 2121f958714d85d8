package org.clickwage.statistics;

import java.math.BigInteger;
import org.clickwage.number.BinaryForm;

/**
 * A sum of binary fractions on 192 bits, each to the nearest 2^-{@value #BELOW}: the same in
 * whichever order they come, as a sum of doubles is not.
 */
final class FixedSum {
  /** Bits below one; as many as a product of weights and rates of any survey needs. */
  static final int BELOW = 80;

  private static final int MANTISSA = 52;
  private static final int BIAS = Double.MAX_EXPONENT + MANTISSA;

  /** Bits of a term: the sum of as many terms as there are fits above them. */
  private static final int MOST = 3 * Long.SIZE - 45;

  private long low;
  private long middle;
  private long high;

  /** Whether a term was too large, or no number. */
  private boolean isOver;

  void add(double term) {
    if (term == 0) {
      return;
    }
    long bits = Double.doubleToLongBits(term);
    int exponent = (int) (bits >>> MANTISSA) & 0x7FF;
    long mantissa = bits & (1L << MANTISSA) - 1 | (exponent == 0 ? 0 : 1L << MANTISSA);
    int shift = Math.max(exponent, 1) - BIAS + BELOW;
    if (shift + MANTISSA >= MOST) {
      isOver = true;
    } else if (shift >= 0) {
      add(bits < 0 ? -mantissa : mantissa, shift);
    } else if (shift >= -MANTISSA - 1) {
      long nearest = (mantissa >> -shift - 1) + 1 >> 1;
      add(bits < 0 ? -nearest : nearest, 0);
    }
  }

  /** Adds a whole number of under 54 bits, so many places higher. */
  private void add(long number, int shift) {
    int words = shift / Long.SIZE;
    int bits = shift % Long.SIZE;
    long lower = number << bits;
    long upper = bits == 0 ? number >> Long.SIZE - 1 : number >> Long.SIZE - bits;
    long sign = number >> Long.SIZE - 1;
    switch (words) {
      case 0 -> add(lower, upper, sign);
      case 1 -> add(0, lower, upper);
      default -> add(0, 0, lower);
    }
  }

  private void add(long toLow, long toMiddle, long toHigh) {
    long newLow = low + toLow;
    long carry = Long.compareUnsigned(newLow, toLow) < 0 ? 1 : 0;
    long newMiddle = middle + toMiddle;
    long next = Long.compareUnsigned(newMiddle, toMiddle) < 0 ? 1 : 0;
    newMiddle += carry;
    next += carry == 1 && newMiddle == 0 ? 1 : 0;
    low = newLow;
    middle = newMiddle;
    high += toHigh + next;
  }

  void merge(FixedSum other) {
    add(other.low, other.middle, other.high);
    isOver |= other.isOver;
  }

  /** Whether it is no sum, as a term was too large. */
  boolean isOver() {
    return isOver;
  }

  /** The sum, in 2^-{@value #BELOW} of one. */
  BigInteger units() {
    return BigInteger.valueOf(high)
        .shiftLeft(Long.SIZE)
        .add(unsigned(middle))
        .shiftLeft(Long.SIZE)
        .add(unsigned(low));
  }

  private static BigInteger unsigned(long word) {
    return BigInteger.valueOf(word >>> 1).shiftLeft(1).add(BigInteger.valueOf(word & 1));
  }

  void exchange(BinaryForm form) {
    FixedSum other = new FixedSum();
    other.low = form.word(low);
    other.middle = form.word(middle);
    other.high = form.word(high);
    other.isOver = form.isThere(isOver);
    if (form.isReading()) {
      merge(other);
    }
  }
}
