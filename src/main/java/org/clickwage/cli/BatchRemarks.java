package org.clickwage.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.clickwage.message.Note;
import org.clickwage.number.MoneyRange;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RowCells;
import org.clickwage.report.IntervalNotes;
import org.clickwage.report.SummaryRow;
import org.clickwage.report.SuppressionNotes;
import org.clickwage.statistics.PooledRates;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.BatchTotals;
import org.clickwage.survey.RecordDiagnostics.Why;
import org.clickwage.survey.ReferenceRole;
import org.clickwage.tasklog.TaskHours;

/**
 * How the figures of a batch were made, and what they leave out.
 *
 * @param columnNotes what is to be known of how columns are read
 * @param totalsRow what is to be known of a last record that may be the sum of the others
 * @param totals of all records, once its groups were asked for
 * @param lacksFigures whether shown rows lack what only a few of their people tell
 */
record BatchRemarks(
    BatchPlan plan,
    StatisticsOptions options,
    int minGroup,
    List<SummaryRow> rows,
    List<Note> columnNotes,
    Optional<Note> totalsRow,
    BatchTotals totals,
    boolean lacksFigures) {
  private static final long MILLIS_PER_HOUR = 3_600_000;

  List<Note> all() {
    List<Note> remarks = new ArrayList<>();
    totalsRow.ifPresent(remarks::add);
    onStatistics(remarks);
    onPay(remarks);
    onRecords(remarks);
    onReferences(remarks);
    onMixtures(remarks);
    onWhatIsHidden(remarks);
    if (ReferenceRole.possible(plan).equals(List.of(ReferenceRole.NONE))) {
      remarks.add(Note.of("summary.no-reference"));
    }
    return remarks;
  }

  private void onStatistics(List<Note> remarks) {
    remarks.add(Note.of(plan.perWorker() ? "summary.per-worker" : "summary.per-record"));
    if (plan.countsRecordsOfWorkers()) {
      boolean ofOne = plan.mapping().constant(RecordField.WORKER).isPresent();
      remarks.add(Note.of(ofOne ? "summary.records-of-one-worker" : "summary.records-of-workers"));
    }
    if (rows.stream().noneMatch(row -> row.statistics().rates().isPresent())) {
      return;
    }
    if (plan.mapping().gives(RecordField.WEIGHT)) {
      String title = RowCells.title(plan.mapping(), RecordField.WEIGHT);
      remarks.add(
          Note.of(
              plan.perWorker() ? "summary.weighted-workers" : "summary.weighted-records", title));
    }
    // A row of several currencies shows no median.
    remarks.addAll(
        IntervalNotes.of(
            options,
            rows.stream().filter(row -> !row.mixed()).map(SummaryRow::statistics).toList()));
    if (rows.stream().anyMatch(BatchRemarks::hasNegativeRate)) {
      remarks.add(Note.of("summary.no-gini"));
    }
  }

  private static boolean hasNegativeRate(SummaryRow row) {
    return !row.mixed()
        && row.statistics()
            .rates()
            .flatMap(RateDistribution::min)
            .filter(Rational::isNegative)
            .isPresent();
  }

  private void onPay(List<Note> remarks) {
    if (rows.stream().anyMatch(row -> row.taskHours().isPresent())) {
      remarks.add(onTaskHours());
    }
    if (!plan.mapping().profile().rows().spansRepeat()) {
      onCount("summary.repeated-tasks", totals.repeatedTasks(), remarks);
    }
    plan.mapping().rewardOfPages().ifPresent(remarks::add);
    if (plan.mapping().repeatsRewards()) {
      String key = plan.perWorker() ? "summary.pages-once" : "summary.pages-each";
      remarks.add(Note.of(key, plan.mapping().title(RecordField.PAY)));
    }
    remarks.addAll(columnNotes);
    if (rows.stream().anyMatch(row -> row.pendingRecords() > 0)) {
      remarks.add(onPendingPay());
      if (plan.statuses().countsUndecidedTime()) {
        remarks.add(Note.of("summary.pending-time"));
      }
    }
  }

  /** What stands apart is shown where it is a sum of one currency and may be told. */
  private Note onPendingPay() {
    List<SummaryRow> told =
        shownTotals()
            .filter(row -> row.currency().isPresent() && row.pendingPay().isPresent())
            .toList();
    return Range.over(told, SummaryRow::pendingPay)
        .filter(pay -> !pay.isZero())
        .map(pay -> new MoneyRange(pay, told.get(0).currency().orElseThrow()))
        .map(money -> Note.of("summary.pending-pay", money))
        .orElseGet(() -> Note.of("summary.pending." + Note.word(plan.statuses().pending())));
  }

  /** By how much the tasks’ hours are fewer where each counts once, if that may be told. */
  private Note onTaskHours() {
    return shownTotals()
        .flatMap(row -> row.taskHours().stream())
        .findFirst()
        .map(BatchRemarks::onTaskHours)
        .orElseGet(() -> Note.of("summary.union"));
  }

  private static Note onTaskHours(TaskHours hours) {
    return hours.union().equals(hours.summed())
        ? Note.of("summary.no-overlap")
        : Note.of("summary.task-hours", time(hours.union()), time(hours.summed()));
  }

  private static Duration time(Rational hours) {
    return Duration.ofMillis(hours.times(MILLIS_PER_HOUR).rounded(0).longValue());
  }

  private void onRecords(List<Note> remarks) {
    if (isTotalShown()) {
      totals.told().tests().ifPresent(remarks::add);
    }
    onCount("summary.not-counted", Why.NOT_COUNTED, remarks);
    onCount("summary.paid-time-alone", Why.PAID_TIME_ALONE, remarks);
    onCount("summary.unpaid-time-alone", Why.UNPAID_TIME_ALONE, remarks);
    onCount("summary.held-other-time", Why.HELD_OTHER_TIME, remarks);
    onCount("summary.calendar", Why.BY_CALENDAR, remarks);
    onCount("summary.hourly-rates", Why.HOURLY_RATE, remarks);
    onCount("summary.nameless", SummaryRow::namelessRecords, remarks);
    onCount("summary.timeless", SummaryRow::timelessRecords, remarks);
    if (plan.mapping().column(RecordField.PAY) != Mapping.NONE) {
      onCount("summary.payless", SummaryRow::paylessRecords, remarks);
    }
    onCount("summary.rateless", SummaryRow::ratelessRecords, remarks);
    shownTotals().findFirst().ifPresent(total -> onParts(total, remarks));
  }

  /** Rates that stand side by side may be of all and of some. */
  private static void onParts(SummaryRow total, List<Note> remarks) {
    PooledRates rates = total.statistics().pooled();
    if (rates.advertised().isPresent()) {
      onPart("summary.paid-hours-of-some", total.told().paidHours(), total, remarks);
    }
    if (rates.net().isPresent() && !total.mixed()) {
      onPart("summary.net-pay-of-some", total.told().netPay(), total, remarks);
    }
  }

  private static void onPart(String key, long reporting, SummaryRow total, List<Note> remarks) {
    long all = total.statistics().observations();
    if (reporting < all) {
      remarks.add(Note.of(key, Rational.of(reporting), Rational.of(all)));
    }
  }

  /** The same count stands in each of the total's rows. */
  private void onCount(String key, ToLongFunction<SummaryRow> count, List<Note> remarks) {
    onCount(key, shownTotals().mapToLong(count).findFirst().orElse(0), remarks);
  }

  private void onCount(String key, Why why, List<Note> remarks) {
    onCount(key, totals.told().count(why), remarks);
  }

  /** How many of all records are so, if any and if that may be told. */
  private void onCount(String key, long records, List<Note> remarks) {
    if (records > 0 && isTotalShown()) {
      remarks.add(Note.of(key, Rational.of(records)));
    }
  }

  private void onReferences(List<Note> remarks) {
    shownTotals()
        .flatMap(row -> row.unreferredUnits().stream())
        .filter(Rational::isPositive)
        .reduce(Rational::max)
        .ifPresent(
            most ->
                remarks.add(
                    Note.of(
                        plan.perWorker()
                            ? "summary.workers-without-reference"
                            : "summary.records-without-reference",
                        most)));
    boolean dependsOnDay = !totals.references().isEmpty() || !totals.schemes().isEmpty();
    if (dependsOnDay && plan.mapping().gives(RecordField.TO)) {
      remarks.add(Note.of("summary.first-day"));
    }
    onCount("summary.schemes-elsewhere", Why.SCHEME_ELSEWHERE, remarks);
    plan.exchangeRates().stream()
        .filter(rate -> totals.references().stream().noneMatch(each -> each.isBroughtBy(rate)))
        .map(rate -> Note.of("summary.rate-unused", rate.base(), rate.quote()))
        .forEach(remarks::add);
  }

  private boolean isTotalShown() {
    return shownTotals().findAny().isPresent();
  }

  /** All records beside each reference, as far as they may be told of. */
  private Stream<SummaryRow> shownTotals() {
    return rows.stream().filter(row -> row.ofAll() && !row.shown().isHidden());
  }

  private void onMixtures(List<Note> remarks) {
    if (rows.stream().anyMatch(SummaryRow::mixesRates)) {
      remarks.add(Note.of("summary.mixed-rates"));
    }
    if (totals.told().mixesSpans()) {
      remarks.add(Note.of("summary.spans"));
    }
    if (rows.stream().filter(BatchRemarks::hasMoney).anyMatch(row -> row.currency().isEmpty())) {
      remarks.add(Note.of("summary.currencies"));
    }
  }

  /** Whether the money of any record is in a sum of the row, be it one that currencies forbid. */
  private static boolean hasMoney(SummaryRow row) {
    return row.statistics().observations() > 0 || row.pendingRecords() > 0;
  }

  private void onWhatIsHidden(List<Note> remarks) {
    remarks.addAll(
        SuppressionNotes.of(
            minGroup,
            rows.stream().anyMatch(row -> row.shown().isHidden()),
            rows.stream().anyMatch(SummaryRow::isSuppressedGroup),
            rows.stream().anyMatch(BatchRemarks::lacksPendingPay)));
    if (lacksFigures) {
      remarks.add(Note.of("summary.told-by-few", Integer.toString(minGroup)));
    }
  }

  private static boolean lacksPendingPay(SummaryRow row) {
    return !row.shown().isHidden() && row.pendingPay().isEmpty();
  }
}
