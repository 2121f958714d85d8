package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clickwage.checks.SumRows;
import org.clickwage.parts.FileHead;
import org.clickwage.parts.Part;
import org.clickwage.parts.PartRecipe;
import org.clickwage.parts.PartsFolder;
import org.clickwage.source.Ranges;
import org.clickwage.table.Chunker;
import org.clickwage.tasklog.LogSums;
import org.clickwage.tasklog.LogTotals;

/**
 * A task log that several processes read in ranges, with a folder between them. A worker's tasks
 * may lie anywhere in it, and come together at the merge.
 */
record LogParts(TableInput<LogFile> input, CommandContext context) {
  /**
   * How a range of a file is read where the log is presumed to be in a currency, or in none yet.
   */
  private record Recipe(LogFile of, LogSums log, Optional<Currency> presumed, FileHead head)
      implements PartRecipe {
    @Override
    public String file() {
      return of.file().name();
    }

    @Override
    public boolean enriches() {
      return false;
    }

    @Override
    public Done calculate(
        Ranges.Opener file,
        long start,
        long bound,
        int threads,
        LongConsumer progress,
        OutputStream out,
        OutputStream sums)
        throws IOException {
      try (Chunker part = head.open(file, of.dialect(), start, bound)) {
        log.read(presumed, part, threads, progress, sums);
        return new Done(FileHead.end(part, start, bound), false);
      }
    }
  }

  /**
   * How a file is read where nothing is known of the currency of the log.
   *
   * @param rows looks at its records for some that are none
   */
  PartsFolder.Work work(LogFile of, SumRows rows, LongConsumer progress) throws IOException {
    return work(of, new LogSums(of.plan, rows), Optional.empty(), progress);
  }

  private PartsFolder.Work work(
      LogFile of, LogSums sums, Optional<Currency> presumed, LongConsumer progress)
      throws IOException {
    List<Object> decided = new ArrayList<>(List.of(presumed));
    input.all().forEach(each -> decided.add(each.leftOut()));
    try (Chunker all = context.chunker(of.file().read(), of.dialect())) {
      Recipe recipe = new Recipe(of, sums, presumed, FileHead.of(all));
      return new PartsFolder.Work(of.file(), decided, recipe, of.settings.threads(), progress);
    }
  }

  /** Puts the ranges of a file below what was read; one of another currency is read again. */
  void addTo(LogTotals log, LogFile of, SumRows rows, InputProblems problems, LongConsumer progress)
      throws IOException {
    LogSums sums = new LogSums(of.plan, rows);
    PartsFolder.Work usual = work(of, sums, Optional.empty(), progress);
    PartsFolder.Walk walk = input.folder().orElseThrow().walk(of.file());
    for (var range = walk.next(usual); range.isPresent(); range = walk.next(usual)) {
      if (!isAdded(range.get(), sums, log, problems)) {
        PartsFolder.Work again = work(of, sums, log.currency(), progress);
        isAdded(walk.again(again), sums, log, problems);
      }
    }
  }

  private static boolean isAdded(Part range, LogSums sums, LogTotals log, InputProblems problems)
      throws IOException {
    try (InputStream in = range.sums()) {
      return sums.add(in, log, problems::add);
    }
  }
}
