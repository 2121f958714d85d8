package org.clickwage.csv;

import java.util.ArrayList;
import java.util.List;

/** What one thread of a batch works with: a cursor, a reckoner, a tally. */
final class BatchWorker {
  private final BatchPlan plan;
  private final RecordCursor record;
  private final RowReckoner reckoner;
  private final RowWriter writer;
  private final RowResult result = new RowResult();
  private final BatchTally tally;

  BatchWorker(BatchPlan plan, RowHiding hiding) {
    this.plan = plan;
    this.record = new RecordCursor(plan.dialect());
    this.reckoner = new RowReckoner(plan, record);
    this.writer = new RowWriter(plan, record, hiding);
    this.tally = new BatchTally(plan, record);
  }

  /** Something in the file is a range, and the plan has no columns for its two ends. */
  static final class RangeFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RangeFoundException() {
      super("a range", null, false, false);
    }
  }

  BatchTally tally() {
    return tally;
  }

  /**
   * Reckons the records of a chunk.
   *
   * @param out takes the records with their results; null where nobody wants them
   */
  ReckonedChunk reckon(Chunk chunk, OutputBuffer out) {
    List<RowProblem> problems = new ArrayList<>();
    long records = 0;
    record.start(chunk);
    while (record.next()) {
      if (!record.isEmptyLine()) {
        reckoner.reckon(result);
        if (result.isRange() && !plan.ranges()) {
          throw new RangeFoundException();
        }
        tally.add(result);
        result.problem.ifPresent(problems::add);
        records++;
      }
      if (out != null) {
        writer.write(result, out);
      }
    }
    return new ReckonedChunk(chunk, records, problems, out);
  }
}
