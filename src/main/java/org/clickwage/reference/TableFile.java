package org.clickwage.reference;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
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

  /** The rows of a table of the program. */
  static List<Row> rows(String text) {
    try (StringReader reader = new StringReader(text)) {
      return rows(reader, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Spreadsheets write one before the first title. */
  private static void skipByteOrderMark(Reader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }
}
