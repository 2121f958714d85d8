package org.clickwage.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Puts many whole numbers in order: spread by their leading bits first, then each bucket sorted
 * while it is in the processor's cache.
 *
 * <p>Buckets follow the number's magnitude (its highest bit and the {@value #MANTISSA_BITS} after
 * it), so they stay small whether wages are in cents or in millions and however far out the last
 * one lies.
 */
final class SortedArray {
  /** Under this many numbers the JDK's sort alone is as fast. */
  static final int MANY = 100_000;

  private static final int MANTISSA_BITS = 10;
  private static final int MAGNITUDES = 64 << MANTISSA_BITS;

  private SortedArray() {}

  /** The numbers of all chunks; of the last one, the first {@code used}. */
  static long[] of(List<long[]> full, long[] last, int used) {
    int[] starts = new int[2 * MAGNITUDES + 1];
    full.forEach(chunk -> count(chunk, chunk.length, starts));
    count(last, used, starts);
    for (int bucket = 0; bucket < 2 * MAGNITUDES; bucket++) {
      starts[bucket + 1] += starts[bucket];
    }
    long[] sorted = new long[starts[2 * MAGNITUDES]];
    int[] places = starts.clone();
    full.forEach(chunk -> spread(chunk, chunk.length, places, sorted));
    spread(last, used, places, sorted);
    for (int bucket = 0; bucket < 2 * MAGNITUDES; bucket++) {
      Arrays.sort(sorted, starts[bucket], starts[bucket + 1]);
    }
    return sorted;
  }

  private static void count(long[] numbers, int size, int[] starts) {
    for (int i = 0; i < size; i++) {
      starts[bucket(numbers[i]) + 1]++;
    }
  }

  private static void spread(long[] numbers, int size, int[] places, long[] into) {
    for (int i = 0; i < size; i++) {
      into[places[bucket(numbers[i])]++] = numbers[i];
    }
  }

  /** Never decreases as the number grows; negative numbers mirror the others. */
  static int bucket(long number) {
    return number >= 0 ? MAGNITUDES + magnitude(number) : MAGNITUDES - 1 - magnitude(~number);
  }

  private static int magnitude(long number) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(number);
    return bits <= MANTISSA_BITS
        ? (int) number
        : (bits - MANTISSA_BITS << MANTISSA_BITS)
            + (int) (number >>> bits - MANTISSA_BITS - 1 & (1 << MANTISSA_BITS) - 1);
  }
}
