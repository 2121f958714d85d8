package org.clickwage.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.csv.Chunk;
import org.clickwage.csv.OutputBuffer;
import org.clickwage.csv.RecordCursor;
import org.clickwage.csv.RowProblem;

/** What one thread of a batch works with: a cursor, a reckoner, a tally. */
final class BatchWorker {
  private final BatchPlan plan;
  private final RecordCursor record;
  private final RowReckoner reckoner;
  private final RowWriter writer;
  private final UnquotedProblems unquoted;
  private final RowResult result = new RowResult();
  private final BatchTally tally;

  BatchWorker(BatchPlan plan, RowHiding hiding, FoundSettings found, Workers workers) {
    this.plan = plan;
    this.record = new RecordCursor(plan.dialect());
    this.reckoner = new RowReckoner(plan, record, found, true);
    this.writer = new RowWriter(plan, record, hiding);
    this.unquoted = new UnquotedProblems(plan.mapping(), hiding);
    this.tally = new BatchTally(plan, record, workers);
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
    Optional<LastRecord> last = Optional.empty();
    boolean isFoot = false;
    record.start(chunk);
    while (record.next()) {
      if (record.isBlank()) {
        result.clear();
      } else {
        reckoner.reckon(result);
        result.problems = unquoted.told(result.problems);
        if (result.isRange() && !plan.ranges()) {
          throw new RangesFoundException();
        }
        tally.add(result);
        problems.addAll(result.problems);
        records++;
        if (!isFoot && record.isFollowedByNothing()) {
          isFoot = true;
          last = LastRecord.of(record.line(), result, record);
        }
      }
      if (out != null) {
        writer.write(result, out);
      }
    }
    return new ReckonedChunk(
        chunk, !record.passedOtherThanAscii(), record.nextLine() - 1, records, problems, last, out);
  }
}
