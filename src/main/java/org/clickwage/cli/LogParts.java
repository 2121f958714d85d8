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
record LogParts(SessionsJob job, int threads, LongConsumer progress) {
  private static LogSums sums(LogFile of) {
    return new LogSums(of.plan, of.sums);
  }

  /** How a file is read where the log is presumed to be in this currency, or in none yet. */
  PartsFolder.Work work(LogFile of, Optional<Currency> presumed) throws IOException {
    List<Object> decided = new ArrayList<>(List.of(presumed));
    job.all.forEach(each -> decided.add(each.leftOut()));
    try (Chunker all = job.context.chunker(of.file().read(), of.dialect())) {
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

  /** Puts the ranges of a file below what was read; one of another currency is read again. */
  void addTo(LogTotals log, LogFile of, InputProblems problems) throws IOException {
    PartsFolder folder = job.folder.orElseThrow();
    LogSums sums = sums(of);
    long start = 0;
    for (int part = 0; part < folder.parts(of.file()); part++) {
      PartsFolder.Whole range = folder.part(work(of, Optional.empty()), part, start);
      if (!isAdded(range, sums, log, problems)) {
        range = folder.part(work(of, log.currency()), part, start);
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
