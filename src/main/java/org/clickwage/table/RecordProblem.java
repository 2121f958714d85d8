package org.clickwage.table;

import java.util.function.Consumer;
import org.clickwage.message.BinaryValue;
import org.clickwage.message.Note;
import org.clickwage.number.BinaryForm;

/**
 * What keeps a record from being calculated.
 *
 * @param line the first physical line of the record; 0 where all of the file is meant
 * @param column the title of the column; empty where the whole record is meant
 * @param what what was found, and what would be right
 * @param kind for counting
 */
public record RecordProblem(long line, String column, Note what, ProblemKind kind) {
  public RecordProblem(long line, String column, Note what) {
    this(line, column, what, ProblemKind.of(what));
  }

  /** The same problem where so many lines are above what its line was counted in. */
  public RecordProblem below(long lines) {
    return new RecordProblem(line + lines, column, what, kind);
  }

  /** The same problem by its kind alone, for a cell that may not be quoted. */
  public RecordProblem unquoted() {
    return new RecordProblem(line, column, Note.of("problem.unquoted", kind), kind);
  }

  /**
   * Writes each as it is found, when nobody knows how many there are: something false ends them.
   */
  public static Consumer<RecordProblem> into(BinaryForm form) {
    return problem -> {
      form.isThere(true);
      BinaryValue.exchange(problem, form);
    };
  }

  /** Reads all that were written so. */
  public static void from(BinaryForm form, Consumer<RecordProblem> problems) {
    while (form.isThere(false)) {
      problems.accept(BinaryValue.exchange(null, form));
    }
  }

  /** Where it is, before what it is: {@code survey.csv:14: pay: }. */
  public String place(String file) {
    return file + (line == 0 ? ": " : ":" + line + ": ") + inRecord();
  }

  /** The same where the record is known: {@code pay: }, on one line whatever the title has. */
  public String inRecord() {
    return column.isEmpty()
        ? ""
        : column.replaceAll("\\s*[\\n\\u000B\\f\\r\\u0085\\u2028\\u2029]\\s*", " ") + ": ";
  }
}
