package org.clickwage.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.clickwage.money.Rational;
import org.clickwage.sessions.LoggedWork;
import org.clickwage.sessions.PendingPay;
import org.clickwage.sessions.SessionRules;
import org.clickwage.sessions.Sessions;
import org.clickwage.sessions.TaskLog;
import org.clickwage.sessions.TaskOutcome;

/** One worker's records summed, with the spans of his tasks where they are a task log. */
final class WorkerTally {
  private static final SessionRules UNION =
      new SessionRules(0, Set.of(TaskOutcome.values()), PendingPay.PAID);

  private final Map<ReferenceRole, UnitSums[]> sums = new EnumMap<>(ReferenceRole.class);
  private long[] spans = new long[0];
  private int spanLength;
  private Rational looseHours = Rational.ZERO;
  private Rational loosePaidHours = Rational.ZERO;

  UnitSums sums(ReferenceRole role, GroupTally.Bound bound) {
    UnitSums[] both =
        sums.computeIfAbsent(role, none -> new UnitSums[GroupTally.Bound.values().length]);
    if (both[bound.ordinal()] == null) {
      both[bound.ordinal()] = new UnitSums();
    }
    return both[bound.ordinal()];
  }

  Map<ReferenceRole, UnitSums[]> sums() {
    return sums;
  }

  /**
   * A task's span, in microseconds since 1970.
   *
   * @param paid whether the task was paid
   */
  void addSpan(long accept, long end, boolean paid) {
    add(2 * accept + (paid ? 1 : 0), end);
  }

  private void add(long acceptAndPaid, long end) {
    if (spanLength + 2 > spans.length) {
      spans = Arrays.copyOf(spans, Math.max(4, 2 * spans.length));
    }
    spans[spanLength++] = acceptAndPaid;
    spans[spanLength++] = end;
  }

  /** The time of a task without stamps. */
  void addLoose(Rational hours, boolean paid) {
    looseHours = looseHours.plus(hours);
    loosePaidHours = paid ? loosePaidHours.plus(hours) : loosePaidHours;
  }

  boolean hasSpans() {
    return spanLength > 0;
  }

  /** When the tasks were held, all of them or the paid ones. */
  LoggedWork tasks(boolean paidOnly) {
    TaskLog log = new TaskLog();
    int worker = log.worker("");
    for (int i = 0; i < spanLength; i += 2) {
      if (!paidOnly || (spans[i] & 1) == 1) {
        log.add(worker, spans[i] >> 1, spans[i + 1], TaskOutcome.APPROVED, 0);
      }
    }
    return Sessions.in(log).total(UNION);
  }

  /** The hours in which there was at least one of the tasks; those without stamps stand apart. */
  Rational hours(LoggedWork tasks, boolean paidOnly) {
    return tasks.unionSeconds().dividedBy(3600).plus(paidOnly ? loosePaidHours : looseHours);
  }

  void merge(WorkerTally other) {
    for (int i = 0; i < other.spanLength; i += 2) {
      add(other.spans[i], other.spans[i + 1]);
    }
    looseHours = looseHours.plus(other.looseHours);
    loosePaidHours = loosePaidHours.plus(other.loosePaidHours);
    other.sums.forEach(
        (role, both) -> {
          for (GroupTally.Bound bound : GroupTally.Bound.values()) {
            if (both[bound.ordinal()] != null) {
              sums(role, bound).merge(both[bound.ordinal()]);
            }
          }
        });
  }
}
