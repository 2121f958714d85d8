package org.clickwage.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.summary.SurveyGrounds;

/**
 * The results of all records of a run.
 *
 * @param workers empty where they were not counted
 * @param rows of the statistics, as far as they may be shown
 * @param hidesAny whether any of their figures is hidden, as it is of too few
 * @param isShown whether the statistics are printed, besides what is written to files
 * @param isUnderstood whether what rates are made of was found
 * @param notes for whoever runs it alone
 * @param sample how many records were read, and left out for which reason
 * @param fields the columns of the statistics for machines
 * @param grounds what the figures rest on
 */
record Outcome(
    long records,
    Optional<Long> workers,
    List<? extends ShownRow> rows,
    boolean hidesAny,
    boolean isShown,
    boolean isUnderstood,
    List<Note> notes,
    Optional<Map<String, Rational>> sample,
    Result statistics,
    Supplier<List<Field>> fields,
    SurveyGrounds grounds) {
  /** Whether all of it is one worker's, who is paid less than what that is compared with. */
  boolean isOwedToOne() {
    return workers.equals(Optional.of(1L))
        && rows.stream()
            .filter(ShownRow::isOwed)
            .flatMap(row -> row.statistics().underpayment().stream())
            .anyMatch(known -> known.below() > 0);
  }
}
