package org.clickwage.tasklog;

import org.clickwage.profile.Mapping;

/**
 * How what workers are owed is calculated.
 *
 * @param task the column that says which task it is, by its place; {@link Mapping#NONE} where all
 *     are taken for one
 * @param assignment that of the assignment which a bonus is for; {@link Mapping#NONE} where it is
 *     for none
 */
public record TopUpPlan(TopUpTime time, int task, int assignment) {
  /** That of a log of which nobody asked it. */
  static final TopUpPlan NONE = new TopUpPlan(TopUpTime.OWN, Mapping.NONE, Mapping.NONE);

  public boolean namesTasks() {
    return task != Mapping.NONE;
  }
}
