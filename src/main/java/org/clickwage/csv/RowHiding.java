package org.clickwage.csv;

import java.util.function.UnaryOperator;

/** Columns that leave the file, or leave it under a pseudonym. */
public final class RowHiding {
  /** Every record leaves as it came. */
  public static final RowHiding NOTHING = new RowHiding(new boolean[0], new boolean[0], text -> text);

  private final boolean[] dropped;
  private final boolean[] renamed;
  private final UnaryOperator<String> pseudonym;
  private final boolean hides;

  /**
   * @param dropped whether each column, by its place, is left out
   * @param renamed whether each column's cells are put under a pseudonym
   */
  public RowHiding(boolean[] dropped, boolean[] renamed, UnaryOperator<String> pseudonym) {
    this.dropped = dropped;
    this.renamed = renamed;
    this.pseudonym = pseudonym;
    this.hides = dropped.length > 0 || renamed.length > 0;
  }

  private boolean isDropped(int column) {
    return column < dropped.length && dropped[column];
  }

  private boolean isRenamed(int column) {
    return column < renamed.length && renamed[column];
  }

  /** Copies a record's cells without its line end. */
  void copy(RecordCursor record, OutputBuffer out) {
    if (!hides) {
      out.copy(record.bytes(), record.recordStart(), record.recordEnd());
      return;
    }
    boolean first = true;
    for (int i = 0; i < record.cells(); i++) {
      if (isDropped(i)) {
        continue;
      }
      if (!first) {
        out.delimiter();
      }
      first = false;
      if (isRenamed(i) && !record.isEmpty(i)) {
        out.text(pseudonym.apply(record.text(i)));
      } else {
        out.copy(record.bytes(), record.rawStart(i), record.rawEnd(i));
      }
    }
  }

  /** Copies a row of titles: those of dropped columns are left out, none is put under a pseudonym. */
  void copyTitles(RecordCursor record, OutputBuffer out) {
    new RowHiding(dropped, new boolean[0], pseudonym).copy(record, out);
  }
}
