package org.clickwage.survey;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.clickwage.number.BinaryNumbers;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.tasklog.LoggedWork;
import org.clickwage.tasklog.PendingPay;
import org.clickwage.tasklog.SessionRules;
import org.clickwage.tasklog.Sessions;
import org.clickwage.tasklog.TaskHours;
import org.clickwage.tasklog.TaskLog;

/** When one worker held his tasks; for those without stamps, for how long. */
final class TaskSpans {
  private static final SessionRules UNION =
      new SessionRules(0, Set.of(TaskOutcome.values()), PendingPay.PAID);

  private long[] spans = new long[0];
  private int length;
  private Rational looseHours = Rational.ZERO;
  private Rational loosePaidHours = Rational.ZERO;

  /**
   * A task's span, in microseconds since 1970.
   *
   * @param paid whether the task was paid
   */
  void add(long accept, long end, boolean paid) {
    add(2 * accept + (paid ? 1 : 0), end);
  }

  private void add(long acceptAndPaid, long end) {
    if (length + 2 > spans.length) {
      spans = Arrays.copyOf(spans, Math.max(4, 2 * spans.length));
    }
    spans[length++] = acceptAndPaid;
    spans[length++] = end;
  }

  /** The time of a task without stamps. */
  void addLoose(Rational hours, boolean paid) {
    looseHours = looseHours.plus(hours);
    loosePaidHours = paid ? loosePaidHours.plus(hours) : loosePaidHours;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** When the tasks were held, all of them or the paid ones. */
  LoggedWork tasks(boolean paidOnly) {
    TaskLog log = new TaskLog();
    int worker = log.worker("");
    for (int i = 0; i < length; i += 2) {
      if (!paidOnly || (spans[i] & 1) == 1) {
        log.add(worker, spans[i] >> 1, spans[i + 1], TaskOutcome.APPROVED, 0);
      }
    }
    return Sessions.in(log).total(UNION);
  }

  /** The hours of the tasks; those without stamps stand apart. */
  TaskHours hours(LoggedWork tasks, boolean paidOnly) {
    Rational loose = paidOnly ? loosePaidHours : looseHours;
    return new TaskHours(
        tasks.unionSeconds().dividedBy(3600).plus(loose),
        tasks.summedSeconds().dividedBy(3600).plus(loose));
  }

  void merge(TaskSpans other) {
    for (int i = 0; i < other.length; i += 2) {
      add(other.spans[i], other.spans[i + 1]);
    }
    looseHours = looseHours.plus(other.looseHours);
    loosePaidHours = loosePaidHours.plus(other.loosePaidHours);
  }

  void write(DataOutput out) throws IOException {
    BinaryNumbers.writeCount(length, out);
    for (int i = 0; i < length; i++) {
      out.writeLong(spans[i]);
    }
    BinaryNumbers.write(looseHours, out);
    BinaryNumbers.write(loosePaidHours, out);
  }

  void addFrom(DataInput in) throws IOException {
    for (long left = BinaryNumbers.readCount(in); left > 0; left -= 2) {
      add(in.readLong(), in.readLong());
    }
    looseHours = looseHours.plus(BinaryNumbers.read(in));
    loosePaidHours = loosePaidHours.plus(BinaryNumbers.read(in));
  }
}
