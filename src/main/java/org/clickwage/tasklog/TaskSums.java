package org.clickwage.tasklog;

import org.clickwage.statistics.ExactSum;

/** The tasks of one kind, while they are met. */
final class TaskSums {
  private long tasks;
  private final ExactSum time = ExactSum.ofMillionths();
  private final ExactSum reward = ExactSum.ofMillionths();
  private final LeftSums left = new LeftSums();

  void add(long micros, Rewards rewards, long rewardCode) {
    tasks++;
    time.addUnits(micros);
    rewards.addTo(reward, rewardCode);
    rewards.addLeftTo(left, rewardCode);
  }

  TaskTotals totals() {
    return new TaskTotals(tasks, time.value(), new TaskPay(reward.value(), left.values()));
  }
}
