package org.clickwage.reference;

/** How far a reference fact can be trusted. */
public enum Confidence {
  /** Read in a source. */
  SOURCED,
  /** Calculated from facts that were all read in a source. */
  COMPUTED,
  /** An input was carried over, rounded or left out: shown with ≈. */
  APPROXIMATE;

  /** The weaker of two, for a figure that rests on both. */
  public Confidence and(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
