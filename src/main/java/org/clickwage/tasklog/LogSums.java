package org.clickwage.tasklog;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.clickwage.checks.SumRows;
import org.clickwage.number.BinaryForm;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordProblem;

/**
 * The ranges of a file of a task log as they are read apart, in other processes, and put together
 * in their order; the tasks of a worker come together then.
 */
public final class LogSums {
  /** Of the binary form. */
  public static final long VERSION = 5;

  private final LogPlan plan;
  private final SumRows rows;
  private long linesAbove;

  /**
   * @param rows looks at the records for some that are none
   */
  public LogSums(LogPlan plan, SumRows rows) {
    this.plan = plan;
    this.rows = rows;
  }

  /**
   * Reads a range by itself.
   *
   * @param records of the range, below the head of the whole
   * @param progress takes how many more records were read
   */
  public void read(Chunker records, int threads, LongConsumer progress, OutputStream sums)
      throws IOException {
    BinaryForm form = BinaryForm.to(sums);
    form.version(VERSION);
    long linesOfHead = records.linesBefore();
    LogTotals totals = new LogTotals();
    LogRun run = new LogRun(plan, totals, threads, RecordProblem.into(form), progress);
    run.run(rows.watched(records));
    form.isThere(false);
    form.count(records.linesBefore() - linesOfHead);
    form.isThere(run.mayRevealMore());
    totals.exchange(form);
    rows.exchange(form);
    form.flush();
  }

  /**
   * Reads a range into the log below those before it.
   *
   * @param problems takes each problem, by its line in the file
   */
  public void read(
      Chunker records,
      LogTotals log,
      int threads,
      Consumer<RecordProblem> problems,
      LongConsumer progress)
      throws IOException {
    long linesOfHead = records.linesBefore();
    long above = linesAbove;
    new LogRun(plan, log, threads, problem -> problems.accept(problem.below(above)), progress)
        .run(rows.watched(records));
    linesAbove += records.linesBefore() - linesOfHead;
  }

  /**
   * Adds a range to the log below those before it; false, and nothing is done, where it was read as
   * of a log in another currency. Throws {@link BinaryForm.DamagedException} where it is none.
   *
   * @param problems takes each problem, by its line in the file
   */
  public boolean add(InputStream sums, LogTotals log, Consumer<RecordProblem> problems) {
    return BinaryForm.undamaged(() -> isAdded(sums, log, problems));
  }

  private boolean isAdded(InputStream sums, LogTotals log, Consumer<RecordProblem> problems) {
    BinaryForm form = BinaryForm.from(sums);
    form.version(VERSION);
    List<RecordProblem> found = new ArrayList<>();
    RecordProblem.from(form, problem -> found.add(problem.below(linesAbove)));
    long lines = form.count(0);
    boolean mayRevealMore = form.isThere(false);
    LogTotals totals = new LogTotals();
    totals.exchange(form);
    LogPart range = new LogPart(null, totals, found, Optional.empty(), mayRevealMore);
    if (!range.isAsInOrder(log.currency())) {
      return false;
    }
    rows.exchange(form);
    log.merge(totals);
    found.forEach(problems);
    linesAbove += lines;
    return true;
  }
}
