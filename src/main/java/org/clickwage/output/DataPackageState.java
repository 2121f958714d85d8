package org.clickwage.output;

/** What became of a file since it was described. */
public enum DataPackageState {
  OK,
  CHANGED,
  MISSING,
  /** The descriptor has no hash of it that we can calculate. */
  WITHOUT_HASH,
  /** Its hash takes a key, which was not given. */
  WITHOUT_KEY,
  /** An input that is kept elsewhere. */
  NOT_CHECKED;

  /** Whether the file is not what was described. */
  public boolean differs() {
    return this == CHANGED || this == MISSING;
  }

  /** Whether nobody can rely on the file. */
  public boolean isProblem() {
    return differs() || this == WITHOUT_HASH || this == WITHOUT_KEY;
  }
}
