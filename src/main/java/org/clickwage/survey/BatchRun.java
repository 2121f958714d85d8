package org.clickwage.survey;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.group.Workers;
import org.clickwage.source.Engine;
import org.clickwage.source.Parts;
import org.clickwage.source.Records;
import org.clickwage.table.CellSink;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.RecordProblem;

/**
 * Calculates a whole source, or one file of a survey after the other: parts go to one worker per
 * thread and come back in the order of the source, so that the output does not depend on the
 * threads.
 */
public final class BatchRun {
  private final int threads;
  private final Consumer<RecordProblem> problems;
  private final LongConsumer progress;
  private final ReferenceLookup laws;
  private final Workers met;
  private BatchPlan plan;
  private ColumnRedaction hiding;

  /** What the records up to now add up to; null before the first are in. */
  private SurveyTotals all;

  /** What parts have besides the sums of their records. */
  private SurveyTotals ofParts;

  /** Whether no more parts are wanted; set by one thread and read by others. */
  private volatile boolean lacksEnds;

  /**
   * @param problems takes each problem in the order of the input
   * @param progress counts more records
   */
  public BatchRun(
      BatchPlan plan,
      ColumnRedaction hiding,
      int threads,
      Consumer<RecordProblem> problems,
      LongConsumer progress) {
    this.plan = plan;
    this.laws = new ReferenceLookup(plan.facts());
    this.hiding = hiding;
    this.threads = threads;
    this.problems = problems;
    this.progress = progress;
    this.met = plan.workers();
    this.ofParts = new SurveyTotals(plan, null, laws, met);
  }

  /**
   * Goes on with another file of the survey, which gives the same fields: its records are added to
   * those that were read.
   */
  public void next(BatchPlan planOfNext, ColumnRedaction hidingOfNext) {
    plan = planOfNext;
    hiding = hidingOfNext;
    ofParts = new SurveyTotals(plan, null, laws, met);
  }

  /**
   * Reads all parts and returns what all records add up to; empty, soon after the first of them,
   * where something in a record is a range and the plan has no columns for its two ends.
   */
  public Optional<SurveyTotals> run(Parts parts) throws IOException {
    return run(parts, () -> worker(parts.records(), null), null);
  }

  /**
   * The same of a file.
   *
   * @param hasHead whether its titles are written, and not its records below those of the file
   *     before
   * @param out takes the file with the results after each record; null where nobody wants them
   */
  public Optional<SurveyTotals> run(Chunker file, boolean hasHead, RecordSink out)
      throws IOException {
    if (out == null) {
      return run(file);
    }
    out.begin(plan.dialect(), hasHead ? file.byteOrderMark() : new byte[0]);
    if (hasHead) {
      RecordCursor titles = new RecordCursor(plan.dialect());
      titles.start(file.headRecords());
      CellSink head = out.part(plan.dialect());
      new RecordWriter(plan, titles, hiding).writeHead(head);
      head.send();
    }
    Supplier<BatchWorker> workers =
        () -> {
          RecordCursor record = file.records();
          return worker(record, new RecordWriter(plan, record, hiding));
        };
    return run(file, workers, out);
  }

  private BatchWorker worker(Records record, RecordWriter writer) {
    return new BatchWorker(plan, record, writer, hiding, laws, met);
  }

  private Optional<SurveyTotals> run(Parts parts, Supplier<BatchWorker> worker, RecordSink out)
      throws IOException {
    List<BatchWorker> workers = Stream.generate(worker).limit(threads).toList();
    Engine.run(
        () -> lacksEnds ? null : parts.next(),
        workers,
        (each, part) -> each.calculate(part, out == null ? null : out.part(plan.dialect())),
        done -> finish(done, parts));
    if (lacksEnds) {
      return Optional.empty();
    }
    workers.forEach(each -> add(each.totals()));
    add(ofParts);
    return Optional.of(all);
  }

  private void add(SurveyTotals more) {
    if (all == null) {
      all = more;
    } else {
      all.merge(more);
    }
  }

  private void finish(ProcessedPart done, Parts parts) throws IOException {
    if (done.hasRanges()) {
      lacksEnds = !plan.ranges();
      ofParts.meetRange();
    }
    long linesBefore = parts.linesBefore();
    parts.giveBack(done.part());
    if (done.out() != null) {
      done.out().send();
    }
    for (RecordProblem each : done.problems()) {
      problems.accept(each.below(linesBefore));
    }
    ofParts.count(done.records());
    progress.accept(done.records());
  }
}
