package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Table;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.report.WageFigures.Figure;

/**
 * One real hourly wage as a long table: a row for each quantity, with its two ends and its unit.
 */
public final class WageTable {
  /** A quantity of the result; {@code reference} is empty for those of the work itself. */
  private record Row(String reference, String quantity, Object low, Object high, String unit) {}

  private final List<Row> rows = new ArrayList<>();

  private WageTable() {}

  public static Table of(WageCalculation calculation, Wording wording) {
    WageTable table = new WageTable();
    WageFigures figures = new WageFigures(calculation);
    table.add(figures.work());
    table.add(figures.pay());
    table.add(figures.rates());
    ReferenceWording names = new ReferenceWording(wording);
    calculation.comparisons().forEach(c -> table.comparison(names.name(c.reference()), c));
    FloorWording floors = new FloorWording(wording);
    calculation.floors().compared().forEach(c -> table.floor(floors.name(c), c));
    List<Column<Row>> columns =
        List.of(
            Column.left("reference", "", row -> Cell.text(row.reference())),
            Column.left("quantity", "", row -> Cell.text(row.quantity())),
            Column.right("low", "", row -> Cell.of(row.low(), "")),
            Column.right("high", "", row -> Cell.of(row.high(), "")),
            Column.left("unit", "", row -> Cell.text(row.unit())));
    return Table.of(columns, table.rows, wording);
  }

  private void add(List<Figure> figures) {
    figures.forEach(figure -> add("", figure.name(), figure.range(), figure.unit()));
  }

  private void comparison(String name, Comparison comparison) {
    String currency = comparison.reference().hourly().currency().getCurrencyCode();
    Range hourly = Range.of(comparison.reference().hourly().perHour());
    add(name, "hourly", Optional.of(hourly), currency + "/h");
    add(name, "ratio", comparison.ratio(), "");
    add(name, "shortfall_per_hour", comparison.shortfallPerHour(), currency + "/h");
    add(name, "shortfall", comparison.shortfall(), currency);
    verdict(name, comparison.verdict());
    add(name, "needed_gross_pay", comparison.requiredGrossPay(), currency);
    add(name, "needed_piece_rate", comparison.requiredPieceRate(), currency);
    add(name, "needed_tasks_per_hour", comparison.requiredTasksPerHour(), "1/h");
    add(name, "needed_seconds_per_task", comparison.requiredSecondsPerTask(), "s");
  }

  private void floor(String name, FloorComparison comparison) {
    String currency = comparison.currency().getCurrencyCode();
    add(name, "due", comparison.due(), currency);
    add(name, "paid", comparison.paid(), currency);
    add(name, "ratio", comparison.ratio(), "");
    add(name, "shortfall", comparison.shortfall(), currency);
    verdict(name, comparison.verdict());
    add(name, "needed_gross_pay", comparison.requiredGrossPay(), currency);
  }

  private void verdict(String reference, Optional<Verdict> verdict) {
    verdict
        .map(Cell::word)
        .ifPresent(word -> rows.add(new Row(reference, "verdict", word, word, "")));
  }

  private void add(String reference, String quantity, Optional<Range> range, String unit) {
    range.ifPresent(
        known -> rows.add(new Row(reference, quantity, known.low(), known.high(), unit)));
  }
}
