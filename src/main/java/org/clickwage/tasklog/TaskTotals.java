package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/**
 * How many tasks there are of one kind, how long they took, and what their rewards come to.
 *
 * @param seconds of each task from acceptance to end: those held in parallel count twice
 */
public record TaskTotals(long tasks, Rational seconds, TaskPay pay) {
  public static final TaskTotals NONE = new TaskTotals(0, Rational.ZERO, TaskPay.NOTHING);

  public TaskTotals plus(TaskTotals other) {
    return new TaskTotals(tasks + other.tasks, seconds.plus(other.seconds), pay.plus(other.pay));
  }

  public Rational reward() {
    return pay.reward();
  }
}
