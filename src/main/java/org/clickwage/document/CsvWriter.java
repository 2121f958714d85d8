package org.clickwage.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.clickwage.message.FormulaEscape;
import org.clickwage.message.Theme;
import org.clickwage.number.Rational;

/** Writes a table as CSV: exact values under their keys, empty where a value is missing. */
public final class CsvWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private CsvWriter() {}

  public static String write(Table all) {
    Table table = all.withoutBars();
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      printer.printRecord(
          table.columns().stream().map(Table.Head::key).map(FormulaEscape::escaped).toList());
      for (List<Cell> row : table.rows()) {
        List<String> line = new ArrayList<>();
        row.forEach(cell -> line.add(exact(cell)));
        printer.printRecord(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** One record of a table that is too long to be held as a whole. */
  static void writeLine(List<String> cells, Appendable out) throws IOException {
    FORMAT.printRecord(out, cells.toArray());
  }

  /** What a cell holds, for machines. */
  public static String exact(Cell cell) {
    return cell.exact().map(CsvWriter::exact).orElse("");
  }

  private static String exact(Object value) {
    return value instanceof Rational
        ? value.toString()
        : Theme.withoutControls(FormulaEscape.escaped(value.toString()));
  }
}
