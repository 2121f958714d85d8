package org.clickwage.survey;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.group.Workers;
import org.clickwage.source.Part;
import org.clickwage.source.Records;
import org.clickwage.table.CellSink;
import org.clickwage.table.RecordProblem;

/** What one thread of a batch works with: a cursor, a calculator, totals. */
final class BatchWorker {
  private final BatchPlan plan;
  private final Records record;
  private final RecordCalculator calculator;
  private final RecordWriter writer;
  private final RedactedProblems redacted;
  private final RecordResult result = new RecordResult();
  private final RecordTotals totals;
  private final boolean filters;

  /**
   * @param writer of the same record; null where its results are not written
   */
  BatchWorker(
      BatchPlan plan,
      Records record,
      RecordWriter writer,
      ColumnRedaction hiding,
      ReferenceLookup laws,
      Workers workers) {
    this.plan = plan;
    this.filters = !plan.where().takesAll();
    this.record = record;
    this.calculator = new RecordCalculator(plan, record, laws, true);
    this.writer = writer;
    this.redacted = new RedactedProblems(plan.mapping(), hiding);
    this.totals = new RecordTotals(plan, record, laws, workers);
  }

  /** Whether the user leaves the record at hand out; a broken one has its problem all the same. */
  private boolean isLeftOut() {
    return record.fault(plan.mapping().header().size()).isEmpty()
        && !plan.where().takes(record::text);
  }

  /** What all records add up to, when they are in. */
  SurveyTotals totals() {
    return totals.all().on(calculator.days());
  }

  /**
   * Calculates the records of a part.
   *
   * @param out takes the records with their results; null without a writer
   */
  ProcessedPart calculate(Part part, CellSink out) {
    List<RecordProblem> problems = new ArrayList<>();
    long records = 0;
    boolean hasRanges = false;
    record.start(part);
    while (record.next()) {
      if (record.isBlank()) {
        result.clear();
      } else if (filters && isLeftOut()) {
        calculator.leaveOut(result);
        totals.leaveOut(result);
        records++;
      } else {
        calculator.calculate(result);
        result.problems = redacted.redacted(result.problems);
        if (result.isRange()) {
          hasRanges = true;
          if (!plan.ranges()) {
            continue;
          }
        }
        totals.add(result);
        if (!result.problems.isEmpty()) {
          problems.addAll(result.problems);
        }
        records++;
      }
      if (out != null) {
        writer.write(result, out);
      }
    }
    return new ProcessedPart(part, records, problems, hasRanges, out);
  }
}
