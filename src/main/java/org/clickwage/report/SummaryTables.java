package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Table;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statistics.PooledRates;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Underpayment;

/** The tables in which people read the statistics of a survey. */
final class SummaryTables {
  private final List<String> by;
  private final List<SummaryRow> rows;
  private final LowReliability weak;
  private final int minGroup;
  private final Wording wording;
  private final SummaryNames names;

  SummaryTables(
      List<String> by, List<SummaryRow> rows, LowReliability weak, int minGroup, Wording wording) {
    this.by = by;
    this.rows = rows;
    this.weak = weak;
    this.minGroup = minGroup;
    this.wording = wording;
    this.names = new SummaryNames(wording);
  }

  /** What the work of a group pays in all. */
  Table pooled() {
    return withoutReferences(pooledColumns(), rows);
  }

  /** How the units' own rates spread; none where no group has several. */
  Table own() {
    boolean any =
        rows.stream()
            .filter(row -> !row.isSuppressed() && !row.mixed())
            .flatMap(row -> row.statistics().rates().stream())
            .anyMatch(rates -> rates.min().isEmpty() || !rates.min().equals(rates.max()));
    return withoutReferences(ownColumns(), any ? rows : List.of());
  }

  /** How many are below each reference, and by how much. */
  Table underpaid() {
    return Table.of(underpaidColumns(), rows, wording);
  }

  /**
   * What an hour pays doesn't hang on the reference that a row stands beside, but for the rate that
   * the median is of: a group's rows that read alike are one, and those left are told apart by it.
   */
  private Table withoutReferences(List<Column<SummaryRow>> columns, List<SummaryRow> rows) {
    Set<List<Object>> shown =
        rows.stream()
            .filter(row -> !row.isSuppressed())
            .map(SummaryTables::group)
            .collect(Collectors.toSet());
    Map<List<Object>, SummaryRow> different = new LinkedHashMap<>();
    for (SummaryRow row : rows) {
      if (!row.isSuppressed() || !shown.contains(group(row))) {
        Stream<Cell> cells = columns.stream().map(column -> column.accessor().apply(row));
        different.putIfAbsent(List.of(group(row), cells.toList()), row);
      }
    }
    List<SummaryRow> told = List.copyOf(different.values());
    if (told.stream().map(SummaryTables::group).distinct().count() < told.size()) {
      columns.add(groupColumns().size(), rateColumn());
    }
    return Table.of(columns, told, wording);
  }

  /** What a row is of, whatever it stands beside. */
  private static List<Object> group(SummaryRow row) {
    return List.of(row.keys(), row.ofAll(), row.bound());
  }

  private List<Column<SummaryRow>> pooledColumns() {
    List<Column<SummaryRow>> columns = new ArrayList<>(groupColumns());
    columns.add(
        Column.right("records", "column.records", row -> count(row, Rational.of(row.records()))));
    columns.add(Column.right("workers", "column.workers", this::workers));
    columns.add(money("advertised", "column.advertised", pooled(PooledRates::advertised)));
    columns.add(money("gross", "column.gross", pooled(PooledRates::gross)));
    columns.add(money("net", "column.net", pooled(PooledRates::net)));
    columns.add(money("median", "column.median", rates(all -> Optional.of(all.median()))));
    columns.add(
        Column.right(
            "unpaid",
            "column.unpaid-per-paid",
            row ->
                figure(
                    row,
                    pooled(PooledRates::unpaidPerPaid).apply(row),
                    value -> wording.figures().minutes(Range.of(value)))));
    return columns;
  }

  private List<Column<SummaryRow>> ownColumns() {
    List<Column<SummaryRow>> columns = new ArrayList<>(groupColumns());
    columns.add(money("mean", "column.mean", rates(all -> Optional.of(all.mean()))));
    columns.add(money("p25", "column.p25", rates(all -> all.percentile(25))));
    columns.add(money("p75", "column.p75", rates(all -> all.percentile(75))));
    columns.add(Column.right("median", "column.median-interval", this::medianInterval));
    columns.add(Column.right("gini", "column.gini", this::gini));
    return columns;
  }

