package org.clickwage.parts;

import java.io.Serializable;

/**
 * Which bytes of a file a part has.
 *
 * @param part from 0 on
 * @param start of the file, or behind a line end of it
 * @param bound the first record end that is not before it is the last
 */
public record Cut(int part, long start, long bound) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * What became of it.
   *
   * @param end of its last record in the file
   * @param lacksEnds whether it met a range that results have no columns for, so that all of the
   *     survey is calculated again
   */
  public record Done(long end, boolean lacksEnds) implements Serializable {
    private static final long serialVersionUID = 1L;
  }
}
