package org.clickwage.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clickwage.work.NumberNotation;

/** The beginning of a file as records, under one delimiter or another. */
final class DialectSample {
  static final int MOST_RECORDS = 1000;

  /**
   * How records look under a delimiter.
   *
   * @param usual the commonest number of cells
   * @param agreeing the share of records with that number, empty lines not counted
   * @param broken the share of records that can't be read
   * @param headed whether a record with at least as many cells comes first, as a header does
   */
  record Shape(char delimiter, int usual, double agreeing, double broken, boolean headed) {}

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
    try (EncodingInput in =
        new EncodingInput(new ByteArrayInputStream(bytes), charset, CodingErrorAction.REPLACE)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RecordCursor cursor(char delimiter) {
    Dialect dialect =
        new Dialect(charset, 0, delimiter, NumberNotation.EITHER, 0, 0, List.of(), "\n", List.of());
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

  Shape shape(char delimiter, int skipped) {
    RecordCursor cursor = cursor(delimiter);
    int[] counts = new int[MOST_RECORDS];
    int records = 0;
    int broken = 0;
    for (int seen = 0; next(cursor, seen); seen++) {
      if (seen >= skipped && !cursor.isEmptyLine()) {
        counts[records++] = cursor.cells();
        broken += cursor.isBroken() ? 1 : 0;
      }
    }
    return shape(delimiter, Arrays.copyOf(counts, records), broken);
  }

  private static Shape shape(char delimiter, int[] counts, int broken) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    int usual = 0;
    int most = 0;
    for (int i = 0, run = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      if (run >= most) {
        most = run;
        usual = sorted[i];
      }
    }
    double records = Math.max(1, counts.length);
    return new Shape(delimiter, usual, most / records, broken / records, isHeaded(counts, usual));
  }

  /** Title lines have fewer cells than records, so that the first long record is the header. */
  private static boolean isHeaded(int[] counts, int usual) {
    int header = 0;
    while (header < counts.length && counts[header] < usual && counts[header] < 2) {
      header++;
    }
    return header < counts.length && counts[header] >= usual && header <= counts.length / 2;
  }

  /** The share of commas that stand between digits, as decimal commas do. */
  double commasInNumbers() {
    int commas = 0;
    int inNumbers = 0;
    for (int i = 1; i + 1 < bytes.length; i++) {
      if (bytes[i] == ',') {
        commas++;
        inNumbers += isDigit(bytes[i - 1]) && isDigit(bytes[i + 1]) ? 1 : 0;
      }
    }
    return commas == 0 ? 0 : (double) inNumbers / commas;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  List<List<String>> rows(char delimiter) {
    RecordCursor cursor = cursor(delimiter);
    List<List<String>> rows = new ArrayList<>();
    while (next(cursor, rows.size())) {
      rows.add(cursor.texts());
    }
    return rows;
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
