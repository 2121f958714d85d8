package org.clickwage.group;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.tasklog.LoggedWork;
import org.clickwage.tasklog.PendingPay;
import org.clickwage.tasklog.SessionRules;
import org.clickwage.tasklog.Sessions;
import org.clickwage.tasklog.TaskHours;
import org.clickwage.tasklog.TaskLog;

/** When one worker held his tasks; for those without stamps, for how long. */
public final class TaskSpans {
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
  public void add(long accept, long end, boolean paid) {
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
  public void addLoose(Rational hours, boolean paid) {
    looseHours = looseHours.plus(hours);
    loosePaidHours = paid ? loosePaidHours.plus(hours) : loosePaidHours;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** When the tasks with stamps were held, and the paid ones among them. */
  LoggedWork tasks() {
    TaskLog log = new TaskLog();
    int worker = log.worker("");
    for (int i = 0; i < length; i += 2) {
      boolean paid = (spans[i] & 1) == 1;
      TaskOutcome outcome = paid ? TaskOutcome.APPROVED : TaskOutcome.REJECTED;
      log.add(worker, spans[i] >> 1, spans[i + 1], outcome, Rational.ZERO);
    }
    return Sessions.in(log).total(UNION);
  }

  /** The hours of all tasks; those without stamps are added. */
  TaskHours hours(LoggedWork tasks) {
    return new TaskHours(
        hours(tasks.unionSeconds()).plus(looseHours),
        hours(tasks.counted().seconds()).plus(looseHours));
  }

  /** The hours in which the worker had any task that was paid. */
  Rational paidHours(LoggedWork tasks) {
    return hours(tasks.paidUnionSeconds()).plus(loosePaidHours);
  }

  private static Rational hours(Rational seconds) {
    return seconds.dividedBy(3600);
  }

  void merge(TaskSpans other) {
    for (int i = 0; i < other.length; i += 2) {
      add(other.spans[i], other.spans[i + 1]);
    }
    looseHours = looseHours.plus(other.looseHours);
    loosePaidHours = loosePaidHours.plus(other.loosePaidHours);
  }

  void exchange(BinaryForm form) {
    form.each(
        IntStream.range(0, length / 2).boxed().toList(),
        i -> {
          form.word(spans[2 * i]);
          form.word(spans[2 * i + 1]);
        },
        () -> add(form.word(0), form.word(0)));
    Rational loose = form.number(looseHours);
    Rational paid = form.number(loosePaidHours);
    if (form.isReading()) {
      looseHours = looseHours.plus(loose);
      loosePaidHours = loosePaidHours.plus(paid);
    }
  }
}
