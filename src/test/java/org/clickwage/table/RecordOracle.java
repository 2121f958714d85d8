package org.clickwage.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.clickwage.work.NumberNotation;

/** The records of a text as Commons CSV gives them and as we do, in one form. */
final class RecordOracle {
  /** A record as both sides describe it. */
  record Row(long line, List<String> cells) {}

  private RecordOracle() {}

  static Dialect dialect(char delimiter, Charset charset, int bomBytes) {
    return new Dialect(
        charset,
        bomBytes,
        delimiter,
        NumberNotation.EITHER,
        0,
        0,
        List.of(),
        0,
        "\n",
        List.of(),
        DialectNumbers.NONE,
        Set.of(),
        false);
  }

  static List<Row> byCommonsCsv(String text, char delimiter) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(text)).setFormat(format).get()) {
      long line = 1;
      for (CSVRecord record : parser) {
        rows.add(new Row(line, record.toList()));
        line = parser.getCurrentLineNumber() + 1;
      }
    }
    return rows;
  }

  /** Our rows; fails where a chunk's places, bytes or counts don't fit together. */
  static List<Row> byChunks(byte[] file, Dialect dialect, int size) throws IOException {
    List<Row> rows = new ArrayList<>();
    RecordCursor cursor = new RecordCursor(dialect);
    try (Chunker chunker = new Chunker(new ByteArrayInputStream(file), dialect, size)) {
      cursor.start(chunker.headRecords());
      add(cursor, chunker.headRecords(), rows);
      for (Chunk chunk = chunker.next(); chunk != null; chunk = chunker.next()) {
        cursor.start(chunk, chunker.linesBefore());
        add(cursor, chunk, rows);
        chunker.giveBack(chunk);
      }
    }
    return rows;
  }

  private static void add(RecordCursor cursor, Chunk chunk, List<Row> rows) {
    int end = 0;
    while (cursor.next()) {
      if (cursor.recordStart() != end) {
        throw new AssertionError("a gap before " + cursor.recordStart());
      }
      end = cursor.recordEndWithLineEnd();
      rows.add(row(cursor));
    }
    if (end != chunk.length()) {
      throw new AssertionError("end " + end + " of " + chunk.length());
    }
  }

  static Row row(RecordCursor cursor) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < cursor.fields(); i++) {
      cells.add(cursor.text(i));
    }
    return new Row(cursor.line(), cells);
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
