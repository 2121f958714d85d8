package org.clickwage.summary;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clickwage.document.Column;
import org.clickwage.document.CsvWriter;

/** A CSV file of many rows, each written as it comes and then forgotten. */
public final class SessionsFile<R> implements Closeable {
  private final List<Column<R>> columns;
  private final Writer out;

  /** Writes the titles; closing it closes {@code out}. */
  public SessionsFile(List<Column<R>> columns, OutputStream out) throws IOException {
    this.columns = columns;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CsvWriter.writeLine(columns.stream().map(Column::key).toList(), this.out);
  }

  /** A failure to write comes out as {@link UncheckedIOException}. */
  public void write(R row) {
    try {
      CsvWriter.writeLine(
          columns.stream().map(column -> CsvWriter.exact(column.accessor().apply(row))).toList(),
          out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
