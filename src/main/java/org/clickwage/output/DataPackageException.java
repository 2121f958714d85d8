package org.clickwage.output;

import java.io.IOException;
import org.clickwage.message.Note;

/** A descriptor that is not one of a data package, or asks for what is refused. */
public class DataPackageException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Note reason;

  DataPackageException(String reasonKey, Object... values) {
    this(Note.of(reasonKey, values));
  }

  private DataPackageException(Note reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /** The same, with the file that it is said of. */
  public DataPackageException of(String file) {
    return new DataPackageException(Note.of("io.refused", file, reason));
  }

  /** What is wrong with it. */
  public Note reason() {
    return reason;
  }
}
