package org.clickwage.output;

/** What became of a file since it was described. */
public enum DataPackageState {
  OK(""),
  CHANGED("verify.differs"),
  MISSING("verify.differs"),
  /** The descriptor has no hash of it that we can calculate. */
  WITHOUT_HASH("verify.without-hash"),
  /** Its hash takes a key, which was not given. */
  WITHOUT_KEY("verify.without-key"),
  /** An input that is kept elsewhere. */
  NOT_CHECKED("");

  private final String problem;

  /**
   * @param problem the key of the message about such files
   */
  DataPackageState(String problem) {
    this.problem = problem;
  }

  /** The key of the message about such files; empty where nothing is wrong. */
  public String problem() {
    return problem;
  }

  /** Whether the file can't be relied on. */
  public boolean isProblem() {
    return !problem.isEmpty();
  }
}
