package org.clickwage.survey;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.number.BinaryForm;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordProblem;

/**
 * How the parts of a file of a survey are calculated apart, in other processes or on other
 * machines: each is read as a file of its own that has the head of the whole. What it comes to is
 * written, and put together with that of the others by a {@link SurveyMerge}.
 *
 * @param rows looks at the records for some that are none
 */
public record SurveyPart(BatchPlan plan, ColumnRedaction hiding, SumRows rows) {
  /** Of the binary form. */
  public static final long VERSION = 37;

  /**
   * Calculates a part; false where a range was met and the plan has no columns for its two ends.
   *
   * @param records of the part, below the head of the whole
   * @param progress counts more records
   * @param hasHead whether the results begin with the titles, as those of the first part do
   * @param out takes the records with their results; null where nobody wants them
   * @param sums takes what they come to
   */
  public boolean calculate(
      Chunker records,
      int threads,
      LongConsumer progress,
      boolean hasHead,
      RecordSink out,
      OutputStream sums)
      throws IOException {
    BinaryForm form = BinaryForm.to(sums);
    form.version(VERSION);
    long linesOfHead = records.linesBefore();
    ColumnRedaction ofPart = hiding.copy();
    BatchRun run = new BatchRun(plan, ofPart, threads, RecordProblem.into(form), progress);
    Optional<SurveyTotals> totals = run.run(rows.watched(records), hasHead, out);
    form.isThere(false);
    if (form.isThere(totals.isPresent())) {
      form.count(records.linesBefore() - linesOfHead);
      exchange(ofPart, form);
      totals.get().write(form);
    }
    form.flush();
    return totals.isPresent();
  }

  /** Takes what a part brings besides its sums, or adds what one has brought. */
  void exchange(BinaryForm form) {
    exchange(hiding, form);
  }

  private void exchange(ColumnRedaction counted, BinaryForm form) {
    counted.exchange(form);
    rows.exchange(form);
  }
}
