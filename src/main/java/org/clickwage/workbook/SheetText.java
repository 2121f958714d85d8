package org.clickwage.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.message.Note;

/**
 * Writes the rows of a sheet as the text of a CSV, each on the line of its number, and notes what
 * the sheet shows and the text does not.
 */
final class SheetText {
  static final int MOST_COLUMNS = 1 << 14;
  static final int LETTERS = 26;

  /** Whose mark may be one of decimals or of thousands. */
  private static final Pattern LIKE_A_NUMBER =
      Pattern.compile("[-+]?(?:\\d+|\\d{1,3}(?:[ .,'’\u00A0\u202F]\\d{3})+)(?:[.,]\\d+)?");

  /** How often something is met, and where first. */
  private static final class Places {
    private long count;
    private String first;

    void add(String place) {
      first = count++ == 0 ? place : first;
    }

    Stream<Note> note(String key) {
      return count == 0 ? Stream.of() : Stream.of(Note.of(key, count, first));
    }
  }

  /** What the cells of a column hold besides words. */
  private static final class Column {
    private final Places textsLikeNumbers = new Places();
    private boolean hasNumbers;
  }

  private final WorkbookParts parts;
  private final Writer out;
  private final List<String> cells = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final Places merged = new Places();
  private final Places hidden = new Places();
  private int row;
  private int rowsWritten;
  private int width;
  private int widest;
  private long length;

  SheetText(WorkbookParts parts, OutputStream out) {
    this.parts = parts;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /** Begins a row by its number from 1; it comes after those before it. */
  void startRow(int number, boolean isHidden) {
    if (number <= rowsWritten) {
      throw new IllegalArgumentException("row " + number);
    }
    row = number;
    width = 0;
    if (isHidden) {
      hidden.add(Integer.toString(row));
    }
  }

  /** A cell of the row by its column from 0. */
  void text(int column, String text) throws WorkbookException {
    put(column, text);
    boolean hasMark = text.indexOf('.') > 0 || text.indexOf(',') > 0;
    if (hasMark && LIKE_A_NUMBER.matcher(text).matches()) {
      columns.get(column).textsLikeNumbers.add(place(column, row));
    }
  }

  /** A cell that holds a number, as its format writes it. */
  void number(int column, String written) throws WorkbookException {
    put(column, written);
    columns.get(column).hasNumbers = true;
  }

  /** A cell that is one with cells below it, which are empty. */
  void mergedBelow(String place) {
    merged.add(place);
  }

  private void put(int column, String text) throws WorkbookException {
    parts.checkSwelling(column < MOST_COLUMNS);
    if (text.isEmpty()) {
      return;
    }
    while (columns.size() <= column) {
      columns.add(new Column());
      cells.add("");
    }
    while (width < column) {
      cells.set(width++, "");
    }
    cells.set(column, text);
    width = column + 1;
  }

  /** A cell's place as a spreadsheet names it, by its column from 0 and its row from 1. */
  static String place(int column, int row) {
    return letters(column) + row;
  }

  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }

  /**
   * Ends the row, which is there so many times. Rows without content are not written before one
   * that has some, so that a sheet which is formatted to its last row has no million lines.
   */
  void endRow(int times) throws IOException {
    for (int end = row + times; width > 0 && row < end; row++) {
      parts.checkSwelling(row <= WorkbookWriter.MOST_ROWS);
      for (; rowsWritten < row - 1; rowsWritten++) {
        write("\n");
      }
      writeRow();
      rowsWritten++;
    }
  }

  /** A row has as many cells as the widest above it: what is empty at its end is not kept. */
  private void writeRow() throws IOException {
    widest = Math.max(widest, width);
    for (int i = 0; i < widest; i++) {
      if (i > 0) {
        write(",");
      }
      if (i < width) {
        write(TableFormat.cell(cells.get(i)));
      }
    }
    write("\n");
    parts.checkSwelling(length);
  }

  private void write(String text) throws IOException {
    out.write(text);
    length += text.length();
  }

  /** Whether numbers are in cells of numbers, and so in one notation. */
  boolean hasNumbers() {
    return columns.stream().anyMatch(column -> column.hasNumbers);
  }

  /** Ends the text; what the sheet shows that is not in it. */
  Stream<Note> finish() throws IOException {
    out.flush();
    Stream<Note> texts =
        columns.stream()
            .filter(column -> column.hasNumbers)
            .flatMap(column -> column.textsLikeNumbers.note("workbook.text-numbers"));
    return Stream.of(hidden.note("workbook.hidden-rows"), merged.note("workbook.merged"), texts)
        .flatMap(notes -> notes);
  }
}
