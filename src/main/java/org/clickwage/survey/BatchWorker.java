package org.clickwage.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.table.Chunk;
import org.clickwage.table.OutputBuffer;
import org.clickwage.table.RecordCursor;
import org.clickwage.table.RowProblem;

/** What one thread of a batch works with: a cursor, a calculator, a tally. */
final class BatchWorker {
  private final BatchPlan plan;
  private final RecordCursor record;
  private final RecordCalculator calculator;
  private final RowWriter writer;
  private final RedactedProblems unquoted;
  private final RowResult result = new RowResult();
  private final RecordTotals totals;

  BatchWorker(BatchPlan plan, ColumnRedaction hiding, ReferenceLookup laws, Workers workers) {
    this.plan = plan;
    this.record = new RecordCursor(plan.dialect());
    this.calculator = new RecordCalculator(plan, record, laws, true);
    this.writer = new RowWriter(plan, record, hiding);
    this.unquoted = new RedactedProblems(plan.mapping(), hiding);
    this.totals = new RecordTotals(plan, record, workers);
  }

  /** What all records add up to, when they are in. */
  SurveyTotals totals() {
    return totals.all();
  }

  /**
   * Calculates the records of a chunk.
   *
   * @param out takes the records with their results; null where nobody wants them
   */
  ProcessedChunk calculate(Chunk chunk, OutputBuffer out) {
    List<RowProblem> problems = new ArrayList<>();
    long records = 0;
    Optional<LastRecord> last = Optional.empty();
    boolean isFoot = false;
    record.start(chunk);
    while (record.next()) {
      if (record.isBlank()) {
        result.clear();
      } else {
        calculator.calculate(result);
        result.problems = unquoted.told(result.problems);
        if (result.isRange() && !plan.ranges()) {
          throw new RangesFoundException();
        }
        totals.add(result);
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
    return new ProcessedChunk(
        chunk, !record.passedOtherThanAscii(), record.nextLine() - 1, records, problems, last, out);
  }
}
