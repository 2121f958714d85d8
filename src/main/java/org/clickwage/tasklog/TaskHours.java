package org.clickwage.tasklog;

import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * The hours of workers' tasks, both ways.
 *
 * @param union in which a worker had any task: those held at once count once
 * @param summed of each task by itself
 */
public record TaskHours(Rational union, Rational summed) {
  public TaskHours plus(TaskHours other) {
    return new TaskHours(union.plus(other.union), summed.plus(other.summed));
  }

  public TaskHours times(Rational weight) {
    return new TaskHours(union.times(weight), summed.times(weight));
  }

  /** Takes them into the binary form; reads some where null is taken. */
  public static TaskHours exchange(TaskHours known, BinaryForm form) {
    return new TaskHours(
        form.number(known == null ? null : known.union),
        form.number(known == null ? null : known.summed));
  }
}
