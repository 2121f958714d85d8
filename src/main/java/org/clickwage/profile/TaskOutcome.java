package org.clickwage.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What became of a task, which decides whether its time counts and whether it was paid. */
public enum TaskOutcome {
  APPROVED,
  /** Submitted, and not decided yet. */
  PENDING,
  REJECTED,
  /** Given back, timed out or left unfinished. */
  RETURNED;

  private static final TaskOutcome[] ALL = values();

  public static final int COUNT = ALL.length;

  public static TaskOutcome at(int ordinal) {
    return ALL[ordinal];
  }

  /** The word for it in options, profile files and outputs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TaskOutcome> named(String word) {
    String wanted = word.strip();
    return Arrays.stream(ALL).filter(each -> each.name().equalsIgnoreCase(wanted)).findFirst();
  }
}
