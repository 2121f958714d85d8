package org.clickwage.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.clickwage.table.Chunker;

/** How the records of a file are calculated. */
public interface PartCalculation {
  /**
   * Calculates a part; false where a range was met and there are no columns for its two ends.
   *
   * @param records of the part, below the head of the whole
   * @param progress counts more records
   * @param isFirst whether it begins the file
   * @param out takes the records with their results, null where nobody wants them
   * @param sums takes what they come to
   */
  boolean calculate(
      Chunker records,
      int threads,
      LongConsumer progress,
      boolean isFirst,
      OutputStream out,
      OutputStream sums)
      throws IOException;
}
