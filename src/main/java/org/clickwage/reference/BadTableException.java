package org.clickwage.reference;

import java.util.List;

/** A user's own reference table that can't be read, with every problem of that file. */
public class BadTableException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param column the column's title; empty when the whole line or file is meant
   * @param line 0 when the file as a whole is meant
   * @param found what stands there
   */
  public record Problem(String file, long line, String column, String found, Expected expected) {}

  /** What a cell of a reference table must be. */
  public enum Expected {
    COLUMN,
    SOMETHING,
    DAY,
    YEAR,
    POSITIVE_NUMBER,
    NUMBER,
    WHOLE_NUMBER,
    CURRENCY,
    ONE_OF_THE_KNOWN_WORDS,
    NO_SECOND_ROW_OF_THIS_KEY,
    A_READABLE_FILE,
    A_TABLE_NAME,
    A_FOLDER
  }

  private final transient List<Problem> problems;

  public BadTableException(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
