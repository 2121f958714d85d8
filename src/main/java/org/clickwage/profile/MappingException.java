package org.clickwage.profile;

import java.util.List;

/** Columns that can't be given to keys as asked, all of them at once. */
public class MappingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Why a key has no column. */
  public enum Fault {
    /** No column has the title that {@code --map} names. */
    NO_SUCH_COLUMN,
    /** Several columns have the title. */
    REPEATED_COLUMN,
    /** Both {@code --map} and {@code --set} give the key. */
    MAPPED_AND_SET
  }

  /**
   * One key that can't be given.
   *
   * @param found the title that was asked for
   * @param known the titles there are, or the repeated ones as they can be distinguished: {@code
   *     #3}
   */
  public record Problem(Fault fault, RecordField key, String found, List<String> known) {
    public Problem {
      known = List.copyOf(known);
    }
  }

  private final transient List<Problem> problems;

  public MappingException(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