  private Cell medianInterval(SummaryRow row) {
    return ofMoney(
        row,
        row.statistics().rates().flatMap(RateDistribution::medianInterval),
        interval -> money(new Range(interval.low(), interval.high()), row.currency()));
  }

  private Cell gini(SummaryRow row) {
    return ofMoney(
        row,
        row.statistics().rates().flatMap(RateDistribution::gini),
        value -> wording.figures().decimals(value));
  }

  private List<Column<SummaryRow>> underpaidColumns() {
    List<Column<SummaryRow>> columns = new ArrayList<>(groupColumns());
    columns.add(
        Column.left(
            "reference",
            "column.reference",
            row -> Cell.text(weak.named(names.reference(row), row.shown()))));
    columns.add(rateColumn());
    columns.add(share("below", "column.below", all -> Range.of(all.headcountRatio())));
    columns.add(share("interval", "column.interval", SummaryTables::interval));
    columns.add(share("gap", "column.gap", all -> Range.of(all.gap())));
    columns.add(
        money(
            "missing",
            "column.missing-pay",
            row -> underpayment(row).flatMap(Underpayment::missingPay)));
    return columns;
  }

  private Column<SummaryRow> rateColumn() {
    return Column.left(
        "rate",
        "column.basis",
        row -> row.isSuppressed() ? Cell.MISSING : Cell.text(wording.say("rate." + row.rate())));
  }

  private Column<SummaryRow> share(
      String key, String titleKey, Function<Underpayment, Range> share) {
    return Column.right(
        key, titleKey, row -> figure(row, underpayment(row).map(share), wording.figures()::share));
  }

  private static Range interval(Underpayment all) {
    return new Range(all.headcountInterval().low(), all.headcountInterval().high());
  }

  private static Optional<Underpayment> underpayment(SummaryRow row) {
    return row.statistics().underpayment();
  }

  private List<Column<SummaryRow>> groupColumns() {
    if (by.isEmpty()) {
      return List.of(Column.left("group", "column.group", row -> Cell.text(names.named(row, ""))));
    }
    List<Column<SummaryRow>> columns = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      int index = i;
      columns.add(
          new Column<>(
              by.get(i),
              by.get(i),
              Column.Align.LEFT,
              false,
              row -> Cell.text(names.named(row, row.keys().get(index)))));
    }
    return columns;
  }

  private Cell workers(SummaryRow row) {
    return row.workers().map(workers -> count(row, workers)).orElse(Cell.MISSING);
  }

  private Cell count(SummaryRow row, Rational count) {
    return row.isSuppressed()
        ? Cell.text(SuppressionLabel.forPeople(row.shown(), minGroup, wording))
        : Cell.text(wording.figures().count(Range.of(count)));
  }

  private Column<SummaryRow> money(
      String key, String titleKey, Function<SummaryRow, Optional<Rational>> amount) {
    return Column.right(
        key,
        titleKey,
        row -> ofMoney(row, amount.apply(row), value -> money(Range.of(value), row.currency())));
  }

  /** Money of several currencies is none, and nothing that is made of it is told. */
  private static <T> Cell ofMoney(SummaryRow row, Optional<T> figure, Function<T, String> form) {
    return row.mixed() ? Cell.MISSING : figure(row, figure, form);
  }

  private String money(Range amount, Optional<Currency> currency) {
    return wording.figures().money(amount, currency);
  }

  private static <T> Cell figure(SummaryRow row, Optional<T> figure, Function<T, String> form) {
    return row.isSuppressed() || figure.isEmpty()
        ? Cell.MISSING
        : Cell.text(form.apply(figure.get()));
  }

  private static Function<SummaryRow, Optional<Rational>> pooled(
      Function<PooledRates, Optional<Rational>> figure) {
    return row -> figure.apply(row.statistics().pooled());
  }

  private static Function<SummaryRow, Optional<Rational>> rates(
      Function<RateDistribution, Optional<Rational>> figure) {
    return row -> row.statistics().rates().flatMap(figure);
  }
}
