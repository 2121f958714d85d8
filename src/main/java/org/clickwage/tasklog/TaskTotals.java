package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/** How many tasks there are of one kind, and what their rewards come to. */
public record TaskTotals(long tasks, Rational reward) {
  public static final TaskTotals NONE = new TaskTotals(0, Rational.ZERO);

  public TaskTotals plus(TaskTotals other) {
    return new TaskTotals(tasks + other.tasks, reward.plus(other.reward));
  }
}
