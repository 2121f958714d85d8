package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.PooledRates;
import org.clickwage.statistics.Totals;
import org.clickwage.statistics.Underpayment;
import org.clickwage.tasklog.TaskHours;

/** The columns of the group statistics for machines, each said once, in the contract's order. */
final class SummaryColumns {
  private final int minGroup;
  private final List<Column<SummaryRow>> columns = new ArrayList<>();

  private SummaryColumns(int minGroup) {
    this.minGroup = minGroup;
  }

  static List<Column<SummaryRow>> of(List<String> by, int minGroup) {
    SummaryColumns all = new SummaryColumns(minGroup);
    all.counts();
    all.money();
    all.hours();
    all.pooled();
    all.distribution();
    all.underpayment();
    all.remarks();
    List<Column<SummaryRow>> columns = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      int index = i;
      columns.add(Column.left(by.get(i), "", row -> Cell.text(row.keys().get(index))));
    }
    columns.addAll(Column.besides(by, all.columns));
    return columns;
  }

  private void counts() {
    count("records", SummaryRow::records);
    count("problems", SummaryRow::problems);
    count("unpaid_records", SummaryRow::unpaidRecords);
    count("pending_records", SummaryRow::pendingRecords);
    number("workers", SummaryRow::workers);
    number("weight", row -> Optional.of(row.statistics().weight()));
  }

  private void money() {
    money("gross_pay", total(totals -> Optional.of(totals.grossPay())));
    money("pending_pay", SummaryRow::pendingPay);
    money("net_pay", total(Totals::netPay));
    money("missing_pay", row -> row.statistics().underpayment().flatMap(Underpayment::missingPay));
  }

  private void hours() {
    number("paid_hours", total(Totals::paidHours));
    number("unpaid_hours", total(Totals::unpaidHours));
    number("work_hours", total(totals -> Optional.of(totals.workHours())));
    number("union_hours", row -> row.taskHours().map(TaskHours::union));
  }

  private void pooled() {
    money("pooled_advertised", pooled(PooledRates::advertised));
    money("pooled_gross", pooled(PooledRates::gross));
    money("pooled_earnings", pooled(PooledRates::earnings));
    money("pooled_net", pooled(PooledRates::net));
  }

  private void distribution() {
    columns.addAll(
        StatisticsColumns.distribution(
            SummaryRow::statistics, SummaryRow::isSuppressed, SummaryRow::mixed));
  }

  private void underpayment() {
    money("reference", row -> row.statistics().underpayment().flatMap(Underpayment::reference));
    columns.addAll(
        StatisticsColumns.underpayment(
            SummaryRow::statistics, SummaryRow::isSuppressed, SummaryRow::mixed));
    number("unpaid_per_paid", pooled(PooledRates::unpaidPerPaid));
  }

  private void remarks() {
    columns.add(StatisticsColumns.suppressed(SummaryRow::shown, minGroup));
    told("rate", SummaryRow::rate);
    told("currency", row -> row.currency().map(Object::toString).orElse(""));
    text("reference_kind", SummaryRow::reference);
    text("bound", SummaryRow::bound);
    count("no_time_records", SummaryRow::timelessRecords);
    number("no_reference_units", SummaryRow::unreferredUnits);
  }

  /** A word that tells of people: of a single worker, whether charges were stated. */
  private void told(String key, Function<SummaryRow, String> value) {
    text(key, row -> row.isSuppressed() ? "" : value.apply(row));
  }

  private void text(String key, Function<SummaryRow, String> value) {
    columns.add(Column.left(key, "", row -> Cell.text(value.apply(row))));
  }

  private void count(String key, Function<SummaryRow, Long> count) {
    number(key, row -> Optional.of(Rational.of(count.apply(row))));
  }

  /** A figure that is money, or rests on adding some up; empty where currencies are mixed. */
  private void money(String key, Function<SummaryRow, Optional<Rational>> figure) {
    number(key, row -> row.mixed() ? Optional.empty() : figure.apply(row));
  }

  /** A figure; empty in a suppressed row. */
  private void number(String key, Function<SummaryRow, Optional<Rational>> figure) {
    columns.add(
        Column.right(
            key,
            "",
            row ->
                row.isSuppressed()
                    ? Cell.MISSING
                    : figure.apply(row).map(number -> Cell.of(number, "")).orElse(Cell.MISSING)));
  }

  private static Function<SummaryRow, Optional<Rational>> total(
      Function<Totals, Optional<Rational>> figure) {
    return row -> observed(row).flatMap(GroupStatistics::totals).flatMap(figure);
  }

  private static Function<SummaryRow, Optional<Rational>> pooled(
      Function<PooledRates, Optional<Rational>> figure) {
    return row -> observed(row).flatMap(all -> figure.apply(all.pooled()));
  }

  private static Optional<GroupStatistics> observed(SummaryRow row) {
    return Optional.of(row.statistics()).filter(all -> !all.isEmpty());
  }
}
