package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Table;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.PayBreakdown;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.WorkRecord;

/**
 * A comparison for spreadsheets: a row for each case and each reference wage or legal floor. Where
 * any figure is a range, every figure that may be one has a column for each end.
 */
final class CompareTable {
  /** A case beside one of them, or alone where it has none. */
  private record Row(ComparedCase of, Optional<ReferenceComparison> beside) {}

  private final Wording wording;
  private final ReferenceWording references;
  private final List<Row> rows = new ArrayList<>();
  private final List<Column<Row>> columns = new ArrayList<>();
  private final boolean ranges;

  CompareTable(List<ComparedCase> cases, Wording wording) {
    this.wording = wording;
    this.references = new ReferenceWording(wording);
    for (ComparedCase each : cases) {
      List<ReferenceComparison> all = each.beside(wording);
      all.forEach(beside -> rows.add(new Row(each, Optional.of(beside))));
      if (all.isEmpty()) {
        rows.add(new Row(each, Optional.empty()));
      }
    }
    this.ranges =
        cases.stream()
            .flatMap(each -> each.calculation().stream())
            .anyMatch(calculation -> calculation.wage().points().size() > 1);
  }

  Table table() {
    work();
    comparison();
    remarks();
    return Table.of(columns, rows, wording);
  }

  private void work() {
    text("name", row -> row.of().name());
    text("group", row -> row.of().group());
    text("currency", row -> currency(row).map(Currency::getCurrencyCode).orElse(""));
    money("gross_pay", total(all -> all.pay(PayBreakdown::grossPay)));
    money("net_pay", total(all -> all.over(WageBreakdown::netPay)));
    quantity("work_hours", total(all -> all.work(record -> record.time().workHours())));
    quantity("tasks", wage(all -> all.work(WorkRecord::tasks)));
    money("piece_rate", wage(all -> all.over(WageBreakdown::pieceRate)));
    money("gross_hourly_rate", wage(all -> all.over(WageBreakdown::grossHourlyRate)));
    money("earnings_hourly_rate", wage(all -> all.over(WageBreakdown::earningsHourlyRate)));
    money("net_hourly_rate", wage(all -> all.over(WageBreakdown::netHourlyRate)));
  }

  /** Without pay, a reference may be in a currency of its own. */
  private static Optional<Currency> currency(Row row) {
    return row.beside()
        .map(beside -> row.of().shown(beside.currency()))
        .or(() -> row.of().currency());
  }

  private void comparison() {
    text("reference", of(ReferenceComparison::name));
    text("basis", of(beside -> Cell.word(beside.basis())));
    hourly();
    quantity("ratio", beside(ReferenceComparison::ratio));
    money("shortfall_per_hour", beside(ReferenceComparison::shortfallPerHour));
    text("verdict", of(beside -> beside.verdict().map(Cell::word).orElse("")));
  }

  /**
   * One column: only what a floor comes to for an hour, with its ways and rides, may be a range.
   */
  private void hourly() {
    if (rows.stream().allMatch(row -> hourly(row).map(Range::isPoint).orElse(true))) {
      end("hourly", row -> hourly(row).map(known -> row.of().shown(known).low()));
    } else {
      money("hourly", CompareTable::hourly);
    }
  }

  private static Optional<Range> hourly(Row row) {
    return row.beside().flatMap(ReferenceComparison::hourly);
  }

  /** Behind the columns of the contract: what people are shown beside them. */
  private void remarks() {
    money("shortfall", beside(ReferenceComparison::shortfall));
    money("same_work", beside(ReferenceComparison::due));
    quantity("hours_for_one_hour", beside(ReferenceComparison::hoursForOneHour));
    columns.add(
        Column.right(
            "workers",
            "",
            row -> row.of().workers().map(people -> Cell.of(people, "")).orElse(Cell.MISSING)));
    money(
        "extrapolated_shortfall",
        row -> row.beside().flatMap(each -> CompareCells.forAll(row.of(), each)));
    text("exchange_rate", row -> references.source(row.of().exchange()).orElse(""));
    text("source", row -> row.of().source());
    text("problem", row -> String.join("; ", problems(row.of())));
  }

  private List<String> problems(ComparedCase each) {
    List<Note> problems = new ArrayList<>(each.problems());
    problems.addAll(each.missing());
    return problems.stream().map(wording::say).toList();
  }

  private void text(String key, Function<Row, String> text) {
    columns.add(Column.left(key, "", row -> Cell.text(text.apply(row))));
  }

  private static Function<Row, String> of(Function<ReferenceComparison, String> text) {
    return row -> row.beside().map(text).orElse("");
  }

  private static Function<Row, Optional<Range>> beside(
      Function<ReferenceComparison, Optional<Range>> figure) {
    return row -> row.beside().flatMap(figure);
  }

  /** A figure of the whole work. */
  private static Function<Row, Optional<Range>> total(Function<WageRange, Optional<Range>> figure) {
    return row -> row.of().isHourlyRate() ? Optional.empty() : wage(figure).apply(row);
  }

  private static Function<Row, Optional<Range>> wage(Function<WageRange, Optional<Range>> figure) {
    return row -> row.of().calculation().flatMap(known -> figure.apply(known.wage()));
  }

  private void money(String key, Function<Row, Optional<Range>> amount) {
    quantity(key, row -> amount.apply(row).map(row.of()::shown));
  }

  private void quantity(String key, Function<Row, Optional<Range>> figure) {
    if (ranges) {
      end(key + "_low", row -> figure.apply(row).map(Range::low));
      end(key + "_high", row -> figure.apply(row).map(Range::high));
    } else {
      end(key, row -> figure.apply(row).map(Range::low));
    }
  }

  private void end(String key, Function<Row, Optional<Rational>> end) {
    columns.add(
        Column.right(
            key, "", row -> end.apply(row).map(known -> Cell.of(known, "")).orElse(Cell.MISSING)));
  }
}
