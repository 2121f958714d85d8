package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Many rates come out in order, whatever they are. */
class SortingTest {
  private static long number(SplittableRandom random) {
    return random.nextLong() >> random.nextInt(64);
  }

  @Test
  void chunksComeOutInOrder() {
    SplittableRandom random = new SplittableRandom(1);
    for (int size : new int[] {0, 1, 9, LongList.CHUNK, RadixSort.MANY, 300_001}) {
      LongList list = new LongList();
      long[] expected = new long[size];
      for (int i = 0; i < size; i++) {
        expected[i] = i == 5 ? Long.MIN_VALUE : number(random);
        list.add(expected[i]);
      }
      assertArrayEquals(expected, list.toArray());
      long[] sorted = list.toArray();
      RadixSort.sort(sorted, size);
      Arrays.sort(expected);
      assertArrayEquals(expected, sorted);
    }
  }

  /** In the first differing bits, in those behind them, in none, in few and in many. */
  @Test
  void bitsInWhichNumbersAgreeMakeNoDifference() {
    SplittableRandom random = new SplittableRandom(2);
    int size = RadixSort.MANY;
    for (long same : new long[] {0, -1, 0x7FF00000_3FF80000L, Long.MIN_VALUE}) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        long[] numbers = new long[size];
        for (int i = 0; i < size; i++) {
          numbers[i] = same ^ random.nextLong() & random.nextLong() & 1L << bit | random.nextInt(3);
        }
        long[] sorted = numbers.clone();
        RadixSort.sort(sorted, size);
        Arrays.sort(numbers);
        assertArrayEquals(numbers, sorted);
      }
    }
  }

  /**
   * Clumps of one to sixty numbers: some buckets are left for insertion between those that aren't.
   */
  @Test
  void clumpsOfAnySizeComeOutInOrder() {
    SplittableRandom random = new SplittableRandom(4);
    long[] numbers = new long[60 * 61 / 2 * 20];
    int at = 0;
    for (int size = 1; size <= 60; size++) {
      for (int clump = 0; clump < 20; clump++) {
        long centre = random.nextLong();
        for (int i = 0; i < size; i++) {
          numbers[at++] = centre ^ random.nextInt(1 << 1 + clump);
        }
      }
    }
    long[] sorted = numbers.clone();
    RadixSort.sort(sorted, sorted.length);
    Arrays.sort(numbers);
    assertArrayEquals(numbers, sorted);
  }

  @Test
  void pairsAreSortedSideBySide() {
    SplittableRandom random = new SplittableRandom(3);
    for (int size = 0; size < 400; size += 7) {
      long[][] pairs = new long[size][];
      long[] first = new long[size];
      long[] second = new long[size];
      for (int i = 0; i < size; i++) {
        first[i] = random.nextInt(20);
        second[i] = number(random);
        pairs[i] = new long[] {first[i], second[i]};
      }
      PairSort.sort(first, second, size);
      Arrays.sort(pairs, Comparator.<long[]>comparingLong(p -> p[0]).thenComparingLong(p -> p[1]));
      assertArrayEquals(Arrays.stream(pairs).mapToLong(pair -> pair[0]).toArray(), first);
      assertArrayEquals(Arrays.stream(pairs).mapToLong(pair -> pair[1]).toArray(), second);
    }
  }
}
