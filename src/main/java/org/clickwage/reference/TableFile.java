package org.clickwage.reference;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
      List<String> titles = parser.getHeaderNames();
      List<Row> rows = new ArrayList<>();
      long line = parser.getCurrentLineNumber() + 1;
      for (CSVRecord cells : parser) {
        rows.add(new Row(titles, cells.toList(), line, own));
        line = parser.getCurrentLineNumber() + 1;
      }
      return rows;
    }
  }

  /**
   * The rows of a table of the program, one a line: a short call takes longer to load a parser than
   * to split them.
   */
  static List<Row> rows(String text) {
    List<String> titles = List.of();
    List<Row> rows = new ArrayList<>();
    int line = 0;
    for (int at = 0; at < text.length(); ) {
      int end = next(text, '\n', at, text.length());
      line++;
      if (line == 1) {
        titles = cells(text, at, end);
      } else if (end > at) {
        rows.add(new Row(titles, cells(text, at, end), line, false));
      }
      at = end + 1;
    }
    return rows;
  }

  private static List<String> cells(String text, int from, int to) {
    List<String> cells = new ArrayList<>();
    int end = from - 1; // the comma before the cell
    do {
      int at = end + 1;
      if (at < to && text.charAt(at) == '"') {
        int close = text.indexOf('"', at + 1);
        while (close + 1 < to && text.charAt(close + 1) == '"') {
          close = text.indexOf('"', close + 2);
        }
        cells.add(text.substring(at + 1, close).replace("\"\"", "\""));
        end = close + 1;
      } else {
        end = next(text, ',', at, to);
        cells.add(text.substring(at, end));
      }
    } while (end < to);
    return cells;
  }

  /** The place of the next such character; that of the end where there is none. */
  private static int next(String text, char of, int from, int end) {
    int found = text.indexOf(of, from);
    return found < 0 ? end : Math.min(found, end);
  }

  /** Spreadsheets write one before the first title. */
  private static void skipByteOrderMark(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }
}
