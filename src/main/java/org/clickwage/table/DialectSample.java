package org.clickwage.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.work.NumberNotation;

/** The beginning of a file as records, under one delimiter or another. */
final class DialectSample {
  static final int MOST_RECORDS = 1000;

  /**
   * How records look under a delimiter.
   *
   * @param rows the cells of each record
   * @param usual the commonest number of cells
   * @param agreeing the share of records from the titles on with that number, empty lines left out
   * @param broken how many can't be read for each of them
   * @param heading where the first record is that may be the titles, above half of the others; -1
   *     for none
   */
  record Shape(
      char delimiter,
      List<List<String>> rows,
      int usual,
      double agreeing,
      double broken,
      int heading) {

    /** The record that may be the titles; empty where there is none. */
    List<String> titles() {
      return heading < 0 ? List.of() : rows.get(heading);
    }

    /** Whether the titles are as many as the cells of a usual record. */
    boolean splitsTitlesAlike() {
      return titles().size() == usual;
    }

    /** The share of all commas that are in cells which are numbers with a decimal comma. */
    double commasInNumbers() {
      long inNumbers = cells().filter(Shape::isDecimal).count();
      return inNumbers == 0 ? 0 : inNumbers / (double) cells().mapToLong(Shape::commas).sum();
    }

    private Stream<String> cells() {
      return rows.stream().flatMap(List::stream);
    }

    private static boolean isDecimal(String cell) {
      return commas(cell) == 1 && DialectNumbers.isNumber(cell);
    }

    private static int commas(String cell) {
      return DialectNumbers.count(cell, ',');
    }
  }

  private final Charset charset;
  private final byte[] bytes;
  private final boolean whole;

  DialectSample(byte[] beginning, boolean whole, Charset charset, int bomBytes) {
    this.charset = charset;
    this.whole = whole;
    this.bytes = asCells(Arrays.copyOfRange(beginning, bomBytes, beginning.length), charset);
  }

  private static byte[] asCells(byte[] bytes, Charset charset) {
    if (EncodingDetector.keepsAscii(charset)) {
      return bytes;
    }
    try (InputStream in = Transcoding.beginning(new ByteArrayInputStream(bytes), charset)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RecordCursor cursor(char delimiter) {
    Dialect dialect = Dialect.of(charset, delimiter, NumberNotation.EITHER, List.of(), "\n");
    RecordCursor cursor = new RecordCursor(dialect);
    cursor.start(Chunk.of(bytes));
    return cursor;
  }

  /** Steps to a record that is there in full; the first is taken in any case. */
  private boolean next(RecordCursor cursor, int sofar) {
    boolean there = sofar < MOST_RECORDS && cursor.next();
    boolean cutOff = there && !whole && cursor.recordEndWithLineEnd() == bytes.length;
    return there && !(cutOff && sofar > 0);
  }

  /** The first cell where commas separate; empty where there is none. */
  String firstCell() {
    RecordCursor cursor = cursor(',');
    return cursor.next() ? cursor.text(0) : "";
  }

  Shape shape(char delimiter, int skipped) {
    RecordCursor cursor = cursor(delimiter);
    List<List<String>> rows = new ArrayList<>();
    int broken = 0;
    while (next(cursor, rows.size())) {
      broken += rows.size() >= skipped && cursor.isBroken() ? 1 : 0;
      rows.add(cursor.texts());
    }
    int usual = usual(counts(rows, skipped));
    int heading = heading(rows, skipped, usual);
    int[] counts = counts(rows, Math.max(skipped, heading));
    double records = Math.max(1, counts.length);
    long agreeing = IntStream.of(counts).filter(count -> count == usual).count();
    return new Shape(delimiter, rows, usual, agreeing / records, broken / records, heading);
  }

  /** How many cells records have, empty lines left out. */
  private static int[] counts(List<List<String>> rows, int from) {
    return rows.stream()
        .skip(from)
        .filter(row -> row.size() > 1 || !row.get(0).isEmpty())
        .mapToInt(List::size)
        .toArray();
  }

  /** The commonest number of cells, the larger of two that are as common. */
  private static int usual(int[] counts) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    int usual = 0;
    int most = 0;
    int records = 0;
    for (int i = 0; i < sorted.length; i++) {
      records = i > 0 && sorted[i] == sorted[i - 1] ? records + 1 : 1;
      if (records >= most) {
        most = records;
        usual = sorted[i];
      }
    }
    return usual;
  }

  private static int heading(List<List<String>> rows, int skipped, int usual) {
    List<List<String>> table = rows.subList(Math.min(skipped, rows.size()), rows.size());
    int place = new DialectHeader(table, usual).preamble();
    boolean isThere = !table.isEmpty() && place <= table.size() / 2;
    return isThere ? skipped + place : -1;
  }

  /** What ends most records; a line feed where nothing does. */
  String lineEnd(char delimiter) {
    RecordCursor cursor = cursor(delimiter);
    int[] seen = new int[3];
    for (int records = 0; next(cursor, records); records++) {
      int end = cursor.recordEnd();
      int marks = cursor.recordEndWithLineEnd() - end;
      if (marks > 0) {
        seen[marks == 2 ? 1 : bytes[end] == '\n' ? 0 : 2]++;
      }
    }
    String likely = seen[1] > seen[0] ? "\r\n" : "\n";
    return seen[2] > Math.max(seen[0], seen[1]) ? "\r" : likely;
  }
}
