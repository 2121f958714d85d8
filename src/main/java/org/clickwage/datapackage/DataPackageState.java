package org.clickwage.datapackage;

import org.clickwage.document.Tone;

/** What became of a file since it was described. */
public enum DataPackageState {
  OK,
  CHANGED,
  MISSING,
  /** The descriptor has no hash of it, or it is an input that is kept elsewhere. */
  NOT_CHECKED;

  /** Whether the file is not what was described. */
  public boolean isProblem() {
    return this == CHANGED || this == MISSING;
  }

  public Tone tone() {
    return isProblem() ? Tone.PROBLEM : this == OK ? Tone.PLAIN : Tone.ASIDE;
  }
}
