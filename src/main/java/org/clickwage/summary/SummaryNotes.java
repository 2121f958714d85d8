package org.clickwage.summary;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.disclosure.Suppression;
import org.clickwage.group.RecordKind;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SummaryRow;
import org.clickwage.group.SurveyGroup;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.LegalFloor;
import org.clickwage.statistics.PooledRates;
import org.clickwage.statistics.SurveyDesign;
import org.clickwage.statistics.Underpayment;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.DesignColumns;
import org.clickwage.survey.SurveySummary;
import org.clickwage.survey.SurveyTotals;
import org.clickwage.tasklog.TaskHours;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/**
 * How the figures of a batch were made, and what they leave out: what changes the reading of a
 * number.
 */
final class SummaryNotes extends StatisticsNotes<SummaryRow> {
  private static final long MILLIS_PER_HOUR = 3_600_000;

  private final SurveySummary summary;
  private final BatchPlan plan;
  private final SurveyTotals totals;

  private SummaryNotes(SurveySummary summary) {
    super(summary.rows());
    this.summary = summary;
    this.plan = summary.plan();
    this.totals = summary.totals();
  }

  /**
   * What a reader must beware of comes first, and how the figures were made last.
   *
   * @param first what is known before anything is counted
   * @param onReliability that rows are of few, if any are
   */
  static List<Note> of(SurveySummary summary, List<Note> first, Optional<Note> onReliability) {
    SummaryNotes all = new SummaryNotes(summary);
    all.notes.addAll(first);
    all.onPending();
    all.total().ifPresent(all::onRecords);
    all.onReferences();
    all.onMixtures();
    all.onWhatIsHidden();
    onReliability.ifPresent(all.notes::add);
    all.onTime();
    all.onStatistics();
    return all.notes;
  }

  /** The row of all records, with the first of several references, as far as it may be shown. */
  private Optional<SummaryRow> total() {
    return shownTotals().findFirst();
  }

  private Stream<SummaryRow> shownTotals() {
    return summary.rows().stream().filter(row -> row.ofAll() && !row.isSuppressed());
  }

  private void onStatistics() {
    addIf(plan.perWorker(), "summary.per-worker");
    addIf(plan.countsRecordsOfWorkers(), "summary.per-record");
    addIf(plan.countsRecordsOfWorkers(), "summary.records-of-workers");
    addIf(!plan.perWorker() && !plan.countsRecordsOfWorkers(), "summary.per-person");
    if (any(row -> row.statistics().rates().isPresent())) {
      if (plan.mapping().gives(RecordField.WEIGHT)) {
        add("summary.weighted", FieldCells.title(plan.mapping(), RecordField.WEIGHT));
      }
      // A row of several currencies shows no median.
      onDifferences(plan.design());
      onIntervals(summary.options(), row -> !row.group().isMixed(), sampling());
      total()
          .filter(SummaryRow::showsMoney)
          .ifPresent(all -> onOutliers(all.statistics(), all.group().currency()));
    }
  }

  private void onDifferences(DesignColumns design) {
    if (design.compared().isEmpty()) {
      return;
    } else if (DifferenceTable.isEmpty(summary)) {
      add("summary.not-compared");
      return;
    }
    add("summary.differences");
    if (design.category() != Mapping.NONE) {
      add("summary.alike", plan.mapping().nameOf(design.category()), summary.minGroup());
    }
  }

  /** What standard errors assume. */
  private Note sampling() {
    SurveyDesign design = totals.design();
    if (!plan.design().isStated()) {
      return SIMPLE_SAMPLE;
    } else if (design.isReplicated()) {
      String type = Note.word(plan.design().replication().orElseThrow().type());
      return Note.of("summary.replicates", Rational.of(design.replicates()), type);
    }
    boolean isOfMany = plan.design().fpc() == Mapping.NONE;
    return Note.of(
        isOfMany ? "summary.design" : "summary.design-fpc",
        Rational.of(design.strata()),
        Rational.of(design.psus()));
  }

