package org.clickwage.report;

import java.io.IOException;
import org.clickwage.note.Note;

/** A descriptor that is not one of a data package, or asks for what is refused. */
public class DataPackageException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Note reason;

  DataPackageException(String reasonKey, Object... values) {
    super(reasonKey);
    this.reason = Note.of(reasonKey, values);
  }

  /** What is wrong with it. */
  public Note reason() {
    return reason;
  }
}
