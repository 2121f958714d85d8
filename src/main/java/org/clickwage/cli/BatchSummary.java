package org.clickwage.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.disclosure.Suppression;
import org.clickwage.document.Result;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.report.SummaryReport;
import org.clickwage.report.SummaryRow;
import org.clickwage.report.SurveyGrounds;
import org.clickwage.source.Engine;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Histogram;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.BatchTotals;
import org.clickwage.survey.GroupFigures;
import org.clickwage.wage.RateName;

/** The group statistics of a batch, ready to be written. */
final class BatchSummary {
  private final List<String> by;
  private final int minGroup;
  private final BatchPlan plan;
  private final StatisticsOptions options;
  private final boolean pictured;
  private final Optional<Note> totalsRow;
  private final GroupStatistics suppressed;
  private final SurveyGrounds grounds;
  private final List<SummaryRow> rows;
  private final List<Note> remarks;

  /**
   * @param grounds what the figures rest on, of which all may be told
   * @param columnNotes what is to be known of how columns are read
   */
  BatchSummary(
      BatchTotals totals,
      SurveyGrounds grounds,
      TableSettings settings,
      StatisticsOptions options,
      BatchPlan plan,
      ColumnRedaction hiding,
      List<Note> columnNotes,
      boolean pictured) {
    this.by = settings.byNames();
    this.grounds = grounds;
    this.minGroup = settings.minGroup();
    this.plan = plan;
    this.options = options;
    this.pictured = pictured;
    this.suppressed = new GroupAccumulator().statistics(options);
    GroupFigures[] groups = underPseudonyms(totals.groups(), hiding).toArray(GroupFigures[]::new);
    this.totalsRow = totals.totalsRow(List.of(groups));
    DisclosureControl small = smallGroups(List.of(groups), totals);
    boolean lacksFigures = Stream.of(groups).map(BatchSummary::size).anyMatch(small::lacksFigures);
    rows = rows(settings.threads(), groups, group -> row(group, small));
    remarks = new ArrayList<>(totalsRow.stream().toList());
    remarks.addAll(
        BatchRemarks.of(plan, options, minGroup, rows, columnNotes, totals, lacksFigures));
  }

  private DisclosureControl smallGroups(List<GroupFigures> groups, BatchTotals totals) {
    Map<List<String>, Integer> numbers = new HashMap<>();
    groups.stream()
        .filter(group -> !group.ofAll())
        .forEach(group -> numbers.put(group.keys(), group.number()));
    return new DisclosureControl(
        groups.stream().map(BatchSummary::size).toList(),
        minGroup,
        among -> totals.countedAgain(among.stream().map(numbers::get).toList()));
  }

  /**
   * Sorting millions of rates takes its time: groups are sorted at once, the largest first. What a
   * row was made of is let go, since there may be a group for each of a million workers.
   */
  private static List<SummaryRow> rows(
      int threads, GroupFigures[] groups, Function<GroupFigures, SummaryRow> calculated) {
    SummaryRow[] rows = new SummaryRow[groups.length];
    Engine.runAll(
        threads,
        IntStream.range(0, rows.length)
            .boxed()
            .sorted(Comparator.comparing(i -> -groups[i].statistics().observations()))
            .<Runnable>map(
                i ->
                    () -> {
                      rows[i] = calculated.apply(groups[i]);
                      groups[i] = null;
                    })
            .toList());
    return List.of(rows);
  }

  /**
   * A worker who is hidden in the records is hidden in the names of groups too, and in their order.
   */
  private List<GroupFigures> underPseudonyms(List<GroupFigures> groups, ColumnRedaction hiding) {
    if (plan.by().stream().noneMatch(hiding::renames)) {
      return groups;
    }
    List<GroupFigures> renamed =
        groups.stream()
            .filter(group -> !group.ofAll())
            .map(group -> group.under(hiding.shown(plan.by(), group.keys())))
            .toList();
    return Stream.concat(
            GroupFigures.byName(renamed).stream(), groups.stream().filter(GroupFigures::ofAll))
        .toList();
  }

  /** A group's rows beside another reference, or at the other end of ranges, are another table. */
  private static DisclosureControl.Row size(GroupFigures group) {
    return new DisclosureControl.Row(
        group.keys(),
        group.ofAll(),
        List.of(group.role(), group.bound()),
        group.people(),
        group.peopleWithReference(),
        group.peopleReporting(),
        group.reportingInPart(),
        group.peopleAwaitingPay());
  }

  /** What is to be known of a last record that may be the sum of the others. */
  Optional<Note> totalsRow() {
    return totalsRow;
  }

  /** Whether the figures of any group are held back. */
  boolean suppressesGroups() {
    return rows.stream().anyMatch(SummaryRow::isSuppressedGroup);
  }

  /** Whether a row of all records is held back since it would reveal a group's. */
  boolean withholdsTotal() {
    return rows.stream().anyMatch(row -> row.shown() == Suppression.Cell.COMPLEMENTARY);
  }

  Result result(Wording wording) {
    boolean perWorker = plan.perWorker() && plan.mapping().gives(RecordField.WORKER);
    return new SummaryReport(by, rows, remarks, grounds, perWorker, minGroup, wording).result();
  }

  private SummaryRow row(GroupFigures group, DisclosureControl small) {
    DisclosureControl.Row size = size(group);
    Suppression.Cell shown = small.cell(size);
    return new SummaryRow(
        group.keys(),
        group.ofAll(),
        group.records(),
        group.problems(),
        group.unpaidRecords(),
        group.pendingRecords(),
        group.timelessRecords(),
        group.paylessRecords(),
        group.ratelessRecords(),
        small.hidesPendingPay(size) ? Optional.empty() : Optional.of(group.pendingPay()),
        named(group),
        group.nameless(),
        group.currency(),
        group.currencies().size() > 1,
        rate(group),
        group.role().word(),
        group.bound(),
        group.taskHours(),
        shown.isHidden() ? suppressed : small.shown(size, group.statistics().statistics(options)),
        group.statistics().reported(),
        histogram(group, shown),
        shown);
  }

  /** Which rate a group's distribution is of, by its name; that of nobody is the one asked for. */
  private String rate(GroupFigures group) {
    if (group.rates().isEmpty()) {
      return plan.named().orElse(RateName.EARNINGS).word();
    }
    return group.rates().size() == 1
        ? group.rates().iterator().next().word()
        : SummaryRow.MIXED_RATES;
  }

  /** Nobody knows how many workers there are where no column names them. */
  private Optional<Rational> named(GroupFigures group) {
    return plan.mapping().column(RecordField.WORKER) == Mapping.NONE
        ? Optional.empty()
        : Optional.of(Rational.of(group.workers()));
  }

  /** Only all records are drawn in steps, and only where nothing of them is held back. */
  private Optional<Histogram> histogram(GroupFigures group, Suppression.Cell shown) {
    boolean drawn = pictured && group.ofAll() && !shown.isHidden();
    boolean mixed = group.currencies().size() > 1;
    // Of a worker's records, many may make a step that is of him alone.
    boolean revealsOne = minGroup > 1 && plan.countsRecordsOfWorkers();
    return drawn && !mixed && !revealsOne
        ? group.statistics().histogram(minGroup)
        : Optional.empty();
  }
}
