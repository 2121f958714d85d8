package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.wage.WageRange;

/** A long table for machines: a row for each quantity, with its two ends and its unit. */
public final class WageTable {
  /** A quantity of the result; {@code reference} is empty for those of the work itself. */
  private record Row(String reference, String quantity, Object low, Object high, String unit) {}

  private static final String REQUIRED = "needed_";

  private final List<Row> rows = new ArrayList<>();

  WageTable() {}

  /** One real hourly wage, with what it is compared with. */
  public static Table of(WageCalculation calculation, Wording wording) {
    WageTable table = new WageTable();
    List<Figure<WageRange>> ofWork = WageFigures.all().toList();
    table.add("", "", ofWork, calculation.wage(), calculation.currency());
    ReferenceWording names = new ReferenceWording(wording);
    calculation.comparisons().forEach(c -> table.comparison(names.name(c.reference()), c));
    FloorWording floors = new FloorWording(wording);
    calculation.floors().compared().forEach(c -> table.floor(floors.name(c), c));
    return table.table(wording);
  }

  private void comparison(String name, Comparison comparison) {
    Optional<Currency> currency = Optional.of(comparison.reference().hourly().currency());
    add(name, "", List.of(ComparisonFigures.HOURLY), comparison, currency);
    add(name, "", ComparisonFigures.COMPARED, comparison, currency);
    verdict(name, comparison.verdict());
    add(name, REQUIRED, ComparisonFigures.REQUIRED, comparison, currency);
  }

  private void floor(String name, FloorComparison comparison) {
    Optional<Currency> currency = Optional.of(comparison.currency());
    add(name, "", ComparisonFigures.WITH_FLOOR, comparison, currency);
    verdict(name, comparison.verdict());
    add(name, REQUIRED, ComparisonFigures.REQUIRED_FOR_FLOOR, comparison, currency);
  }

  private void verdict(String reference, Optional<Verdict> verdict) {
    verdict
        .map(Cell::word)
        .ifPresent(word -> rows.add(new Row(reference, "verdict", word, word, "")));
  }

  /** Adds those figures that people read too. */
  <R> void add(
      String reference, String prefix, List<Figure<R>> figures, R of, Optional<Currency> currency) {
    for (Figure<R> figure : figures) {
      Optional<Range> known = figure.value().apply(of).filter(value -> figure.isForPeople());
      known.ifPresent(
          range ->
              rows.add(
                  new Row(
                      reference,
                      prefix + figure.key(),
                      range.low(),
                      range.high(),
                      figure.unit().code(currency))));
    }
  }

  Table table(Wording wording) {
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
