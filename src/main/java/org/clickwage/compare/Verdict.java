package org.clickwage.compare;

/** How a wage, or the whole range of it, stands to a reference. */
public enum Verdict {
  BELOW,
  /** The range straddles the reference. */
  BETWEEN,
  AT_OR_ABOVE
}
