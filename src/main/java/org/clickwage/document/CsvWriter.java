package org.clickwage.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.clickwage.message.FormulaEscape;
import org.clickwage.message.Theme;
import org.clickwage.number.Rational;

/** Writes a table as CSV: exact values under their keys, empty where a value is missing. */
public final class CsvWriter implements TableRows {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private final Writer out;

  CsvWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  public static void write(Table all, Appendable out) throws IOException {
    Table table = all.withoutBars();
    write(table.columns().stream().map(head -> FormulaEscape.escaped(head.key())), out);
    for (List<Cell> row : table.rows()) {
      write(row.stream().map(CsvWriter::exact), out);
    }
  }

  private static void write(Stream<String> cells, Appendable out) throws IOException {
    FORMAT.printRecord(out, cells.toArray());
  }

  @Override
  public void head(List<String> titles) throws IOException {
    if (!titles.isEmpty()) {
      write(titles.stream(), out);
    }
  }

  @Override
  public void write(List<Cell> row) throws IOException {
    write(row.stream().map(CsvWriter::exact), out);
  }

  @Override
  public void finish(Table summary) throws IOException {
    out.close();
  }

  /** What a cell holds, for machines. */
  public static String exact(Cell cell) {
    return cell.exact().map(CsvWriter::exact).orElse("");
  }

  private static String exact(Object value) {
    return value instanceof Rational || value instanceof Cell.Typed
        ? value.toString()
        : Theme.withoutControls(FormulaEscape.escaped(value.toString()));
  }
}
