package org.clickwage.tasklog;

/** The tasks of a log by worker, and each worker's in the order in which they were accepted. */
final class AcceptOrder {
  private final int[] tasks;

  /** Where each worker's tasks end, and so where the next one's begin. */
  private final int[] ends;

  private AcceptOrder(int[] tasks, int[] ends) {
    this.tasks = tasks;
    this.ends = ends;
  }

  static AcceptOrder of(TaskLog log) {
    TaskRows rows = log.rows();
    int[] starts = starts(rows, log.workers());
    int[] tasks = new int[rows.size()];
    for (int task = 0; task < tasks.length; task++) {
      tasks[starts[rows.worker(task)]++] = task;
    }
    // Each start has moved on to the worker's end.
    AcceptOrder order = new AcceptOrder(tasks, starts);
    TaskSort sort = new TaskSort(log, tasks, order.most());
    for (int worker = 0; worker < log.workers(); worker++) {
      sort.sort(order.first(worker), order.end(worker));
    }
    return order;
  }

  private static int[] starts(TaskRows rows, int workers) {
    int[] starts = new int[workers];
    for (int task = 0; task < rows.size(); task++) {
      starts[rows.worker(task)]++;
    }
    int start = 0;
    for (int worker = 0; worker < workers; worker++) {
      int count = starts[worker];
      starts[worker] = start;
      start += count;
    }
    return starts;
  }

  /** How many tasks the busiest worker has. */
  private int most() {
    int most = 0;
    for (int worker = 0; worker < ends.length; worker++) {
      most = Math.max(most, end(worker) - first(worker));
    }
    return most;
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
