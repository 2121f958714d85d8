package org.clickwage.tasklog;

/**
 * Sorts tasks by acceptance, then end, outcome and reward, so that only equal tasks may change
 * places: a merge sort of their numbers, with the acceptances beside them.
 */
final class TaskSort {
  private static final int SHORT = 16;

  private final TaskRows rows;
  private final Rewards rewards;
  private final int[] tasks;
  private final long[] accepts;
  private final long[] acceptCopy;
  private final int[] taskCopy;

  /** The place in {@code tasks} that the first of {@code accepts} belongs to. */
  private int offset;

  TaskSort(TaskLog log, int[] tasks, int most) {
    this.rows = log.rows();
    this.rewards = log.rewards();
    this.tasks = tasks;
    this.accepts = new long[most];
    this.acceptCopy = new long[most / 2];
    this.taskCopy = new int[most / 2];
  }

  /** Sorts the tasks from one place to before another; quick where they are in order already. */
  void sort(int from, int to) {
    offset = from;
    int count = to - from;
    for (int i = 0; i < count; i++) {
      accepts[i] = rows.accept(tasks[from + i]);
    }
    if (!isSorted(count)) {
      sortPlaces(0, count);
    }
  }

  private boolean isSorted(int count) {
    for (int i = 1; i < count; i++) {
      if (isBefore(i, accepts[i - 1], tasks[offset + i - 1])) {
        return false;
      }
    }
    return true;
  }

  private boolean isBefore(int place, long otherAccept, int other) {
    return accepts[place] != otherAccept
        ? accepts[place] < otherAccept
        : breakTie(tasks[offset + place], other) < 0;
  }

  private int breakTie(int task, int other) {
    int byEnd = Long.compare(rows.end(task), rows.end(other));
    if (byEnd != 0) {
      return byEnd;
    }
    int byOutcome = rows.outcome(task).compareTo(rows.outcome(other));
    if (byOutcome != 0) {
      return byOutcome;
    }
    long code = rows.rewardCode(task);
    long otherCode = rows.rewardCode(other);
    return code == otherCode ? 0 : rewards.reward(code).compareTo(rewards.reward(otherCode));
  }

  private void sortPlaces(int from, int to) {
    if (to - from <= SHORT) {
      insertionSort(from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sortPlaces(from, middle);
    sortPlaces(middle, to);
    if (isBefore(middle, accepts[middle - 1], tasks[offset + middle - 1])) {
      merge(from, middle, to);
    }
  }

  private void insertionSort(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      long accept = accepts[i];
      int task = tasks[offset + i];
      int at = i;
      while (at > from && isAfter(at - 1, accept, task)) {
        put(at, accepts[at - 1], tasks[offset + at - 1]);
        at--;
      }
      put(at, accept, task);
    }
  }

  private boolean isAfter(int place, long otherAccept, int other) {
    return accepts[place] != otherAccept
        ? accepts[place] > otherAccept
        : breakTie(tasks[offset + place], other) > 0;
  }

  private void put(int place, long accept, int task) {
    accepts[place] = accept;
    tasks[offset + place] = task;
  }

  /** The left half is set aside; the place being filled never overtakes the right half. */
  private void merge(int from, int middle, int to) {
    int lefts = middle - from;
    System.arraycopy(accepts, from, acceptCopy, 0, lefts);
    System.arraycopy(tasks, offset + from, taskCopy, 0, lefts);
    int left = 0;
    int right = middle;
    for (int at = from; left < lefts; at++) {
      if (right < to && isBefore(right, acceptCopy[left], taskCopy[left])) {
        put(at, accepts[right], tasks[offset + right++]);
      } else {
        put(at, acceptCopy[left], taskCopy[left++]);
      }
    }
  }
}
