package org.clickwage.sessions;

/** What became of a task, which decides whether its time counts and whether it was paid. */
public enum TaskOutcome {
  APPROVED,
  /** Submitted; nobody has decided on it yet. */
  PENDING,
  REJECTED,
  /** Given back, timed out or left unfinished. */
  RETURNED;

  private static final TaskOutcome[] ALL = values();

  static final int COUNT = ALL.length;

  static TaskOutcome at(int ordinal) {
    return ALL[ordinal];
  }
}
