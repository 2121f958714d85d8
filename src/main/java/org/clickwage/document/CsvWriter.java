package org.clickwage.document;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.clickwage.message.FormulaEscape;
import org.clickwage.message.Theme;
import org.clickwage.number.Rational;

/** Writes a table as CSV: exact values under their keys, empty where a value is missing. */
public final class CsvWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private CsvWriter() {}

  public static void write(Table all, Appendable out) throws IOException {
    Table table = all.withoutBars();
    writeLine(
        table.columns().stream().map(Table.Head::key).map(FormulaEscape::escaped).toList(), out);
    for (List<Cell> row : table.rows()) {
      writeRow(row, out);
    }
  }

  /** One record of a table that is too long to be held as a whole. */
  static void writeRow(List<Cell> row, Appendable out) throws IOException {
    writeLine(row.stream().map(CsvWriter::exact).toList(), out);
  }

  static void writeLine(List<String> cells, Appendable out) throws IOException {
    FORMAT.printRecord(out, cells.toArray());
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
