package org.clickwage.options;

import java.util.List;

/** The user's command is wrong, in one or several places at once. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public UsageException(List<Problem> problems) {
    this.problems = List.copyOf(problems);
  }

  @Override
  public String getMessage() {
    return problems.toString();
  }

  public List<Problem> problems() {
    return problems;
  }
}
