package org.clickwage.tasklog;

/**
 * The stretches of time over which tasks are held, met in the order of their acceptance; one that
 * is accepted within a gap of the latest end goes on with its stretch, the gap in it.
 *
 * <p>The order makes this a sum that needs no memory of the spans before, unlike the union that a
 * statement takes of spans in any order.
 */
final class TimeUnion {
  private final long gapMicros;
  private long stretches;
  private long micros;

  /** Of the latest stretch. */
  private long start;

  /** The latest end of all, not that of the last task: a long one may hold others. */
  private long end;

  TimeUnion(long gapMicros) {
    this.gapMicros = gapMicros;
  }

  /** Whether a task that is accepted then begins a stretch. */
  boolean beginsWith(long accept) {
    return stretches == 0 || accept - end > gapMicros;
  }

  void add(long accept, long taskEnd) {
    if (beginsWith(accept)) {
      stretches++;
      start = accept;
      end = accept;
    }
    micros += Math.max(0, taskEnd - end);
    end = Math.max(end, taskEnd);
  }

  long start() {
    return start;
  }

  long end() {
    return end;
  }

  long stretches() {
    return stretches;
  }

  long micros() {
    return micros;
  }
}
