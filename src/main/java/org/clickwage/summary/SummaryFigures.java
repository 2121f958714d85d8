package org.clickwage.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Unit;
import org.clickwage.group.RecordKind;
import org.clickwage.group.SummaryRow;
import org.clickwage.group.SurveyGroup;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Gains;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.SamplingErrors;
import org.clickwage.statistics.Underpayment;
import org.clickwage.survey.SurveySummary;
import org.clickwage.tasklog.TaskHours;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/** The figures of a survey's groups, in the contract's order; a suppressed row shows none. */
public final class SummaryFigures {
  private SummaryFigures() {}

  /** All columns for machines. */
  static List<Column<SummaryRow>> forMachines(List<String> by, SurveySummary summary) {
    List<Column<SummaryRow>> columns =
        new ArrayList<>(Figure.forMachines(all(summary.options().percents())));
    columns.add(StatisticsFigures.suppressed(summary.minGroup()));
    columns.add(ofPeople("rate", SummaryRow::rate));
    columns.add(
        ofPeople("currency", row -> row.group().currency().map(Object::toString).orElse("")));
    columns.add(Column.text("reference_kind", row -> row.role().word()));
    columns.add(Column.text("bound", SummaryRow::bound));
    columns.addAll(Figure.forMachines(leftOut()));
    columns.addAll(Figure.forMachines(why()));
    if (summary.options().trim().isPresent()) {
      columns.addAll(Figure.forMachines(trimmed()));
    }
    if (summary.plan().hasErrors()) {
      columns.addAll(
          Figure.forMachines(
              StatisticsFigures.errors(
                  all(summary.options().percents()),
                  SummaryFigures::shown,
                  SummaryRow::statistics)));
      columns.addAll(Figure.forMachines(List.of(money(StatisticsFigures.deviation()))));
    }
    if (summary.plan().design().isStated()) {
      columns.addAll(Figure.forMachines(List.of(shown(StatisticsFigures.designEffect()))));
    }
    if (!summary.plan().floors().isEmpty()) {
      columns.add(Column.text("floor", row -> TriedFloors.name(row, summary)));
      columns.addAll(Figure.forMachines(added()));
      if (summary.plan().tellsGains()) {
        columns.addAll(Figure.forMachines(gains()));
      }
    }
    return StatisticsFigures.ofGroups(by, columns);
  }

  /** The values that each row shows, under the keys of the columns for machines. */
  public static List<Map<String, Object>> values(SurveySummary summary, List<String> by) {
    List<Column<SummaryRow>> columns = forMachines(by, summary);
    return summary.rows().stream().map(row -> values(columns, row)).toList();
  }

