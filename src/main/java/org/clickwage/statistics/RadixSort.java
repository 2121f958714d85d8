package org.clickwage.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Puts many whole numbers in order without comparing them (Knuth, "The Art of Computer Programming"
 * 3, 5.2.5): spread by the first bits in which they differ, then each bucket by all bits behind
 * those, eleven at a time from the last ones on, while it is in the processor's cache.
 */
final class RadixSort {
  /** Under this many numbers the JDK's sort is as fast. */
  static final int MANY = 10_000;

  private static final int FEW = 200;
  private static final int BITS = 11;
  private static final int DIGITS = 1 << BITS;

  private final long[] sorted;
  private final int[] starts = new int[DIGITS + 1];
  private final int firstShift;
  private long[] spare = {};

  private RadixSort(List<long[]> runs, int size) {
    this.sorted = new long[size];
    long differing = 0;
    for (long[] run : runs) {
      for (long number : run) {
        differing |= number ^ runs.get(0)[0];
      }
    }
    this.firstShift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(differing) - BITS);
  }

  /** The numbers of all runs, in order. */
  static long[] sorted(List<long[]> runs, int size) {
    RadixSort sort = new RadixSort(runs, size);
    sort.spread(runs);
    for (int digit = 0; digit < DIGITS; digit++) {
      sort.sortBucket(sort.starts[digit], sort.starts[digit + 1]);
    }
    return sort.sorted;
  }

  private void spread(List<long[]> runs) {
    for (long[] run : runs) {
      count(run, 0, run.length, firstShift, starts);
    }
    addUp(starts);
    int[] places = starts.clone();
    for (long[] run : runs) {
      spread(run, 0, run.length, firstShift, places, sorted);
    }
  }

  private void sortBucket(int start, int end) {
    int size = end - start;
    if (size < FEW) {
      Arrays.sort(sorted, start, end);
      return;
    }
    if (spare.length < size) {
      spare = new long[size];
    }
    boolean inSpare = false;
    for (int shift = 0; shift < firstShift; shift += BITS) {
      long[] from = inSpare ? spare : sorted;
      int at = inSpare ? 0 : start;
      int[] places = new int[DIGITS + 1];
      places[0] = inSpare ? start : 0;
      count(from, at, at + size, shift, places);
      addUp(places);
      spread(from, at, at + size, shift, places, inSpare ? sorted : spare);
      inSpare = !inSpare;
    }
    if (inSpare) {
      System.arraycopy(spare, 0, sorted, start, size);
    }
  }

  /** Counts each digit one place further, so that the sums say where each begins. */
  private static void count(long[] numbers, int from, int to, int shift, int[] counts) {
    for (int i = from; i < to; i++) {
      counts[digit(numbers[i], shift) + 1]++;
    }
  }

  private static void addUp(int[] counts) {
    for (int digit = 0; digit < DIGITS; digit++) {
      counts[digit + 1] += counts[digit];
    }
  }

  /** Moves each number behind those of a smaller digit, and behind those of its own before it. */
  private static void spread(
      long[] numbers, int from, int to, int shift, int[] places, long[] into) {
    for (int i = from; i < to; i++) {
      into[places[digit(numbers[i], shift)]++] = numbers[i];
    }
  }

  /** With the sign turned round: negative numbers come first. */
  private static int digit(long number, int shift) {
    return (int) ((number ^ Long.MIN_VALUE) >>> shift) & DIGITS - 1;
  }
}
