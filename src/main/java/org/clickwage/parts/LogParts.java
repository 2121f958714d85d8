package org.clickwage.parts;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.clickwage.output.InputFile;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordProblem;
import org.clickwage.tasklog.LogSums;
import org.clickwage.tasklog.LogTotals;

/**
 * A task log whose ranges are read by others. A worker's tasks may lie anywhere in it, and come
 * together here.
 *
 * @param problems takes each problem, by its line in the file
 * @param progress counts records that this process reads
 */
public record LogParts(
    Elsewhere others,
    LogTotals log,
    int threads,
    Consumer<RecordProblem> problems,
    LongConsumer progress) {
  /**
   * Puts the ranges of a file below what was read. One that was read as of a log in another
   * currency is read again, below those before it.
   */
  public LogTotals add(LogSums sums, InputFile file, PartRecipe recipe) throws IOException {
    for (Part part : others.calculate(recipe, file, progress)) {
      try (InputStream in = part.sums()) {
        if (sums.add(in, log, problems)) {
          continue;
        }
      }
      try (Chunker records = recipe.open(file::readFrom, part.cut())) {
        sums.read(records, log, threads, problems, progress);
      }
    }
    return log;
  }
}
