package org.clickwage.reference;

import java.util.List;
import org.clickwage.message.Note;

/**
 * A file of the user's own that can't be read, a reference table or a profile, with all of its
 * problems.
 */
public class OwnFileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param column the column's title; empty when the whole line or file is meant
   * @param line 0 when the file as a whole is meant
   * @param found what is there; empty for nothing
   * @param expected what could be there
   */
  public record Problem(String file, long line, String column, String found, Note expected) {
    Problem(String file, long line, String column, String found, Expected expected) {
      this(file, line, column, found, Note.of(expected));
    }
  }

  /** What a cell of a reference table must be. */
  public enum Expected implements Note.Kind {
    COLUMN,
    SOMETHING,
    DAY,
    YEAR,
    POSITIVE_NUMBER,
    HOURS,
    NUMBER,
    WHOLE_NUMBER,
    CURRENCY,
    ONE_OF_THE_KNOWN_WORDS,
    NO_SECOND_ROW_OF_THIS_KEY,
    NO_MORE_CELLS_THAN_TITLES,
    A_READABLE_FILE,
    IN_UTF_8,
    A_TABLE_NAME,
    A_FOLDER;

    @Override
    public String key() {
      return "table." + Note.word(this);
    }
  }

  private final transient List<Problem> problems;

  public OwnFileException(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