  private static Map<String, Object> values(List<Column<SummaryRow>> columns, SummaryRow row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Column<SummaryRow> column : columns) {
      column.accessor().apply(row).exact().ifPresent(value -> values.put(column.key(), value));
    }
    return values;
  }

  /** The figures from which the tables and sentences of people choose, over both ends of ranges. */
  static ShownFigures<SummaryEnds> forPeople(Wording wording) {
    List<Figure<SummaryRow>> figures = new ArrayList<>(all(RateDistribution.PERCENTS));
    figures.add(money(StatisticsFigures.middleHalf()));
    figures.addAll(trimmed());
    figures.add(shown(StatisticsFigures.units()));
    figures.add(shown(StatisticsFigures.unitsBelow()));
    figures.add(shown(StatisticsFigures.meanShortfall()));
    figures.add(money(StatisticsFigures.deviation()));
    StatisticsFigures.sizes().forEach(figure -> figures.add(shown(figure)));
    figures.addAll(added());
    return new ShownFigures<>(
        figures.stream().map(SummaryEnds::over).toList(),
        ends -> ends.low().group().currency(),
        SummaryEnds::error,
        wording.figures());
  }

  static List<Figure<SummaryRow>> all(SortedSet<Integer> percents) {
    List<Figure<SummaryRow>> figures = new ArrayList<>();
    figures.add(count("records", "column.records", RecordKind.RECORD));
    figures.add(count("problems", "", RecordKind.PROBLEM));
    figures.add(count("unpaid_records", "", RecordKind.UNPAID));
    figures.add(count("pending_records", "", RecordKind.PENDING));
    figures.add(shown("workers", "column.workers", Unit.COUNT, row -> row.group().workers()));
    figures.add(shown("weight", "", Unit.COUNT, row -> Optional.of(row.statistics().weight())));
    figures.add(total(WageQuantity.GROSS_PAY));
    figures.add(money("pending_pay", "", SummaryRow::pendingPay));
    figures.add(total(WageQuantity.NET_PAY));
    figures.add(money(StatisticsFigures.aggregateShortfall()));
    WageQuantity.WORK_HOURS.parts().forEach(hours -> figures.add(total(hours)));
    figures.add(total(WageQuantity.WORK_HOURS));
    figures.add(
        shown("union_hours", "", Unit.HOURS, row -> row.group().taskHours().map(TaskHours::union)));
    Stream.of(RateName.values()).map(SummaryFigures::pooled).forEach(figures::add);
    StatisticsFigures.distribution(percents).forEach(figure -> figures.add(money(figure)));
    figures.add(money(StatisticsFigures.reference()));
    StatisticsFigures.underpayment().forEach(figure -> figures.add(shown(figure)));
    figures.add(money(StatisticsFigures.gini()));
    figures.add(
        shown(
            "unpaid_per_paid",
            "column.unpaid-per-paid",
            Unit.HOURS_PER_HOUR,
            of(all -> all.pooled().unpaidPerPaid())));
    return figures;
  }

  /** Those that follow from the units alone. */
  static List<Figure<SummaryRow>> replicable(SortedSet<Integer> percents) {
    List<Figure<SummaryRow>> figures = new ArrayList<>(all(percents));
    figures.removeIf(figure -> figure.hasTwoEnds() || !SamplingErrors.haveOne(figure.key()));
    Stream.concat(
            Stream.of(StatisticsFigures.meanShortfall(), StatisticsFigures.designEffect()),
            StatisticsFigures.sizes().stream())
        .map(SummaryFigures::shown)
        .forEach(figures::add);
    figures.addAll(trimmed());
    figures.add(money(StatisticsFigures.deviation()));
    return figures;
  }

  private static List<Figure<SummaryRow>> trimmed() {
    return StatisticsFigures.trimmed().stream().map(SummaryFigures::money).toList();
  }

  private static List<Figure<SummaryRow>> leftOut() {
    return List.of(
        count("no_time_records", "", RecordKind.TIMELESS),
        shown("no_reference_units", "", Unit.COUNT, SummaryRow::unreferredUnits));
  }

  private static List<Figure<SummaryRow>> why() {
    return StatisticsFigures.why(
        row ->
            Optional.of(row).filter(SummaryRow::showsMoney).flatMap(all -> all.statistics().gap()));
  }

  /** What a floor adds to the pay of all, and for each hour and person; whose work it is of. */
  private static List<Figure<SummaryRow>> added() {
    return List.of(
        added("added", "column.added", Unit.MONEY, all -> Optional.of(Rational.ONE)),
        added(
            "added_per_hour",
            "column.added-per-hour",
            Unit.MONEY,
            totalOf(WageQuantity.WORK_HOURS)),
        added(
            "added_per_paid_hour",
            "column.added-per-paid-hour",
            Unit.MONEY,
            totalOf(WageQuantity.PAID_HOURS)),
        added("added_each", "column.added-each", Unit.MONEY, all -> Optional.of(all.weight())),
        added("added_share", "column.added-share", Unit.SHARE, totalOf(WageQuantity.GROSS_PAY)),
        shown(
            Figure.of(
                "under_minimum",
                "column.under-minimum",
                Unit.SHARE_OF_UNITS,
                all -> all.underpayment().flatMap(Underpayment::underMinimum))),
        shown(
            Figure.of(
                "under_minimum_with_floor",
                "column.under-with-floor",
                Unit.SHARE_OF_UNITS,
                all -> all.underpayment().flatMap(Underpayment::underWithFloor))),
        shown("hours_below", "column.hours-below", Unit.SHARE, gains(Gains::shareOfHours)),
        shown("tasks_below", "column.tasks-below", Unit.SHARE, gains(Gains::shareOfTasks)));
  }

  /** What a floor adds to each tenth. */
  private static List<Figure<SummaryRow>> gains() {
    List<Figure<SummaryRow>> figures = new ArrayList<>();
    for (int i = 0; i < Gains.TENTHS; i++) {
      int tenth = i;
      figures.add(
          money(
              "added_to_tenth_" + (tenth + 1),
              "",
              gains(all -> all.tenths().stream().skip(tenth).findFirst().map(Gains.Tenth::added))));
    }
    return figures;
  }

  private static Function<SummaryRow, Optional<Rational>> gains(
      Function<Gains, Optional<Rational>> figure) {
    return of(all -> all.underpayment().flatMap(Underpayment::gains).flatMap(figure));
  }

  private static Function<GroupStatistics, Optional<Rational>> totalOf(WageQuantity quantity) {
    return all -> all.totals().of(quantity).filter(Rational::isPositive);
  }

  /** Of nobody below it, nothing, as the share says too. */
  private static Optional<Rational> added(Underpayment under) {
    return under.below() == 0 ? Optional.of(Rational.ZERO) : under.aggregateShortfall();
  }

  private static Figure<SummaryRow> added(
      String key,
      String titleKey,
      Unit unit,
      Function<GroupStatistics, Optional<Rational>> divisor) {
    return Figure.<SummaryRow>of(
            key,
            titleKey,
            unit,
            of(
                all ->
                    all.underpayment()
                        .flatMap(SummaryFigures::added)
                        .flatMap(sum -> divisor.apply(all).map(sum::dividedBy))))
        .where(row -> row.role().isFloor() && row.showsMoney());
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

  private static Figure<SummaryRow> total(WageQuantity quantity) {
    Function<SummaryRow, Optional<Rational>> total = of(all -> all.totals().of(quantity));
    Unit unit = Unit.of(quantity.unit());
    return unit.isMoney()
        ? money(quantity.key(), "", total)
        : shown(quantity.key(), "", unit, total);
  }

  private static Figure<SummaryRow> pooled(RateName rate) {
    String titleKey = rate == RateName.EARNINGS ? "" : "column." + rate.word();
    return money("pooled_" + rate.word(), titleKey, of(all -> all.pooled().of(rate)));
  }

  private static Function<SummaryRow, Optional<Rational>> of(
      Function<GroupStatistics, Optional<Rational>> figure) {
    return row -> Optional.of(row.statistics()).filter(all -> !all.isEmpty()).flatMap(figure);
  }
}
