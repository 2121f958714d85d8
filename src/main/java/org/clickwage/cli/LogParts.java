package org.clickwage.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clickwage.table.Chunker;
import org.clickwage.tasklog.LogSums;
import org.clickwage.tasklog.LogTotals;

/**
 * A task log that several processes read in ranges, with a folder between them. A worker's tasks
 * may lie anywhere in it, and come together at the merge.
 */
record LogParts(
    InputTables<LogFile> tables, PartsFolder folder, CommandContext context, int threads) {
  private static LogSums sums(LogFile of) {
    return new LogSums(of.plan, of.sums);
  }

  /** How a file is read where the log is presumed to be in this currency, or in none yet. */
  private PartsFolder.Work work(LogFile of, Optional<Currency> presumed, LongConsumer progress)
      throws IOException {
    List<Object> decided = new ArrayList<>(List.of(presumed));
    tables.all().forEach(each -> decided.add(each.leftOut()));
    try (Chunker all = context.chunker(of.file().read(), of.dialect())) {
      FileHead head = FileHead.of(all);
      return new PartsFolder.Work(
          of.file(),
          decided,
          false,
          (start, bound, out, sums) -> {
            try (Chunker part = head.open(of.file()::readFrom, of.dialect(), start, bound)) {
              sums(of).read(presumed, part, threads, progress, sums);
              return new SurveyRecipe.Done(FileHead.end(part, start, bound), false);
            }
          });
    }
  }

  /** How a file is read where nothing is known of the currency of the log. */
  PartsFolder.Work work(LogFile of, LongConsumer progress) throws IOException {
    return work(of, Optional.empty(), progress);
  }

  /** Puts the ranges of a file below what was read; one of another currency is read again. */
  void addTo(LogTotals log, LogFile of, InputProblems problems, LongConsumer progress)
      throws IOException {
    LogSums sums = sums(of);
    long start = 0;
    for (int part = 0; part < folder.parts(of.file()); part++) {
      PartsFolder.Whole range = folder.part(work(of, progress), part, start);
      if (!isAdded(range, sums, log, problems)) {
        range = folder.part(work(of, log.currency(), progress), part, start);
        isAdded(range, sums, log, problems);
      }
      start = range.end();
    }
  }

  private static boolean isAdded(
      PartsFolder.Whole range, LogSums sums, LogTotals log, InputProblems problems)
      throws IOException {
    try (InputStream in = range.sums()) {
      return sums.add(in, log, problems::add);
    }
  }
}
