package org.clickwage.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Unit;
import org.clickwage.group.RecordKind;
import org.clickwage.group.SummaryRow;
import org.clickwage.group.SurveyGroup;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.PooledRates;
import org.clickwage.statistics.Totals;
import org.clickwage.tasklog.TaskHours;

/** The figures of a survey's groups, in the contract's order; a suppressed row shows none. */
final class SummaryFigures {
  private SummaryFigures() {}

  /** All columns for machines. */
  static List<Column<SummaryRow>> forMachines(List<String> by, int minGroup) {
    List<Column<SummaryRow>> columns = new ArrayList<>(Figure.forMachines(all()));
    columns.add(StatisticsFigures.suppressed(minGroup));
    columns.add(ofPeople("rate", SummaryRow::rate));
    columns.add(
        ofPeople("currency", row -> row.group().currency().map(Object::toString).orElse("")));
    columns.add(Column.text("reference_kind", row -> row.role().word()));
    columns.add(Column.text("bound", SummaryRow::bound));
    columns.addAll(Figure.forMachines(leftOut()));
    return StatisticsFigures.ofGroups(by, columns);
  }

  /** The figures from which the tables and sentences of people choose, over both ends of ranges. */
  static ShownFigures<SummaryEnds> forPeople(Wording wording) {
    List<Figure<SummaryRow>> figures = new ArrayList<>(all());
    figures.add(money(StatisticsFigures.middleHalf()));
    figures.add(shown(StatisticsFigures.units()));
    figures.add(shown(StatisticsFigures.unitsBelow()));
    figures.add(shown(StatisticsFigures.shortfall()));
    return new ShownFigures<>(
        figures.stream().map(SummaryEnds::over).toList(),
        ends -> ends.low().group().currency(),
        wording.figures());
  }

  static List<Figure<SummaryRow>> all() {
    List<Figure<SummaryRow>> figures = new ArrayList<>();
    figures.addAll(counts());
    figures.addAll(pay());
    figures.addAll(hours());
    figures.addAll(pooled());
    StatisticsFigures.distribution().forEach(figure -> figures.add(money(figure)));
    figures.add(money(StatisticsFigures.reference()));
    StatisticsFigures.underpayment().forEach(figure -> figures.add(shown(figure)));
    figures.add(money(StatisticsFigures.gini()));
    figures.add(
        shown(
            "unpaid_per_paid",
            "column.unpaid-per-paid",
            Unit.HOURS_PER_HOUR,
            pooled(PooledRates::unpaidPerPaid)));
    return figures;
  }

  private static List<Figure<SummaryRow>> counts() {
    return List.of(
        count("records", "column.records", RecordKind.RECORD),
        count("problems", "", RecordKind.PROBLEM),
        count("unpaid_records", "", RecordKind.UNPAID),
        count("pending_records", "", RecordKind.PENDING),
        shown("workers", "column.workers", Unit.COUNT, row -> row.group().workers()),
        shown("weight", "", Unit.COUNT, row -> Optional.of(row.statistics().weight())));
  }

  private static List<Figure<SummaryRow>> pay() {
    return List.of(
        money("gross_pay", "", total(totals -> Optional.of(totals.grossPay()))),
        money("pending_pay", "", SummaryRow::pendingPay),
        money("net_pay", "", total(Totals::netPay)),
        money(StatisticsFigures.aggregateShortfall()));
  }

  private static List<Figure<SummaryRow>> hours() {
    return List.of(
        shown("paid_hours", "", Unit.HOURS, total(Totals::paidHours)),
        shown("unpaid_hours", "", Unit.HOURS, total(Totals::unpaidHours)),
        shown("work_hours", "", Unit.HOURS, total(totals -> Optional.of(totals.workHours()))),
        shown("union_hours", "", Unit.HOURS, row -> row.group().taskHours().map(TaskHours::union)));
  }

  private static List<Figure<SummaryRow>> pooled() {
    return List.of(
        money("pooled_advertised", "column.advertised", pooled(PooledRates::advertised)),
        money("pooled_gross", "column.gross", pooled(PooledRates::gross)),
        money("pooled_earnings", "", pooled(PooledRates::earnings)),
        money("pooled_net", "column.net", pooled(PooledRates::net)));
  }

  private static List<Figure<SummaryRow>> leftOut() {
    return List.of(
        count("no_time_records", "", RecordKind.TIMELESS),
        shown("no_reference_units", "", Unit.COUNT, SummaryRow::unreferredUnits));
  }

  private static Figure<SummaryRow> count(String key, String titleKey, RecordKind kind) {
    return Figure.<SurveyGroup>count(key, titleKey, group -> group.count(kind))
        .in(SummaryRow::group)
        .where(row -> !row.isSuppressed());
  }

  private static Figure<SummaryRow> shown(
      String key, String titleKey, Unit unit, Function<SummaryRow, Optional<Rational>> figure) {
    return Figure.of(key, titleKey, unit, figure).where(row -> !row.isSuppressed());
  }

  private static Figure<SummaryRow> shown(Figure<GroupStatistics> figure) {
    return figure.in(SummaryRow::statistics).where(row -> !row.isSuppressed());
  }

  private static Figure<SummaryRow> money(
      String key, String titleKey, Function<SummaryRow, Optional<Rational>> figure) {
    return Figure.of(key, titleKey, Unit.MONEY, figure).where(SummaryRow::showsMoney);
  }

  private static Figure<SummaryRow> money(Figure<GroupStatistics> figure) {
    return figure.in(SummaryRow::statistics).where(SummaryRow::showsMoney);
  }

  /** A word that would reveal people: of a single worker, whether charges were stated. */
  private static Column<SummaryRow> ofPeople(String key, Function<SummaryRow, String> value) {
    return Column.text(key, row -> row.isSuppressed() ? "" : value.apply(row));
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
