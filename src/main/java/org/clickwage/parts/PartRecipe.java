package org.clickwage.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.function.LongConsumer;
import org.clickwage.source.Ranges;

/** How the records of any range of a file are calculated. */
public interface PartRecipe {
  /**
   * What became of a part.
   *
   * @param end of its last record in the file
   * @param lacksEnds whether it met a range that results have no columns for, so that all of the
   *     survey is calculated again
   */
  record Done(long end, boolean lacksEnds) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** The file's name, as it was typed. */
  String file();

  /** Whether there are records with their results, and not sums alone. */
  boolean enriches();

  /**
   * Calculates the records of a range.
   *
   * @param start of the file, or behind a line end of it
   * @param bound the first record end that is not before it is the last
   * @param progress counts more records
   * @param out takes the records with their results, null where nobody wants them
   * @param sums takes what they come to
   */
  Done calculate(
      Ranges.Opener file,
      long start,
      long bound,
      int threads,
      LongConsumer progress,
      OutputStream out,
      OutputStream sums)
      throws IOException;
}
