package org.clickwage.profile;

import java.util.List;
import org.clickwage.message.Note;

/** A user's own profile file that can't be read, with every problem of that file. */
public class ProfileException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param line 0 when the file as a whole is meant
   * @param found what stands there
   * @param expected the sentence that says what could stand there
   */
  public record Problem(String file, int line, String found, Note expected) {}

  private final transient List<Problem> problems;

  public ProfileException(List<Problem> problems) {
    super(problems.toString());
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
