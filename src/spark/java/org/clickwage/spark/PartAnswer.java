package org.clickwage.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.FileSystemException;
import org.apache.hadoop.fs.FSError;
import org.apache.spark.TaskContext;
import org.clickwage.output.InputOutputException;
import org.clickwage.parts.Part;
import org.clickwage.parts.PartRecipe;
import org.clickwage.source.Ranges;
import org.clickwage.table.UnreadableInputException;

/**
 * What a task has come to.
 *
 * @param start of its part; 0 for the first one, which has the titles
 * @param done null where it can't be read, as what begins between quotes
 * @param records null where nobody wants them
 */
record PartAnswer(int part, long start, PartRecipe.Done done, PartFile sums, PartFile records)
    implements Serializable {

  /** Calculates in an executor. Attempts at the same task have files of their own. */
  static PartAnswer of(
      int part, Ranges.Opener input, long start, long bound, PartRecipe recipe, PartFolder folder)
      throws IOException {
    String name = part + "-" + start + "-" + TaskContext.get().taskAttemptId();
    try (PartFile.Output sums = folder.create(name + ".sums");
        PartFile.Output records = recipe.enriches() ? folder.create(name + ".records") : null) {
      PartRecipe.Done done = recipe.calculate(input, start, bound, 1, count -> {}, records, sums);
      return new PartAnswer(
          part, start, done, sums.file(), records == null ? null : records.file());
    } catch (UnreadableInputException e) {
      return new PartAnswer(part, start, null, null, null);
    } catch (InputOutputException | FSError e) {
      // Sent, the one would lose its reasons; the other, a full disk as Hadoop has it, is no
      // exception.
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new FileSystemException(folder.toString(), null, cause.getMessage());
    }
  }

  boolean isRead() {
    return done != null;
  }

  /** Where its last record ends; {@link Ranges#UNKNOWN} where it can't be read. */
  long end() {
    return isRead() ? done.end() : Ranges.UNKNOWN;
  }

  /** Whether all is to be calculated again with columns for both ends of ranges. */
  boolean lacksEnds() {
    return isRead() && done.lacksEnds();
  }

  /** Its files, for the merge. */
  Part in(PartFolder folder) {
    return new Part() {
      @Override
      public InputStream sums() throws IOException {
        return sums.open(folder);
      }

      @Override
      public InputStream records() throws IOException {
        return records.open(folder);
      }
    };
  }
}
