package org.clickwage.statistics;

/** Sorts two arrays side by side, by the first and then by the second: a merge sort of pairs. */
final class PairSort {
  private static final int SHORT = 16;

  private final long[] first;
  private final long[] second;
  private final long[] firstCopy;
  private final long[] secondCopy;

  private PairSort(long[] first, long[] second, int size) {
    this.first = first;
    this.second = second;
    this.firstCopy = new long[size];
    this.secondCopy = new long[size];
  }

  /** Puts the first so many of them in order. */
  static void sort(long[] first, long[] second, int size) {
    new PairSort(first, second, size).sort(0, size);
  }

  private void sort(int from, int to) {
    if (to - from <= SHORT) {
      insertionSort(from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(from, middle);
    sort(middle, to);
    if (isBefore(middle, first[middle - 1], second[middle - 1])) {
      merge(from, middle, to);
    }
  }

  private boolean isBefore(int index, long otherFirst, long otherSecond) {
    return first[index] < otherFirst || (first[index] == otherFirst && second[index] < otherSecond);
  }

  private void insertionSort(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long movedFirst = first[i];
      long movedSecond = second[i];
      int at = i;
      while (at > from && !isBefore(at - 1, movedFirst, movedSecond)) {
        first[at] = first[at - 1];
        second[at] = second[at - 1];
        at--;
      }
      first[at] = movedFirst;
      second[at] = movedSecond;
    }
  }

  /** The left half is set aside; the place being filled never overtakes the right half. */
  private void merge(int from, int middle, int to) {
    System.arraycopy(first, from, firstCopy, from, middle - from);
    System.arraycopy(second, from, secondCopy, from, middle - from);
    int left = from;
    int right = middle;
    for (int at = from; left < middle; at++) {
      if (right < to && isBefore(right, firstCopy[left], secondCopy[left])) {
        first[at] = first[right];
        second[at] = second[right++];
      } else {
        first[at] = firstCopy[left];
        second[at] = secondCopy[left++];
      }
    }
  }
}
