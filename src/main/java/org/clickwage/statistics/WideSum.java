package org.clickwage.statistics;

import java.math.BigInteger;

/**
 * A sum of whole numbers on 128 bits, which spills into a {@link BigInteger} before it overflows.
 *
 * <p>Whole-number addition is associative, so the sum doesn't depend on the order or on the number
 * of threads, as a sum of doubles would.
 */
final class WideSum implements Comparable<WideSum> {
  private long high;
  private long low;
  private BigInteger spilt = BigInteger.ZERO;

  static WideSum of(BigInteger whole) {
    WideSum sum = new WideSum();
    sum.add(whole);
    return sum;
  }

  void add(long term) {
    add(term >> 63, term);
  }

  /** Adds the whole 128-bit product of two 64-bit numbers. */
  void addProduct(long a, long b) {
    add(Math.multiplyHigh(a, b), a * b);
  }

  private void add(long termHigh, long termLow) {
    long newLow = low + termLow;
    long carry = Long.compareUnsigned(newLow, termLow) < 0 ? 1 : 0;
    long newHigh = high + termHigh + carry;
    // Held within ±2^62, with terms within ±2^62: their sum can't go round unnoticed.
    if (newHigh + (1L << 62) < 0) {
      spilt = spilt.add(whole(high, low)).add(whole(termHigh, termLow));
      high = 0;
      low = 0;
    } else {
      high = newHigh;
      low = newLow;
    }
  }

  void add(BigInteger term) {
    if (term.bitLength() < 126) {
      add(term.shiftRight(64).longValue(), term.longValue());
    } else {
      spilt = spilt.add(term);
    }
  }

  void add(WideSum other) {
    add(other.high, other.low);
    spilt = spilt.add(other.spilt);
  }

  boolean isZero() {
    return high == 0 && low == 0 && spilt.signum() == 0;
  }

  BigInteger value() {
    return spilt.add(whole(high, low));
  }

  private static BigInteger whole(long high, long low) {
    if (high == low >> 63) {
      return BigInteger.valueOf(low);
    }
    BigInteger unsignedLow = BigInteger.valueOf(low >>> 1).shiftLeft(1);
    return BigInteger.valueOf(high).shiftLeft(64).add(unsignedLow).add(BigInteger.valueOf(low & 1));
  }

  @Override
  public int compareTo(WideSum other) {
    if (spilt.signum() == 0 && other.spilt.signum() == 0) {
      return high != other.high
          ? Long.compare(high, other.high)
          : Long.compareUnsigned(low, other.low);
    }
    return value().compareTo(other.value());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WideSum sum && compareTo(sum) == 0;
  }

  @Override
  public int hashCode() {
    return value().hashCode();
  }
}
