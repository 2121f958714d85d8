package org.clickwage.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.clickwage.number.BinaryForm;
import org.clickwage.table.CellSink;
import org.clickwage.table.RecordCursor;

/** Columns that leave the file, or leave it under a pseudonym. */
public final class ColumnRedaction {
  /** Every record leaves as it came. */
  public static final ColumnRedaction NOTHING =
      new ColumnRedaction(new boolean[0], new boolean[0], text -> text);

  private final boolean[] dropped;
  private final boolean[] renamed;
  private final UnaryOperator<String> pseudonym;
  private final boolean hides;
  private final int[] columns;
  private final HiddenElsewhere elsewhere = new HiddenElsewhere();

  /**
   * @param dropped whether each column, by its place, is left out
   * @param renamed whether each column's cells are put under a pseudonym
   */
  public ColumnRedaction(boolean[] dropped, boolean[] renamed, UnaryOperator<String> pseudonym) {
    this.dropped = dropped;
    this.renamed = renamed;
    this.pseudonym = pseudonym;
    this.hides = dropped.length > 0 || renamed.length > 0;
    int width = Math.max(dropped.length, renamed.length);
    this.columns = IntStream.range(0, width).filter(this::hides).toArray();
  }

  /** The places of the columns that are hidden. */
  int[] columns() {
    return columns;
  }

  /** The same for other records, of which nothing is counted yet. */
  public ColumnRedaction copy() {
    return new ColumnRedaction(dropped, renamed, pseudonym);
  }

  /** Takes what was counted, or adds what others counted in their part. */
  public void exchange(BinaryForm form) {
    elsewhere.exchange(form);
  }

  /** In how many of the records that were written a hidden cell can be read in another one. */
  public long revealingRecords() {
    return elsewhere.records();
  }

  /** In which columns, by their place. */
  public List<Integer> revealingColumns() {
    return elsewhere.columns();
  }

  public boolean hidesAny() {
    return hides;
  }

  /** Whether any are put under a pseudonym, which takes a key. */
  public boolean renamesAny() {
    return renamed.length > 0;
  }

  /** Whether the cells of a column, by its place, do not leave as they came. */
  public boolean hides(int column) {
    return drops(column) || renames(column);
  }

  /** Whether a column, by its place, is left out. */
  public boolean drops(int column) {
    return column >= 0 && column < dropped.length && dropped[column];
  }

  /** Whether the cells of a column, by its place, are put under a pseudonym. */
  public boolean renames(int column) {
    return column >= 0 && column < renamed.length && renamed[column];
  }

  /**
   * Copies a record's cells without its line end, and fills a short record up with empty ones.
   *
   * @param width how many cells the header has
   */
  public void copy(RecordCursor record, int width, CellSink out) {
    if (!hides) {
      out.copy(record);
      for (int i = record.fields(); i < width; i++) {
        out.text("");
      }
      return;
    }
    // A comma that should have been quoted moves hidden cells under the titles after them.
    boolean moved = width > 0 && record.fields() > width;
    int known = moved ? firstHidden(width) : record.fields();
    int readable = shown(record, known);
    elsewhere.look(record, readable, this);
    for (int i = 0; i < (moved ? width : Math.max(record.fields(), width)); i++) {
      if (!drops(i)) {
        copyCell(record, i, i < readable, out);
      }
    }
  }

  private int firstHidden(int width) {
    int column = 0;
    while (column < width && !hides(column)) {
      column++;
    }
    return column;
  }

  private void copyCell(RecordCursor record, int cell, boolean isShown, CellSink out) {
    if (!isShown) {
      out.text("");
    } else if (renames(cell) && !record.isEmpty(cell)) {
      out.text(pseudonym.apply(record.text(cell)));
    } else {
      out.copy(record, cell);
    }
  }

  /** A quote that is never closed takes whole columns and records in, hidden ones among them. */
  private static int shown(RecordCursor record, int known) {
    return record.isBroken() ? Math.min(known, record.fields() - 1) : known;
  }

  /**
   * Copies a row of titles: those of dropped columns are left out, none is put under a pseudonym.
   */
  public void copyTitles(RecordCursor record, CellSink out) {
    new ColumnRedaction(dropped, new boolean[0], pseudonym).copy(record, 0, out);
  }

  /**
   * What the cells of columns become where they are shown elsewhere: in the names of groups.
   *
   * @param columns the place of each cell's column
   */
  public List<String> shown(List<Integer> columns, List<String> cells) {
    List<String> shown = new ArrayList<>(cells);
    for (int i = 0; i < shown.size(); i++) {
      if (renames(columns.get(i)) && !shown.get(i).isEmpty()) {
        shown.set(i, pseudonym.apply(shown.get(i)));
      }
    }
    return shown;
  }
}
