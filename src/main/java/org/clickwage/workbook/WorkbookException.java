package org.clickwage.workbook;

import java.io.IOException;
import org.clickwage.message.Note;

/** A workbook, or another table file, that can't be read, or not as asked. */
public final class WorkbookException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Note reason;

  public WorkbookException(String key, Object... values) {
    super(key);
    this.reason = Note.of(key, values);
  }

  public WorkbookException(Exception cause, String key, Object... values) {
    this(key, values);
    initCause(cause);
  }

  /** What is wrong with it, without its name. */
  public Note reason() {
    return reason;
  }
}
