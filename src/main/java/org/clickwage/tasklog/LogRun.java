package org.clickwage.tasklog;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.clickwage.source.Engine;
import org.clickwage.source.Parts;
import org.clickwage.table.RecordProblem;

/**
 * Reads a whole task log: parts go to one reader per thread and are put together in the order of
 * the input, so that what comes out does not depend on the threads.
 */
public final class LogRun {
  private final LogPlan plan;
  private final int threads;
  private final Consumer<RecordProblem> problems;
  private final LongConsumer progress;
  private final LogTotals log;
  private boolean mayRevealMore;

  /**
   * @param log takes the tasks, below those of the files before
   * @param problems takes each problem in the order of the input
   * @param progress takes how many more records were read
   */
  public LogRun(
      LogPlan plan,
      LogTotals log,
      int threads,
      Consumer<RecordProblem> problems,
      LongConsumer progress) {
    this.plan = plan;
    this.log = log;
    this.threads = threads;
    this.problems = problems;
    this.progress = progress;
  }

  public LogTotals run(Parts parts) throws IOException {
    List<LogReader> readers =
        Stream.generate(() -> new LogReader(plan, parts.records(), log.currency()))
            .limit(threads)
            .toList();
    Engine.run(parts::next, readers, LogReader::read, done -> take(done, parts));
    return log;
  }

  /**
   * The log's first reward says the currency of all. A part is read again where its reader, who may
   * have seen any other before, took the log for another, or for want of one reported less.
   */
  private void take(LogPart read, Parts parts) {
    LogPart done =
        read.isAsInOrder(log.currency())
            ? read
            : new LogReader(plan, parts.records(), log.currency()).read(read.part());
    long linesBefore = parts.linesBefore();
    parts.giveBack(done.part());
    mayRevealMore |= done.mayRevealMore();
    log.merge(done.totals());
    done.problems().forEach(problem -> problems.accept(problem.below(linesBefore)));
    progress.accept(done.totals().number(LogTotals.Count.RECORD));
  }

  /** Whether refused records may have other problems where another currency is presumed. */
  boolean mayRevealMore() {
    return mayRevealMore;
  }
}
