package org.clickwage.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts many whole numbers in order, most of them without a comparison (Knuth, "The Art of Computer
 * Programming" 3, 5.2.5): spread by the first bits in which they differ, then each bucket by the
 * bits after those, while it is in the processor's cache, until it holds but a handful.
 */
final class RadixSort {
  /** Under this many numbers the JDK's sort is as fast. */
  static final int MANY = 10_000;

  /** So many are put in order by insertion. */
  private static final int HANDFUL = 24;

  private static final int MOST_BITS = 11;

  private final long[] sorted;
  private long[] spare = {};

  /** For buckets, for the buckets in one of them, and so on: where the next number goes. */
  private final List<int[]> places = new ArrayList<>();

  private RadixSort(int size) {
    this.sorted = new long[size];
  }

  /** The numbers of all runs, in order. */
  static long[] sorted(List<long[]> runs, int size) {
    RadixSort sort = new RadixSort(size);
    int bits = differingBits(runs);
    int width = Math.min(bits, MOST_BITS);
    int shift = bits - width;
    int[] places = sort.places(0, width);
    for (long[] run : runs) {
      count(run, 0, run.length, shift, places, width);
    }
    addUp(places, width, 0);
    for (long[] run : runs) {
      spread(run, 0, run.length, shift, places, width, sort.sorted);
    }
    sort.sortBuckets(0, width, 0, shift);
    return sort.sorted;
  }

  /** Above these lowest bits, the signs turned round, all numbers are alike. */
  private static int differingBits(List<long[]> runs) {
    long first = runs.get(0)[0];
    long differing = 0;
    for (long[] run : runs) {
      for (long number : run) {
        differing |= number ^ first;
      }
    }
    return Long.SIZE - Long.numberOfLeadingZeros(differing);
  }

  private int[] places(int level, int width) {
    if (level == places.size()) {
      places.add(new int[1 << MOST_BITS]);
    }
    int[] known = places.get(level);
    Arrays.fill(known, 0, 1 << width, 0);
    return known;
  }

  /** Sorts large buckets by the bits that they were not spread by, what lies between at once. */
  private void sortBuckets(int level, int width, int first, int bits) {
    int[] ends = places.get(level); // each is filled now, up to where the next one begins
    int unsorted = first;
    int start = first;
    for (int bucket = 0; bucket < 1 << width; bucket++) {
      int end = ends[bucket];
      if (end - start > HANDFUL && bits > 0) {
        insert(unsorted, start);
        sort(start, end, bits, level + 1);
        unsorted = end;
      }
      start = end;
    }
    insert(unsorted, start);
  }

  private void sort(int start, int end, int bits, int level) {
    int size = end - start;
    int width = Math.min(bits, widthFor(size));
    int shift = bits - width;
    if (spare.length < size) {
      spare = new long[size];
    }
    System.arraycopy(sorted, start, spare, 0, size);
    int[] counts = places(level, width);
    count(spare, 0, size, shift, counts, width);
    addUp(counts, width, start);
    spread(spare, 0, size, shift, counts, width, sorted);
    sortBuckets(level, width, start, shift);
  }

  /** A bucket for every number or two, as far as there may be so many. */
  private static int widthFor(int size) {
    return Math.min(MOST_BITS, Integer.SIZE - 1 - Integer.numberOfLeadingZeros(size));
  }

  /** Buckets are in order already: a number only goes before larger ones of its own. */
  private void insert(int start, int end) {
    long[] numbers = sorted;
    for (int i = start + 1; i < end; i++) {
      long number = numbers[i];
      int at = i;
      while (at > start && numbers[at - 1] > number) {
        numbers[at] = numbers[at - 1];
        at--;
      }
      numbers[at] = number;
    }
  }

  private static void count(long[] numbers, int from, int to, int shift, int[] counts, int width) {
    for (int i = from; i < to; i++) {
      counts[digit(numbers[i], shift, width)]++;
    }
  }

  /** Counts become the places where the buckets begin. */
  private static void addUp(int[] counts, int width, int first) {
    int place = first;
    for (int digit = 0; digit < 1 << width; digit++) {
      int count = counts[digit];
      counts[digit] = place;
      place += count;
    }
  }

  /** Moves each number after those of its own bucket before it. */
  private static void spread(
      long[] numbers, int from, int to, int shift, int[] places, int width, long[] into) {
    for (int i = from; i < to; i++) {
      into[places[digit(numbers[i], shift, width)]++] = numbers[i];
    }
  }

  /** With the sign turned round: negative numbers come first. */
  private static int digit(long number, int shift, int width) {
    return (int) ((number ^ Long.MIN_VALUE) >>> shift) & (1 << width) - 1;
  }
}
