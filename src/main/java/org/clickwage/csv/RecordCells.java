package org.clickwage.csv;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * One record's cells: where they are in the bytes, and what they say. Cells that a short record
 * lacks are empty and stand at its end.
 */
abstract class RecordCells {
  private static final int STRIDE = 4;
  private static final int END = 1;
  private static final int RAW_END = 2;
  private static final int KIND = 3;
  static final int PLAIN = 0;
  static final int DOUBLED_QUOTES = 1;

  private final Charset charset;
  private int cells;

  /** For each cell: its start, its end, the end of what is written, its kind. */
  private int[] places = new int[64 * STRIDE];

  byte[] bytes = {};
  int length;
  int at;
  int recordStart;
  int recordEnd;
  boolean broken;

  RecordCells(Charset charset) {
    this.charset = charset;
  }

  final void forgetCells() {
    cells = 0;
  }

  final void addCell(int start, int end, int rawEnd, int kind) {
    int place = cells++ * STRIDE;
    if (place == places.length) {
      places = Arrays.copyOf(places, 2 * places.length);
    }
    places[place] = start;
    places[place + END] = end;
    places[place + RAW_END] = rawEnd;
    places[place + KIND] = kind;
  }

  public final int recordStart() {
    return recordStart;
  }

  /** Where this record ends, its line end left out. */
  public final int recordEnd() {
    return recordEnd;
  }

  public final int recordEndWithLineEnd() {
    return at;
  }

  /** True for a record that can't be read: a quote never closed, or text after a closing quote. */
  public final boolean isBroken() {
    return broken;
  }

  /** True for a line without anything, which is one empty cell. */
  public final boolean isEmptyLine() {
    return recordStart == recordEnd;
  }

  public final int cells() {
    return cells;
  }

  /** Where a cell's text begins, its quote left out. */
  public final int cellStart(int i) {
    return i < cells ? places[i * STRIDE] : recordEnd;
  }

  public final int cellEnd(int i) {
    return i < cells ? places[i * STRIDE + END] : recordEnd;
  }

  /** Where a cell begins as it is written, with its quotes. */
  public final int rawStart(int i) {
    if (i >= cells) {
      return recordEnd;
    }
    return i == 0 ? recordStart : rawEnd(i - 1) + 1;
  }

  public final int rawEnd(int i) {
    return i < cells ? places[i * STRIDE + RAW_END] : recordEnd;
  }

  /** True when the bytes are the text; false when quotes are doubled in it. */
  public final boolean isPlain(int i) {
    return i >= cells || places[i * STRIDE + KIND] == PLAIN;
  }

  public final boolean isEmpty(int i) {
    return cellStart(i) == cellEnd(i);
  }

  /** Where a name in a cell begins: blanks around it don't count. */
  final int nameStart(int i) {
    int start = cellStart(i);
    int end = cellEnd(i);
    while (start < end && CellBytes.isBlank(bytes[start])) {
      start++;
    }
    return start;
  }

  /** Where a name in a cell ends; at its start where the cell has none. */
  final int nameEnd(int i) {
    int start = nameStart(i);
    int end = cellEnd(i);
    while (start < end && CellBytes.isBlank(bytes[end - 1])) {
      end--;
    }
    return end;
  }

  final boolean hasName(int i) {
    return nameStart(i) < cellEnd(i);
  }

  public final String text(int i) {
    int start = cellStart(i);
    return isPlain(i)
        ? new String(bytes, start, cellEnd(i) - start, charset)
        : new String(CellBytes.unquoted(bytes, start, cellEnd(i)), charset);
  }

  public final byte[] bytes() {
    return bytes;
  }
}
