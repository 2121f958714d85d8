package org.clickwage.number;

/** By halves of 32 bits. */
final class LongProduct {
  private static final long LOW = 0xFFFF_FFFFL;

  private LongProduct() {}

  static long high(long a, long b) {
    long a1 = a >> 32;
    long b1 = b >> 32;
    long a0 = a & LOW;
    long b0 = b & LOW;
    long middle = a1 * b0 + (a0 * b0 >>> 32);
    return a1 * b1 + (middle >> 32) + ((middle & LOW) + a0 * b1 >> 32);
  }
}