  private void onTime() {
    if (any(row -> row.group().taskHours().isPresent())) {
      notes.add(
          total()
              .flatMap(row -> row.group().taskHours())
              .map(SummaryNotes::onTaskHours)
              .orElseGet(() -> Note.of("summary.union")));
    }
    onTasks(plan.mapping(), totals.repeatedTasks());
    if (plan.mapping().repeatsRewards()) {
      add("summary.pages", plan.mapping().title(RecordField.PAY));
    }
  }

  /** By how much the tasks’ hours are fewer where each counts once. */
  private static Note onTaskHours(TaskHours hours) {
    return Note.of("summary.task-hours", time(hours.union()), time(hours.summed()));
  }

  private static Duration time(Rational hours) {
    return Duration.ofMillis(hours.times(MILLIS_PER_HOUR).rounded(0).longValue());
  }

  private void onPending() {
    boolean isPending = any(row -> row.group().count(RecordKind.PENDING) > 0);
    addIf(isPending, "summary.pending." + Note.word(plan.statuses().pending()));
  }

  private void onRecords(SummaryRow total) {
    SurveyGroup records = total.group();
    totals.diagnostics().tests().ifPresent(notes::add);
    boolean hasPay = plan.mapping().column(RecordField.PAY) != Mapping.NONE;
    long notCounted = records.count(RecordKind.NOT_COUNTED);
    long payless = hasPay ? records.count(RecordKind.PAYLESS) : 0;
    Stream.of(
            some("summary.left-out.where", records.count(RecordKind.LEFT_OUT)),
            some("summary.left-out.outcome", notCounted),
            some("summary.left-out.hours", records.count(RecordKind.TIMELESS)),
            some("summary.left-out.pay", payless),
            some("summary.left-out.rate", records.count(RecordKind.RATELESS)))
        .flatMap(Optional::stream)
        .reduce((one, next) -> Note.of("list.next", one, next))
        .ifPresent(parts -> notes.add(Note.of("summary.left-out", parts)));
    count("summary.part-of-time", records.count(RecordKind.PART_OF_TIME));
    count("summary.calendar", records.count(RecordKind.CALENDAR));
    count("summary.hourly-rates", records.count(RecordKind.HOURLY_RATE));
    count("summary.nameless", records.namelessRecords());
    onParts(total);
    onNothing(total);
  }

  private static Optional<Note> some(String key, long records) {
    return Optional.of(Note.of(key, Rational.of(records))).filter(known -> records > 0);
  }

  /** What empty cells do to the share below, where they are of enough people. */
  private void onNothing(SummaryRow total) {
    notes.addAll(totals.diagnostics().nothingIs0());
    int empty = totals.diagnostics().emptyInSome();
    List<Underpayment> ends =
        shownTotals()
            .filter(row -> row.role() == total.role())
            .flatMap(row -> row.statistics().underpayment().stream())
            .filter(each -> isOfMany(each, empty))
            .toList();
    Optional<Range> without = percent(ends, each -> each.without(empty).headcountRatio());
    boolean differs = !without.equals(percent(ends, all -> Optional.of(all.headcountRatio())));
    if (without.isPresent() && differs) {
      add(
          "summary.without-these." + (summary.isPerWorker() ? "workers" : "records"),
          without.get());
    }
  }

  /** Both those who leave an amount empty and the others are as many as a group that is shown. */
  private boolean isOfMany(Underpayment all, int empty) {
    if (all.incomplete().isEmpty() || plan.countsRecordsOfWorkers() && summary.minGroup() > 1) {
      return false;
    }
    long leftOut = all.without(empty).leftOut();
    return Math.min(leftOut, all.observations() - leftOut) >= summary.minGroup();
  }

