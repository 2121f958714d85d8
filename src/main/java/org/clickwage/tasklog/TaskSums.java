package org.clickwage.tasklog;

/** The tasks of one kind, while they are met. */
final class TaskSums {
  private long tasks;
  private final MicroSum time = new MicroSum();
  private final MicroSum reward = new MicroSum();

  void add(long micros, Rewards rewards, long rewardCode) {
    tasks++;
    time.add(micros);
    rewards.addTo(reward, rewardCode);
  }

  TaskTotals totals() {
    return new TaskTotals(tasks, time.value(), reward.value());
  }
}
