package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Source;
import org.clickwage.document.Table;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.report.CompareFigures.Line;
import org.clickwage.wage.RateGap;
import org.clickwage.wage.RateGapRange;

/**
 * A comparison for spreadsheets: a row for each case and each reference wage or legal floor. Where
 * any figure is a range, every figure that may be one has a column for each end.
 */
final class CompareTable {
  private final Wording wording;
  private final ReferenceWording references;
  private final List<Line> rows = new ArrayList<>();
  private final List<Column<Line>> columns = new ArrayList<>();
  private final boolean ranges;

  CompareTable(List<ComparedCase> cases, Wording wording) {
    this.wording = wording;
    this.references = ReferenceWording.forMachines(wording);
    for (ComparedCase each : cases) {
      each.compared().forEach(compared -> rows.add(new Line(each, Optional.of(compared))));
      if (each.compared().isEmpty()) {
        rows.add(new Line(each, Optional.empty()));
      }
    }
    this.ranges =
        cases.stream()
            .flatMap(each -> each.calculation().stream())
            .anyMatch(calculation -> calculation.wage().points().size() > 1);
  }

  Table table() {
    text("name", "column.case", row -> row.of().name());
    text("group", "column.group", row -> row.of().group());
    text(
        "currency",
        "column.currency",
        row -> row.currency().map(Currency::getCurrencyCode).orElse(""));
    CompareFigures.OF_WORK.forEach(this::add);
    text("reference", "column.compared-with", of(references::name));
    text("basis", "column.basis", of(compared -> Cell.word(compared.basis())));
    add(isPoint(CompareFigures.HOURLY) ? CompareFigures.HOURLY.asPoint() : CompareFigures.HOURLY);
    add(CompareFigures.RATIO);
    add(CompareFigures.SHORTFALL_PER_HOUR);
    text("verdict", "field.verdict", of(compared -> compared.verdict().map(Cell::word).orElse("")));
    // After the columns of the contract: what people are shown as well.
    add(CompareFigures.SHORTFALL);
    add(CompareFigures.SAME_WORK);
    add(CompareFigures.HOURS_FOR_ONE_HOUR);
    add(CompareFigures.WORKERS);
    add(CompareFigures.EXTRAPOLATED);
    text(
        "exchange_rate",
        "field.exchange_rate",
        row -> references.source(row.of().exchange()).map(Source::whole).orElse(""));
    text("source", "column.source", row -> row.of().source());
    text("problem", "field.problem", row -> problems(row.of()));
    text("variant_of", "field.variant_of", row -> row.of().variantOf().orElse(""));
    RateGapFigures.ALL.forEach(this::why);
    return Table.of(columns, rows, wording).explained(wording);
  }

  /** Only what a floor comes to for an hour, with its ways and rides, may be a range. */
  private boolean isPoint(Figure<Line> hourly) {
    return rows.stream()
        .flatMap(row -> hourly.value().apply(row).stream())
        .allMatch(Range::isPoint);
  }

  private String problems(ComparedCase each) {
    return Stream.concat(each.problems().stream(), each.missing().stream())
        .map(wording::say)
        .collect(Collectors.joining("; "));
  }

  private void text(String key, String titleKey, Function<Line, String> text) {
    columns.add(Column.text(key, titleKey, text));
  }

  private static Function<Line, String> of(Function<ReferenceComparison, String> text) {
    return row -> row.compared().map(text).orElse("");
  }

  /** At the low end of the rate it ends at it may be more than at the high one. */
  private void why(Figure<RateGap> figure) {
    if (ranges) {
      add(figure, figure.key() + "_low", RateGapRange::low);
      add(figure, figure.key() + "_high", RateGapRange::high);
    } else {
      add(figure, figure.key(), RateGapRange::low);
    }
  }

  private void add(Figure<RateGap> figure, String key, Function<RateGapRange, RateGap> end) {
    Function<Line, Optional<Range>> value =
        line ->
            line.of()
                .calculation()
                .flatMap(known -> RateGapRange.of(known.wage().points()))
                .flatMap(gap -> figure.value().apply(end.apply(gap)))
                .map(line.of()::shown);
    columns.addAll(Figure.forMachines(List.of(new Figure<>(key, "", figure.unit(), false, value))));
  }

  private void add(Figure<Line> figure) {
    columns.addAll(Figure.forMachines(List.of(ranges ? figure : figure.asPoint())));
  }
}
