package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.wage.RateGap;
import org.clickwage.wage.RateGapRange;
import org.clickwage.wage.WageRange;

/** A long table for machines: a row for each quantity, with its two ends and its unit. */
public final class WageTable {
  /** A quantity of the result; {@code reference} is empty for those of the work itself. */
  private record Row(String reference, String quantity, Object low, Object high, String unit) {}

  private final List<Row> rows = new ArrayList<>();
  private final Wording wording;

  WageTable(Wording wording) {
    this.wording = wording;
  }

  /** One real hourly wage, with what it is compared with. */
  public static Table of(WageCalculation calculation, Wording wording) {
    WageTable table = new WageTable(wording);
    List<Figure<WageRange>> ofWork = WageFigures.all().toList();
    table.add("", "", ofWork, calculation.wage(), calculation.currency());
    RateGapRange.of(calculation.wage().points())
        .ifPresent(gap -> table.add(gap, calculation.currency()));
    for (Comparison comparison : calculation.comparisons()) {
      table.compared(
          comparison,
          Stream.concat(Stream.of(ComparisonFigures.HOURLY), ComparisonFigures.COMPARED.stream())
              .toList(),
          Stream.concat(
                  Stream.of(ComparisonFigures.REQUIRED_GROSS_PAY),
                  ComparisonFigures.REQUIRED_OF_TASKS.stream())
              .toList());
    }
    for (FloorComparison floor : calculation.floors().compared()) {
      table.compared(floor, ComparisonFigures.WITH_FLOOR, ComparisonFigures.REQUIRED_FOR_FLOOR);
    }
    return table.table();
  }

  private <C extends ReferenceComparison> void compared(
      C comparison, List<Figure<ReferenceComparison>> figures, List<Figure<C>> required) {
    String name = new ReferenceWording(wording).name(comparison);
    Optional<Currency> currency = Optional.of(comparison.currency());
    add(name, "", figures, comparison, currency);
    comparison
        .verdict()
        .map(Cell::word)
        .ifPresent(word -> rows.add(new Row(name, "verdict", word, word, "")));
    add(name, "needed_", required, comparison, currency);
  }

  private void add(RateGapRange gap, Optional<Currency> currency) {
    for (Figure<RateGap> figure : RateGapFigures.ALL) {
      Optional<Range> low = figure.value().apply(gap.low());
      Optional<Range> high = figure.value().apply(gap.high());
      String unit = figure.unit().code(currency);
      low.ifPresent(
          at -> rows.add(new Row("", figure.key(), at.low(), high.orElseThrow().low(), unit)));
    }
  }

  /** Adds those figures that people read too. */
  <R> void add(
      String reference, String prefix, List<Figure<R>> figures, R of, Optional<Currency> currency) {
    for (Figure<R> figure : figures) {
      if (figure.isForPeople()) {
        String quantity = prefix + figure.key();
        String unit = figure.unit().code(currency);
        figure
            .value()
            .apply(of)
            .map(range -> new Row(reference, quantity, range.low(), range.high(), unit))
            .ifPresent(rows::add);
      }
    }
  }

  Table table() {
    List<Column<Row>> columns =
        List.of(
            Column.text("reference", row -> row.reference()),
            Column.text("quantity", row -> row.quantity()),
            Column.right("low", "", row -> Cell.of(row.low(), "")),
            Column.right("high", "", row -> Cell.of(row.high(), "")),
            Column.text("unit", row -> row.unit()));
    return Table.of(columns, rows, wording);
  }
}
