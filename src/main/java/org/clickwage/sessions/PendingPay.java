package org.clickwage.sessions;

/** What the reward of a task on which nobody has decided yet is taken for. */
public enum PendingPay {
  /** As if every pending task were approved. */
  PAID,
  /** As if every pending task were rejected. */
  UNPAID,
  /** Shown beside what was paid; in no hourly figure. */
  APART
}
