package org.clickwage.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows of a table as CSV. */
final class CsvRows implements TableRows {
  private final Writer out;

  CsvRows(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  @Override
  public void head(List<String> titles) throws IOException {
    if (!titles.isEmpty()) {
      CsvWriter.writeLine(titles, out);
    }
  }

  @Override
  public void write(List<Cell> row) throws IOException {
    CsvWriter.writeRow(row, out);
  }

  @Override
  public void finish(Table summary) throws IOException {
    out.close();
  }
}
