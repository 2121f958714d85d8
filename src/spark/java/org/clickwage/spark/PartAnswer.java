package org.clickwage.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.FileSystemException;
import org.apache.hadoop.fs.FSError;
import org.apache.spark.TaskContext;
import org.clickwage.output.InputOutputException;
import org.clickwage.parts.Cut;
import org.clickwage.parts.Part;
import org.clickwage.parts.PartRecipe;
import org.clickwage.parts.PartWalk;
import org.clickwage.table.UnreadableInputException;

/**
 * What a task has come to.
 *
 * @param done null where it can't be read, as what begins between quotes
 * @param records null where nobody wants them
 */
record PartAnswer(Cut cut, Cut.Done done, PartFile sums, PartFile records) implements Serializable {

  /** What the merge reads of it. */
  record Read(PartAnswer answer, PartFolder folder) implements Part {
    @Override
    public Cut cut() {
      return answer.cut;
    }

    @Override
    public Cut.Done done() {
      return answer.done;
    }

    @Override
    public InputStream sums() throws IOException {
      return answer.sums.open(folder);
    }

    @Override
    public InputStream records() throws IOException {
      return answer.records.open(folder);
    }
  }

  /** Calculates in an executor. Attempts at the same task have files of their own. */
  static PartAnswer of(Cut cut, PartWalk.Opener input, PartRecipe recipe, PartFolder folder)
      throws IOException {
    String name = cut.part() + "-" + cut.start() + "-" + TaskContext.get().taskAttemptId();
    try (PartFile.Output sums = folder.create(name + ".sums");
        PartFile.Output records = recipe.enriches() ? folder.create(name + ".records") : null) {
      Cut.Done done = recipe.calculate(input, cut, 1, count -> {}, records, sums);
      return new PartAnswer(cut, done, sums.file(), records == null ? null : records.file());
    } catch (UnreadableInputException e) {
      return new PartAnswer(cut, null, null, null);
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
}
