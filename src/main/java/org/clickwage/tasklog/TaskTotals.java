package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/**
 * How many tasks there are of one kind, how long they took, and what their rewards come to.
 *
 * @param seconds of each task from acceptance to end: those held in parallel count twice
 */
public record TaskTotals(long tasks, Rational seconds, Rational reward) {
  public static final TaskTotals NONE = new TaskTotals(0, Rational.ZERO, Rational.ZERO);

  public TaskTotals plus(TaskTotals other) {
    return new TaskTotals(
        tasks + other.tasks, seconds.plus(other.seconds), reward.plus(other.reward));
  }
}
