package org.clickwage.source;

/** Walks the records of one part after the other, and is each of them in turn; for one thread. */
public interface Records extends Record {
  /**
   * Comes before the first record of a part.
   *
   * @param linesBefore how many lines are above it; 0 where that is not known yet
   */
  void start(Part part, long linesBefore);

  default void start(Part part) {
    start(part, 0);
  }

  /** Goes to the next record; false when there is none. */
  boolean next();
}
