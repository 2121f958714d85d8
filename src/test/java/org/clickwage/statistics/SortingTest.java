package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    for (int size : new int[] {0, 1, 9, LongList.CHUNK, SortedArray.MANY, 300_001}) {
      LongList list = new LongList();
      long[] expected = new long[size];
      for (int i = 0; i < size; i++) {
        expected[i] = i == 5 ? Long.MIN_VALUE : number(random);
        list.add(expected[i]);
      }
      assertArrayEquals(expected, list.toArray());
      Arrays.sort(expected);
      assertArrayEquals(expected, list.toSortedArray());
    }
  }

  @Test
  void bucketsNeverDecrease() {
    long[] numbers = new SplittableRandom(2).longs(100_000).map(n -> n >> (n & 63)).toArray();
    Arrays.sort(numbers);
    int last = SortedArray.bucket(Long.MIN_VALUE);
    assertTrue(last >= 0);
    for (long number : numbers) {
      assertTrue(SortedArray.bucket(number) >= last);
      last = SortedArray.bucket(number);
    }
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
      PairSort.sort(first, second);
      Arrays.sort(pairs, Comparator.<long[]>comparingLong(p -> p[0]).thenComparingLong(p -> p[1]));
      assertArrayEquals(Arrays.stream(pairs).mapToLong(pair -> pair[0]).toArray(), first);
      assertArrayEquals(Arrays.stream(pairs).mapToLong(pair -> pair[1]).toArray(), second);
    }
  }
}
