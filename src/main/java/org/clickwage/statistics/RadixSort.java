package org.clickwage.statistics;

import java.util.Arrays;

/**
 * Puts many whole numbers in order without a comparison (Knuth, "The Art of Computer Programming"
 * 3, 5.2.5): spread by the last bits in which they differ, then by those before them, each time in
 * the order in which they are.
 */
final class RadixSort {
  /** Under this many numbers the JDK's sort is as fast. */
  static final int MANY = 10_000;

  private static final int MOST_BITS = 11;

  private RadixSort() {}

  /** Puts the first so many of these in order. */
  static void sort(long[] numbers, int size) {
    if (size < MANY) {
      Arrays.sort(numbers, 0, size);
      return;
    }
    int bits = differingBits(numbers, size);
    int passes = (bits + MOST_BITS - 1) / MOST_BITS;
    int width = bits == 0 ? 0 : (bits + passes - 1) / passes;
    long[] from = numbers;
    long[] to = new long[size];
    for (int pass = 0; pass < passes; pass++) {
      spread(from, to, size, pass * width, new int[1 << width]);
      long[] spread = to;
      to = from;
      from = spread;
    }
    if (from != numbers) {
      System.arraycopy(from, 0, numbers, 0, size);
    }
  }

  /** Above these lowest bits, the signs turned round, all numbers are alike. */
  private static int differingBits(long[] numbers, int size) {
    long differing = 0;
    for (int i = 0; i < size; i++) {
      differing |= numbers[i] ^ numbers[0];
    }
    return Long.SIZE - Long.numberOfLeadingZeros(differing);
  }

  /** Moves each number after those with a lesser digit, and those with the same before it. */
  private static void spread(long[] from, long[] to, int size, int shift, int[] places) {
    int last = places.length - 1;
    for (int i = 0; i < size; i++) {
      places[digit(from[i], shift, last)]++;
    }
    int place = 0;
    for (int digit = 0; digit <= last; digit++) {
      int count = places[digit];
      places[digit] = place;
      place += count;
    }
    for (int i = 0; i < size; i++) {
      to[places[digit(from[i], shift, last)]++] = from[i];
    }
  }

  /** With the sign turned round: negative numbers come first. */
  private static int digit(long number, int shift, int last) {
    return (int) ((number ^ Long.MIN_VALUE) >>> shift) & last;
  }
}
