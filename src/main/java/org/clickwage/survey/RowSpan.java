package org.clickwage.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.profile.Stamp;
import org.clickwage.profile.StampReader;
import org.clickwage.table.RowProblem;
import org.clickwage.tasklog.SessionRules;
import org.clickwage.tasklog.TaskLog;

/**
 * Reads from when to when the task of a record was held, for the time that its worker's tasks
 * share. A stamp that does not read leaves the record the figures that it has from a stated time,
 * and is told: the worker's time may count twice.
 */
final class RowSpan {
  private static final long MICROS_PER_HOUR = 3600 * SessionRules.MICROS_PER_SECOND;
  private static final Rational LONGEST_MICROS = Rational.of(TaskLog.FARTHEST_MICROS / 2);

  private final RowCells cells;
  private final StampReader accepts;
  private final StampReader ends;

  private RowSpan(BatchPlan plan, RowCells cells) {
    this.cells = cells;
    this.accepts = plan.stamps().forColumn(cells.title(RecordField.ACCEPT));
    this.ends = plan.stamps().forColumn(cells.title(RecordField.END));
  }

  /** Empty where nobody's tasks are put together by their stamps. */
  static Optional<RowSpan> of(BatchPlan plan, RowCells cells) {
    return plan.unitesTasks() ? Optional.of(new RowSpan(plan, cells)) : Optional.empty();
  }

  /**
   * Fills in the span of a calculated record that has both stamps, or that of its beginning and the
   * seconds to its end.
   */
  void read(RowResult row) {
    String accept = cells.text(RecordField.ACCEPT);
    String end = cells.text(RecordField.END);
    Optional<Long> length = end == null ? length(row) : Optional.empty();
    if (!row.isCalculated() || accept == null || (end == null && length.isEmpty())) {
      return;
    }
    List<RowProblem> wrong = new ArrayList<>();
    Stamp from = cells.read(RecordField.ACCEPT, accepts::read, wrong).orElse(null);
    Stamp to = end == null ? from : cells.read(RecordField.END, ends::read, wrong).orElse(null);
    if (from != null && to != null && to.compareTo(from) < 0) {
      wrong.add(cells.problem(RecordField.END, Note.of("problem.clock-back", end, accept)));
    }
    if (wrong.isEmpty()) {
      row.isHeld = true;
      row.acceptMicros = from.micros();
      row.endMicros = to.micros() + length.orElse(0L);
    } else {
      wrong.addAll(row.problems);
      row.problems = List.copyOf(wrong);
    }
  }

  /** How long the record says that its task was held, in microseconds; empty for a range. */
  private Optional<Long> length(RowResult row) {
    return cells.text(RecordField.SECONDS) == null ? Optional.empty() : workMicros(row);
  }

  private static Optional<Long> workMicros(RowResult row) {
    boolean isOne = row.wages.size() == 1;
    if (!isOne || row.workHours() == null) {
      return Optional.empty();
    }
    Rational micros = row.workHours().times(MICROS_PER_HOUR);
    return micros.isLessThan(LONGEST_MICROS)
        ? Optional.of(micros.rounded(0).longValueExact())
        : Optional.empty();
  }
}
