package org.clickwage.tasklog;

/** The time in which at least one of some tasks was held, met in the order of their acceptance. */
final class HeldTime {
  private long micros;

  /** The latest end of all, not that of the last task: a long one may hold others. */
  private long end = Long.MIN_VALUE;

  void add(long accept, long taskEnd) {
    micros += Math.max(0, taskEnd - Math.max(accept, end));
    end = Math.max(end, taskEnd);
  }

  long micros() {
    return micros;
  }
}
