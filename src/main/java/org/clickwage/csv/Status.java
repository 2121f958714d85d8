package org.clickwage.csv;

import java.util.Locale;
import java.util.Optional;

/** What became of a task: whether it was paid, may still be, or will not be. */
public enum Status {
  APPROVED,
  /** Submitted; nobody has decided on it yet. */
  PENDING,
  REJECTED,
  /** Given back, timed out or left unfinished. */
  RETURNED;

  /** The word for it in options and profile files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Status> named(String word) {
    String wanted = word.strip();
    for (Status status : values()) {
      if (status.name().equalsIgnoreCase(wanted)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
