package org.clickwage.reference;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clickwage.reference.BadTableException.Expected;
import org.clickwage.reference.BadTableException.Problem;

/** One file of rows with a line of titles: the only place of this room that parses CSV. */
final class TableFile {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .get();

  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private TableFile() {}

  static List<Row> rows(Reader reader, boolean own) throws IOException {
    skipByteOrderMark(reader);
    try (CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
      List<Row> rows = new ArrayList<>();
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord cells : parser) {
        rows.add(new Row(cells, line, own));
        line = parser.getCurrentLineNumber() + 1;
      }
      return rows;
    }
  }

  /** Spreadsheets write one before the first title. */
  private static void skipByteOrderMark(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  /** Everything that keeps these rows from being facts. */
  static List<Problem> problems(String file, List<Row> rows, TableShape shape) {
    List<Problem> problems = new ArrayList<>();
    if (!rows.isEmpty()) {
      addMissingColumns(file, rows.get(0), shape, problems);
    }
    Set<List<String>> keys = new HashSet<>();
    for (Row row : rows) {
      addFaults(file, row, shape, problems);
      if (!keys.add(key(row, shape))) {
        problems.add(
            new Problem(
                file,
                row.line(),
                String.join(",", shape.key()),
                String.join(",", key(row, shape)),
                Expected.NO_SECOND_ROW_OF_THIS_KEY));
      }
    }
    return problems;
  }

  private static void addMissingColumns(
      String file, Row first, TableShape shape, List<Problem> problems) {
    for (TableShape.Column column : shape.columns()) {
      if (column.required() && !first.cells().isMapped(column.title())) {
        problems.add(new Problem(file, 1, column.title(), "", Expected.COLUMN));
      }
    }
  }

  private static void addFaults(String file, Row row, TableShape shape, List<Problem> problems) {
    for (TableShape.Column column : shape.columns()) {
      if (row.cells().isMapped(column.title())) {
        String cell = row.text(column.title());
        Optional<Expected> fault = column.fault(cell);
        if (fault.isPresent()) {
          problems.add(new Problem(file, row.line(), column.title(), cell, fault.get()));
        }
      }
    }
  }

  static List<String> key(Row row, TableShape shape) {
    List<String> key = new ArrayList<>();
    for (String column : shape.key()) {
      key.add(row.text(column));
    }
    return key;
  }
}
