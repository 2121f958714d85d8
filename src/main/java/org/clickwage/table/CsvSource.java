package org.clickwage.table;

import java.io.IOException;
import java.io.InputStream;
import org.clickwage.source.Parts;
import org.clickwage.source.RecordSource;

/**
 * A file of delimited text.
 *
 * @param file opens it from its beginning
 * @param dialect how it is written
 * @param partBytes how large its parts are, about
 */
public record CsvSource(Opener file, Dialect dialect, int partBytes) implements RecordSource {
  /** What gives the bytes of a file. */
  public interface Opener {
    InputStream open() throws IOException;
  }

  public CsvSource(Opener file, Dialect dialect) {
    this(file, dialect, Chunker.USUAL_SIZE);
  }

  @Override
  public Parts read() throws IOException {
    return new Chunker(file.open(), dialect, partBytes);
  }
}
