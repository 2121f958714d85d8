package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/** A session that is still taking in tasks, each accepted no earlier than the one before. */
final class OpenSession {
  final MicroSum summed = new MicroSum();
  final MicroSum paid = new MicroSum();
  final MicroSum pending = new MicroSum();

  private final int worker;
  private final long start;
  private long end;
  private long union;
  private long tasks;

  OpenSession(int worker, long start) {
    this.worker = worker;
    this.start = start;
    this.end = start;
  }

  /** The end is the latest of all tasks, not that of the last one: a long task may hold others. */
  boolean reaches(long accept, long gap) {
    return accept - end <= gap;
  }

  void add(long accept, long taskEnd) {
    tasks++;
    summed.add(taskEnd - accept);
    union += Math.max(0, taskEnd - Math.max(accept, end));
    end = Math.max(end, taskEnd);
  }

  long micros() {
    return end - start;
  }

  long unionMicros() {
    return union;
  }

  WorkSession closed() {
    return new WorkSession(
        worker,
        start,
        end,
        tasks,
        summed.value(),
        Rational.of(union, SessionRules.MICROS_PER_SECOND),
        paid.value(),
        pending.value());
  }
}
