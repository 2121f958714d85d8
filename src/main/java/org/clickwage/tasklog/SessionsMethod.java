package org.clickwage.tasklog;

import org.clickwage.message.Note;

/** A way to come from the tasks of a log to an hourly rate. */
public enum SessionsMethod {
  /** From the first acceptance to the last end of each session, with a longest gap inside. */
  SESSION,
  /** The sum of all task intervals: those held in parallel count twice. */
  SUMMED,
  /** Each task on its own. */
  PER_TASK;

  /** The word for it in options and outputs. */
  public String word() {
    return Note.word(this);
  }
}
