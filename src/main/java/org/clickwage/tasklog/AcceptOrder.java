package org.clickwage.tasklog;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The tasks of a log by worker, and each worker's by acceptance, then end, outcome and reward, so
 * that only equal tasks may change places.
 */
final class AcceptOrder {
  private final TaskTable table;
  private final Comparator<Integer> byAll;
  private final int[] tasks;

  /** Where each worker's tasks end, and so where the next one's begin. */
  private final int[] ends;

  private AcceptOrder(TaskLog log) {
    table = log.table;
    byAll =
        Comparator.<Integer>comparingLong(table::accept)
            .thenComparingLong(table::end)
            .thenComparing(table::outcome)
            .thenComparing(task -> log.rewards.pay(table.rewardCode(task)), TaskPay.ORDER);
    tasks = new int[table.size()];
    ends = starts(log.workers());
    for (int task = 0; task < tasks.length; task++) {
      // Each start moves on to the worker's end.
      tasks[ends[table.worker(task)]++] = task;
    }
  }

  static AcceptOrder of(TaskLog log) {
    AcceptOrder order = new AcceptOrder(log);
    for (int worker = 0; worker < log.workers(); worker++) {
      order.sort(order.first(worker), order.end(worker));
    }
    return order;
  }

  private int[] starts(int workers) {
    int[] starts = new int[workers];
    for (int task = 0; task < table.size(); task++) {
      starts[table.worker(task)]++;
    }
    int start = 0;
    for (int worker = 0; worker < workers; worker++) {
      int count = starts[worker];
      starts[worker] = start;
      start += count;
    }
    return starts;
  }

  /**
   * Sorts by numbers that have the acceptance, as precisely as it fits, above the place; what these
   * leave in one place is sorted by all there is.
   */
  private void sort(int from, int to) {
    int count = to - from;
    if (isSorted(from, to)) {
      return;
    }
    int[] unsorted = Arrays.copyOfRange(tasks, from, to);
    long first = Arrays.stream(unsorted).mapToLong(table::accept).min().orElseThrow();
    long last = Arrays.stream(unsorted).mapToLong(table::accept).max().orElseThrow();
    int placeBits = bits(count);
    int lost = Math.max(0, bits(last - first) + placeBits - (Long.SIZE - 1));
    long[] keys = new long[count];
    for (int place = 0; place < count; place++) {
      keys[place] = (table.accept(unsorted[place]) - first) >> lost << placeBits | place;
    }
    Arrays.sort(keys);
    int begin = 0;
    for (int place = 0; place < count; place++) {
      tasks[from + place] = unsorted[(int) keys[place] & (1 << placeBits) - 1];
      if (keys[place] >> placeBits != keys[begin] >> placeBits) {
        sortByAll(from + begin, from + place);
        begin = place;
      }
    }
    sortByAll(from + begin, to);
  }

  private static int bits(long number) {
    return Long.SIZE - Long.numberOfLeadingZeros(number);
  }

  private boolean isSorted(int from, int to) {
    for (int place = from + 1; place < to; place++) {
      long before = table.accept(tasks[place - 1]);
      long accept = table.accept(tasks[place]);
      boolean isTie = before == accept;
      if (before > accept || (isTie && byAll.compare(tasks[place - 1], tasks[place]) > 0)) {
        return false;
      }
    }
    return true;
  }

  private void sortByAll(int from, int to) {
    if (to - from > 1) {
      Integer[] sorted =
          Arrays.stream(tasks, from, to).boxed().sorted(byAll).toArray(Integer[]::new);
      for (int i = 0; i < sorted.length; i++) {
        tasks[from + i] = sorted[i];
      }
    }
  }

  /** Of tasks of a worker that are alike in all, the first is left. */
  void dropRepeats() {
    int kept = 0;
    int from = 0;
    for (int worker = 0; worker < ends.length; worker++) {
      int first = kept;
      for (int place = from; place < ends[worker]; place++) {
        if (kept == first || byAll.compare(tasks[kept - 1], tasks[place]) != 0) {
          tasks[kept++] = tasks[place];
        }
      }
      from = ends[worker];
      ends[worker] = kept;
    }
  }

  /** How many tasks there are of all workers. */
  int tasks() {
    return ends.length == 0 ? 0 : ends[ends.length - 1];
  }

  int first(int worker) {
    return worker == 0 ? 0 : ends[worker - 1];
  }

  int end(int worker) {
    return ends[worker];
  }

  int task(int place) {
    return tasks[place];
  }
}
