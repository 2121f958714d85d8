package org.clickwage.table;

import org.clickwage.message.Note;

/**
 * What keeps a record from being calculated.
 *
 * @param line the first physical line of the record
 * @param column the title of the column; empty where the whole record is meant
 * @param what what was found, and what would be right
 */
public record RowProblem(long line, String column, Note what) {
  private static final String UNQUOTED = "problem.unquoted";

  /** How the keys of sentences begin that call a kind of problem by its name. */
  private static final String KIND = "kind-of-problem.";

  /** The same problem where so many lines stand above what its line was counted in. */
  public RowProblem below(long lines) {
    return new RowProblem(line + lines, column, what);
  }

  /** The same problem told by its kind alone, for a cell that may not be quoted. */
  public RowProblem unquoted() {
    return new RowProblem(line, column, Note.of(UNQUOTED, Note.of(KIND + kind())));
  }

  /** Where it is, before what it is: {@code survey.csv:14: pay: }. */
  public String place(String file) {
    return file + ":" + line + ": " + inRecord();
  }

  /** The same where the record is known: {@code pay: }, on one line whatever the title has. */
  public String inRecord() {
    return column.isEmpty() ? "" : column.replaceAll("\\s*\\R\\s*", " ") + ": ";
  }

  /** The kind of problem, for counting: the key of what was expected. */
  public String kind() {
    if (what.key().equals(UNQUOTED)) {
      return ((Note) what.values().get(0)).key().substring(KIND.length());
    }
    return what.values().size() > 1 && what.values().get(1) instanceof Note expected
        ? expected.key()
        : what.key();
  }
}
