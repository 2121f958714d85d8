package org.clickwage.number;

/** The product of two 64-bit integers, which may need 128 bits. */
final class LongProduct {
  private LongProduct() {}

  /** The upper 64 bits of it. */
  static long high(long a, long b) {
    return Math.multiplyHigh(a, b);
  }
}
