package org.clickwage.tasklog;

import java.util.EnumMap;
import java.util.Map;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;

/** The sums of one worker, while the tasks are walked through. */
final class WorkerSums {
  private final long[] tasksOf = new long[TaskOutcome.COUNT];
  private final MicroSum[] rewardOf = new MicroSum[TaskOutcome.COUNT];
  private final MicroSum summed = new MicroSum();
  private final MicroSum paid = new MicroSum();
  private final MicroSum backwardReward = new MicroSum();
  private long backward;
  private long tasks;
  private long instant;
  private long repeated;
  private long sessions;
  private long sessionMicros;
  private long unionMicros;

  void addBackward(Rewards rewards, long rewardCode) {
    backward++;
    rewards.addTo(backwardReward, rewardCode);
  }

  void addOutcome(TaskOutcome outcome, Rewards rewards, long rewardCode) {
    int kind = outcome.ordinal();
    if (tasksOf[kind]++ == 0) {
      rewardOf[kind] = new MicroSum();
    }
    rewards.addTo(rewardOf[kind], rewardCode);
  }

  void addCounted(boolean isInstant, boolean isRepeated) {
    tasks++;
    instant += isInstant ? 1 : 0;
    repeated += isRepeated && !isInstant ? 1 : 0;
  }

  void add(OpenSession session) {
    sessions++;
    sessionMicros += session.micros();
    unionMicros += session.unionMicros();
    summed.add(session.summed);
    paid.add(session.paid);
  }

  LoggedWork total(SessionRules rules) {
    Map<TaskOutcome, TaskTotals> totals = new EnumMap<>(TaskOutcome.class);
    for (int kind = 0; kind < TaskOutcome.COUNT; kind++) {
      if (tasksOf[kind] > 0) {
        totals.put(TaskOutcome.at(kind), new TaskTotals(tasksOf[kind], rewardOf[kind].value()));
      }
    }
    return new LoggedWork(
        tasks,
        instant,
        repeated,
        new TaskTotals(backward, backwardReward.value()),
        sessions,
        seconds(sessionMicros),
        summed.value(),
        seconds(unionMicros),
        paid.value(),
        pending(rules, totals),
        totals);
  }

  private static Rational pending(SessionRules rules, Map<TaskOutcome, TaskTotals> totals) {
    return rules.pending() == PendingPay.APART
        ? totals.getOrDefault(TaskOutcome.PENDING, TaskTotals.NONE).reward()
        : Rational.ZERO;
  }

  private static Rational seconds(long micros) {
    return Rational.of(micros, SessionRules.MICROS_PER_SECOND);
  }
}
