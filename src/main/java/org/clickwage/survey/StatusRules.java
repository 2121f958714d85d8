package org.clickwage.survey;

import java.util.Set;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.tasklog.PendingPay;

/**
 * Whose time counts, and what pending money is.
 *
 * @param counted the statuses whose records count in the statistics
 */
public record StatusRules(Set<TaskOutcome> counted, PendingPay pending) {
  public StatusRules {
    counted = Set.copyOf(counted);
  }

  /** Whether a record of this status brings its money. */
  boolean isPaid(TaskOutcome status) {
    return pending.pays(status);
  }

  /** Whether the money of a record of this status is kept apart from all rates. */
  boolean setsPayApart(TaskOutcome status) {
    return pending.setsApart(status);
  }

  /** Whether its time does so too. */
  boolean isApart(TaskOutcome status) {
    return setsPayApart(status) && !counted.contains(status);
  }
}
