package org.clickwage.csv;

import org.clickwage.note.Note;

/**
 * What keeps a record from being reckoned.
 *
 * @param line the first physical line of the record
 * @param column the title of the column; empty where the whole record is meant
 * @param what what was found, and what would be right
 */
public record RowProblem(long line, String column, Note what) {
  /** The same problem where so many lines stand above what its line was counted in. */
  RowProblem below(long lines) {
    return new RowProblem(line + lines, column, what);
  }

  /** The kind of problem, for counting: the key of what was expected. */
  public String kind() {
    return what.values().size() > 1 && what.values().get(1) instanceof Note expected
        ? expected.key()
        : what.key();
  }
}