  /** A share at both ends of ranges, in whole percents as the first screen shows it. */
  private static Optional<Range> percent(
      List<Underpayment> ends, Function<Underpayment, Optional<Rational>> share) {
    return Range.over(
        ends,
        end -> share.apply(end).map(part -> Rational.of(part.times(Rational.HUNDRED).rounded(0))));
  }

  /** Rates shown side by side may be of all and of some. */
  private void onParts(SummaryRow total) {
    PooledRates rates = total.statistics().pooled();
    if (rates.of(RateName.ADVERTISED).isPresent()) {
      onPart("summary.paid-hours-of-some", WageQuantity.PAID_HOURS, total);
    }
    if (rates.of(RateName.NET).isPresent() && !total.group().isMixed()) {
      onPart("summary.net-pay-of-some", WageQuantity.NET_PAY, total);
    }
  }

  private void onPart(String key, WageQuantity quantity, SummaryRow total) {
    long reporting = total.reported().of(quantity);
    long all = total.statistics().observations();
    addIf(reporting < all, key, Rational.of(reporting), Rational.of(all));
  }

  private static boolean isCompared(SummaryRow row) {
    return row.statistics().underpayment().isPresent();
  }

  private void onReferences() {
    // A column of minimum wages that is empty leaves nobody out beside those of places.
    boolean areCompared = shownTotals().anyMatch(SummaryNotes::isCompared);
    shownTotals()
        .filter(row -> !areCompared || isCompared(row))
        .flatMap(row -> row.unreferredUnits().stream())
        .filter(Rational::isPositive)
        .reduce(Rational::max)
        .ifPresent(most -> add("summary.without-reference", most));
    boolean dependsOnDay = !totals.references().isEmpty() || !totals.schemes().isEmpty();
    addIf(dependsOnDay && plan.mapping().gives(RecordField.TO), "summary.first-day");
    count(
        "summary.schemes-elsewhere",
        total().map(row -> row.group().count(RecordKind.SCHEME_ELSEWHERE)).orElse(0L));
    plan.terms().exchangeRates().stream()
        .filter(rate -> totals.factors().stream().noneMatch(each -> each.isBroughtBy(rate)))
        .filter(rate -> totals.references().stream().noneMatch(each -> each.isBroughtBy(rate)))
        .forEach(rate -> notes.add(rate.unused()));
  }

  private void onMixtures() {
    notes.addAll(plan.terms().money().notes());
    addIf(
        any(row -> !row.isSuppressed() && row.rate().equals(SummaryRow.MIXED_RATES)),
        "summary.mixed-rates");
    addIf(totals.diagnostics().mixesSpans(), "summary.spans");
    addIf(any(row -> hasMoney(row) && row.group().currency().isEmpty()), "summary.currencies");
  }

  /** Whether the money of any record is in a sum of the row, be it one that currencies forbid. */
  private static boolean hasMoney(SummaryRow row) {
    return row.statistics().observations() > 0 || row.group().count(RecordKind.PENDING) > 0;
  }

  private void onWhatIsHidden() {
    onSuppression(summary.minGroup(), summary.hidesAny());
    onFloors();
    addIf(plan.roles().contains(ReferenceRole.NONE), "summary.no-reference");
  }

  private void onFloors() {
    addIf(
        any(row -> row.role().isFloor() && row.shown() == Suppression.Cell.COMPLEMENTARY),
        "summary.floors-close",
        Integer.toString(summary.minGroup()));
    shownTotals()
        .filter(row -> row.role().isFloor() && !isCompared(row))
        .map(row -> TriedFloors.name(row, summary))
        .distinct()
        .forEach(floor -> add("summary.floor-untried", floor));
    addIf(summary.floors().stream().anyMatch(LegalFloor::isProposed), "compare.floor-proposed");
  }

  /** What is to be known of the pay floors that are tried. */
  static List<Note> onFloors(SurveySummary summary) {
    SummaryNotes all = new SummaryNotes(summary);
    all.onFloors();
    return all.notes;
  }
}
