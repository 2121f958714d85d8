package org.clickwage.tasklog;

import org.clickwage.profile.TaskOutcome;

/** What the reward of a task that is not decided yet is taken for. */
public enum PendingPay {
  /** As if every pending task were approved. */
  PAID,
  /** As if every pending task were rejected. */
  UNPAID,
  /** Shown next to what was paid; in no hourly figure. */
  APART;

  /** Whether a task of this outcome brings its money. */
  public boolean pays(TaskOutcome outcome) {
    return outcome == TaskOutcome.APPROVED || (outcome == TaskOutcome.PENDING && this == PAID);
  }

  /** Whether what a task of this outcome would bring is kept out of all rates. */
  public boolean setsApart(TaskOutcome outcome) {
    return outcome == TaskOutcome.PENDING && this == APART;
  }
}
