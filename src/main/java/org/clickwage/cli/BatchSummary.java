package org.clickwage.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.csv.BatchPlan;
import org.clickwage.csv.BatchTotals;
import org.clickwage.csv.GroupFigures;
import org.clickwage.csv.RateName;
import org.clickwage.csv.ReferenceRole;
import org.clickwage.csv.RowHiding;
import org.clickwage.money.Rational;
import org.clickwage.money.Share;
import org.clickwage.note.Note;
import org.clickwage.report.Result;
import org.clickwage.report.SummaryReport;
import org.clickwage.report.SummaryRow;
import org.clickwage.report.Wording;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.statistics.Suppression;

/** The group statistics of a batch, ready to be written. */
final class BatchSummary {
  private final List<String> by;
  private final int minGroup;
  private final BatchPlan plan;
  private final StatisticsOptions options;
  private final List<SummaryRow> rows;

  BatchSummary(
      BatchTotals totals,
      BatchSettings settings,
      StatisticsOptions options,
      BatchPlan plan,
      RowHiding hiding) {
    this.by = settings.byNames();
    this.minGroup = settings.minGroup();
    this.plan = plan;
    this.options = options;
    List<GroupFigures> groups = underPseudonyms(totals.groups(), hiding);
    Map<List<String>, Suppression.Cell> shown = shown(groups);
    // Sorting millions of rates takes its time; groups are sorted at once, and stay in order.
    rows = groups.parallelStream().map(group -> row(group, shown.get(group.keys()))).toList();
  }

  /**
   * A worker who is hidden in the records is hidden in the names of groups too, and in their order.
   */
  private List<GroupFigures> underPseudonyms(List<GroupFigures> groups, RowHiding hiding) {
    if (plan.by().stream().noneMatch(hiding::renames)) {
      return groups;
    }
    List<String> all = groups.get(groups.size() - 1).keys();
    List<GroupFigures> renamed = new ArrayList<>();
    List<GroupFigures> ofAll = new ArrayList<>();
    for (GroupFigures group : groups) {
      if (group.keys().equals(all)) {
        ofAll.add(group);
      } else {
        renamed.add(group.under(hiding.shown(plan.by(), group.keys())));
      }
    }
    renamed.sort(Comparator.comparing(group -> String.join("\n", group.keys())));
    renamed.addAll(ofAll);
    return renamed;
  }

  List<SummaryRow> rows() {
    return rows;
  }

  Result result(Wording wording) {
    return SummaryReport.of(by, rows, remarks(), minGroup, wording);
  }

  /** Which groups are too small to be shown; the last one is of all records. */
  private Map<List<String>, Suppression.Cell> shown(List<GroupFigures> groups) {
    Map<List<String>, Long> sizes = new LinkedHashMap<>();
    groups.forEach(group -> sizes.merge(group.keys(), size(group), Math::min));
    List<List<String>> keys = new ArrayList<>(sizes.keySet());
    List<String> all = keys.remove(keys.size() - 1);
    Suppression suppression =
        Suppression.of(keys.stream().map(sizes::get).toList(), sizes.get(all), minGroup);
    Map<List<String>, Suppression.Cell> shown = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      shown.put(keys.get(i), suppression.groups().get(i));
    }
    shown.put(all, suppression.total());
    return shown;
  }

  /**
   * Workers where they are known; else each record may be one. A figure that stands on fewer of
   * them, since the others have no rate, would tell about those.
   */
  private static long size(GroupFigures group) {
    long people = group.workers() > 0 ? group.workers() : group.records();
    long behindFigures = group.statistics().observations();
    return behindFigures > 0 ? Math.min(people, behindFigures) : people;
  }

  private SummaryRow row(GroupFigures group, Suppression.Cell shown) {
    Optional<Currency> currency =
        group.currencies().size() == 1
            ? Optional.of(Currency.getInstance(group.currencies().iterator().next()))
            : Optional.empty();
    String rate =
        group.rates().size() == 1
            ? group.rates().iterator().next().word()
            : group.rates().isEmpty() ? RateName.EARNINGS.word() : "mixed";
    return new SummaryRow(
        group.keys(),
        group.records(),
        group.problems(),
        group.unpaidRecords(),
        group.pendingRecords(),
        group.pendingPay(),
        group.workers(),
        currency,
        group.currencies().size() > 1,
        rate,
        group.role().word(),
        group.bound(),
        group.unionHours(),
        group.statistics().statistics(options),
        shown);
  }

  /** How the figures were made. */
  private List<Note> remarks() {
    List<Note> remarks = new ArrayList<>();
    remarks.add(Note.of(plan.perWorker() ? "summary.per-worker" : "summary.per-record"));
    remarks.add(Note.of("summary.confidence", Share.ofFraction(options.confidence())));
    if (options.bootstrapDraws() > 0) {
      remarks.add(
          Note.of(
              "summary.bootstrap",
              Rational.of(options.bootstrapDraws()),
              Long.toString(options.seed())));
    }
    if (rows.stream().anyMatch(row -> row.unionHours().isPresent())) {
      remarks.add(Note.of("summary.union"));
    }
    if (rows.stream().anyMatch(row -> row.pendingRecords() > 0)) {
      remarks.add(Note.of("summary.pending." + BatchSettings.lower(plan.statuses().pending())));
    }
    if (rows.stream().anyMatch(row -> row.currency().isEmpty())
        && rows.stream().anyMatch(row -> row.records() > 0)) {
      remarks.add(Note.of("summary.currencies"));
    }
    if (rows.stream().anyMatch(row -> row.shown() == Suppression.Cell.SUPPRESSED)) {
      remarks.add(Note.of("summary.suppressed", Integer.toString(minGroup)));
    }
    if (rows.stream().allMatch(row -> row.reference().equals(ReferenceRole.NONE.word()))) {
      remarks.add(Note.of("summary.no-reference"));
    }
    return remarks;
  }
}
