package org.clickwage.table;

import org.clickwage.message.Note;

/** An input that is not a table of text at all, or is one in a form that can't be cut. */
public class UnreadableInputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Note reason;

  public UnreadableInputException(String reasonKey, Object... values) {
    super(reasonKey);
    this.reason = Note.of(reasonKey, values);
  }

  /** What the input is, and what to do about it. */
  public Note reason() {
    return reason;
  }
}
