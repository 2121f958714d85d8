package org.clickwage.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.clickwage.message.Note;
import org.clickwage.message.WordList;

/** Files that can't be read or written as asked, all that is wrong with them at once. */
public class InputOutputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient List<Note> reasons;

  public InputOutputException(List<Note> reasons) {
    super(reasons.toString());
    this.reasons = List.copyOf(reasons);
  }

  public InputOutputException(String reasonKey, Object... values) {
    this(List.of(Note.of(reasonKey, values)));
  }

  public InputOutputException(IOException cause, String reasonKey, Object... values) {
    this(reasonKey, values);
    initCause(cause);
  }

  /** Each file with what is wrong with it. */
  public List<Note> reasons() {
    return reasons;
  }

  /** The system says it in its own language. */
  public static boolean isOfFullDisk(IOException e) {
    return WordList.named("system").beginnings("full-disk").matcher(messageOf(e)).find();
  }

  /** Why something failed, as a value of a note that names the file. */
  public static Object reasonOf(IOException e) {
    // Of these Java keeps the system's message to itself.
    return e instanceof AccessDeniedException
        ? Note.of("reason.no-permission")
        : e instanceof NoSuchFileException ? Note.of("reason.not-there") : messageOf(e);
  }

  /** The system's message about a failure, without the path that is named anyway. */
  static String messageOf(IOException e) {
    String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
