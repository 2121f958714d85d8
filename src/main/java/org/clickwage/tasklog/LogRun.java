package org.clickwage.tasklog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.clickwage.source.Engine;
import org.clickwage.source.Part;
import org.clickwage.source.Parts;
import org.clickwage.table.RowProblem;

/**
 * Reads a whole task log: parts go to one reader per thread and are put together in the order of
 * the input, so that what comes out does not depend on the threads.
 */
public final class LogRun {
  private final LogPlan plan;
  private final int threads;
  private final Consumer<RowProblem> problems;
  private final LongConsumer progress;
  private final Queue<LogReader> idle = new ConcurrentLinkedQueue<>();
  private final TaskLog tasks = new TaskLog();
  private final LogSums sums = new LogSums();

  /** By their numbers among the tasks; null for those of whom nothing was told. */
  private final List<TaskWorker> people = new ArrayList<>();

  private Optional<Currency> currency = Optional.empty();

  /**
   * @param problems is told each problem in the order of the input
   * @param progress is told of more records
   */
  public LogRun(LogPlan plan, int threads, Consumer<RowProblem> problems, LongConsumer progress) {
    this.plan = plan;
    this.threads = threads;
    this.problems = problems;
    this.progress = progress;
  }

  public LogTotals run(Parts parts) throws IOException {
    Engine.run(parts::next, threads, part -> read(parts, part), done -> take(done, parts));
    return new LogTotals(
        tasks,
        peopleByName(),
        sums.records(),
        sums.refused(),
        sums.weightless(),
        sums.unpriced(),
        sums.unnamed(),
        sums.untimed(),
        sums.lastDay(),
        sums.factors(),
        currency);
  }

  private TaskWorker person(int worker) {
    while (people.size() <= worker) {
      people.add(null);
    }
    if (people.get(worker) == null) {
      people.set(worker, new TaskWorker());
    }
    return people.get(worker);
  }

  private Map<String, TaskWorker> peopleByName() {
    Map<String, TaskWorker> byName = new HashMap<>();
    for (int worker = 0; worker < people.size(); worker++) {
      if (people.get(worker) != null) {
        byName.put(tasks.workerName(worker), people.get(worker));
      }
    }
    return byName;
  }

  private LogChunk read(Parts parts, Part part) {
    LogReader reader = idle.poll();
    if (reader == null) {
      reader = new LogReader(plan, parts.records(), Optional.empty());
    }
    LogChunk done = reader.read(part);
    idle.add(reader);
    return done;
  }

  /**
   * The log's first reward says the currency of all. A part is read again where its reader, who may
   * have seen any other before, took the log for another, or for want of one told less.
   */
  private void take(LogChunk read, Parts parts) {
    LogChunk done =
        isAsInOrder(read) ? read : new LogReader(plan, parts.records(), currency).read(read.part());
    long linesBefore = parts.linesBefore();
    parts.giveBack(done.part());
    currency = currency.or(done::currency);
    int[] here = tasks.merge(done.tasks());
    done.people().forEach(told -> person(here[told.worker()]).meet(told));
    sums.merge(done.sums());
    done.problems().forEach(problem -> problems.accept(problem.below(linesBefore)));
    progress.accept(done.sums().records());
  }

  /** Whether a chunk was read as by whoever has read all before it, and nothing else. */
  private boolean isAsInOrder(LogChunk read) {
    boolean isOfLog = read.currency().isEmpty() || read.currency().equals(currency);
    return read.presumed().equals(currency)
        || (read.presumed().isEmpty() && isOfLog && !read.mayRevealMore());
  }
}
