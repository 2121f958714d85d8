package org.clickwage.tasklog;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.statistics.ExactSum;

/** One worker's way through the tasks, in the order in which they were accepted. */
final class WorkerWalk {
  private final TaskTable table;
  private final Rewards rewards;
  private final TaskWorker worker;
  private final SessionRules rules;

  /** Takes the sessions; null where they are not needed. */
  private final Consumer<WorkSession> ended;

  private final TaskSums[] byOutcome = new TaskSums[TaskOutcome.COUNT];
  private final TaskSums backward = new TaskSums();
  private final TimeUnion held = new TimeUnion(0);
  private final TimeUnion heldAndPaid = new TimeUnion(0);
  private final TimeUnion sessions;
  private long instant;
  private long repeated;

  /** Of the session that is still taking in tasks. */
  private long sessionTasks;

  private ExactSum sessionPay = ExactSum.ofMillionths();
  private LeftSums sessionLeft = new LeftSums();

  /** The span of the counted task before. */
  private long lastAccept = Long.MIN_VALUE;

  private long lastEnd;

  WorkerWalk(TaskLog log, TaskWorker worker, SessionRules rules, Consumer<WorkSession> ended) {
    this.table = log.table;
    this.rewards = log.rewards;
    this.worker = worker;
    this.rules = rules;
    this.ended = ended;
    this.sessions = new TimeUnion(rules.gapMicros());
  }

  void meet(int task) {
    long accept = table.accept(task);
    long end = table.end(task);
    long reward = table.rewardCode(task);
    TaskOutcome outcome = table.outcome(task);
    if (end < accept) {
      backward.add(0, rewards, reward);
      return;
    }
    sums(outcome).add(end - accept, rewards, reward);
    if (rules.counts(outcome)) {
      held.add(accept, end);
      compareWithLast(accept, end);
      join(accept, end, rules.pays(outcome), reward);
    }
  }

  private TaskSums sums(TaskOutcome outcome) {
    int kind = outcome.ordinal();
    if (byOutcome[kind] == null) {
      byOutcome[kind] = new TaskSums();
    }
    return byOutcome[kind];
  }

  /** Tasks of one span come one after the other, since they are in the order of their ends too. */
  private void compareWithLast(long accept, long end) {
    boolean isInstant = accept == end;
    instant += isInstant ? 1 : 0;
    repeated += !isInstant && accept == lastAccept && end == lastEnd ? 1 : 0;
    lastAccept = accept;
    lastEnd = end;
  }

  private void join(long accept, long end, boolean isPaid, long reward) {
    if (sessions.beginsWith(accept)) {
      close();
    }
    sessions.add(accept, end);
    sessionTasks++;
    if (ended != null) {
      rewards.addLeftTo(sessionLeft, reward);
    }
    if (isPaid) {
      heldAndPaid.add(accept, end);
      rewards.addTo(sessionPay, reward);
    }
  }

  private void close() {
    if (sessionTasks > 0 && ended != null) {
      TaskPay pay = new TaskPay(sessionPay.value(), sessionLeft.values());
      ended.accept(
          new WorkSession(worker, rules, sessions.start(), sessions.end(), sessionTasks, pay));
      sessionPay = ExactSum.ofMillionths();
      sessionLeft = new LeftSums();
    }
    sessionTasks = 0;
  }

  LoggedWork finish() {
    close();
    Map<TaskOutcome, TaskTotals> totals = new EnumMap<>(TaskOutcome.class);
    for (TaskOutcome outcome : TaskOutcome.values()) {
      if (byOutcome[outcome.ordinal()] != null) {
        totals.put(outcome, byOutcome[outcome.ordinal()].totals());
      }
    }
    return new LoggedWork(
        rules,
        totals,
        backward.totals(),
        instant,
        repeated,
        seconds(held.micros()),
        seconds(heldAndPaid.micros()),
        sessions.stretches(),
        seconds(sessions.micros()));
  }

  private static Rational seconds(long micros) {
    return Rational.of(micros, SessionRules.MICROS_PER_SECOND);
  }
}
