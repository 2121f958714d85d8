package org.clickwage.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clickwage.message.Note;
import org.clickwage.output.InputOutputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementLogbookTest {
  @TempDir Path folder;

  @Test
  void aFullDiskNamesTheLogbook() throws IOException {
    StatementLogbook logbook = new StatementLogbook(Files.createFile(folder.resolve("log.csv")));
    IOException full = new IOException("No space left on device");
    AtomicBoolean isTried = new AtomicBoolean();
    InputOutputException e =
        assertThrows(
            InputOutputException.class,
            () -> logbook.change(text -> isTried.getAndSet(true) ? throwUndeclared(full) : ""));
    assertEquals(List.of(Note.of("output.disk-full", logbook.file().toString())), e.reasons());
  }

  /** As the system throws it while the logbook is written. */
  @SuppressWarnings("unchecked")
  private static <E extends Exception> String throwUndeclared(Exception e) throws E {
    throw (E) e;
  }
}
