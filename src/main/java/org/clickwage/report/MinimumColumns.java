package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.reference.Citation;
import org.clickwage.reference.MinimumWage;

/** The columns of tables of minimum wages, for programs and for people. */
record MinimumColumns(Wording wording) {
  /**
   * @param sources what people get the numbers of
   */
  List<Column<MinimumLine>> all(Footnotes sources) {
    return List.of(
        Column.left(
            "country",
            "column.place",
            line -> Cell.of(line.place().country(), placeAndSeries(line))),
        Column.detail("region", line -> Cell.text(line.place().region().orElse(""))),
        Column.detail("series", line -> Cell.text(line.seriesName())),
        Column.left(
            "basis",
            "column.basis",
            line -> line.basis().map(basis -> Cell.of(basis, wording)).orElse(Cell.text(""))),
        Column.left(
            "valid_from", "column.valid-from", known(row -> Cell.text(row.validFrom().toString()))),
        Column.right(
            "amount",
            "column.amount",
            known(
                row ->
                    Cell.of(row.amount().amount(), amount(row) + "/" + wording.word(row.unit())))),
        detail("currency", row -> row.amount().currency().getCurrencyCode()),
        detail("unit", row -> Cell.word(row.unit())),
        number("hours_per_unit", MinimumWage::hoursPerUnit),
        number("payments_per_year", MinimumWage::monthlyPayments),
        Column.right(
            "hourly",
            "column.hourly",
            known(
                row ->
                    row.hourly()
                        .map(rate -> Cell.of(rate.perHour(), hourly(row).orElseThrow()))
                        .orElse(Cell.MISSING))),
        detail("confidence", row -> Cell.word(row.confidence())),
        detail("scope", row -> wording.show(row.scope())),
        Column.right(
            "source",
            "column.source",
            known(
                row ->
                    Cell.text(row.source().sentence())
                        .saying("")
                        .citing(sources.cite(wording.show(new Citation(row.source())))))),
        Column.detail(
            "why_not", line -> Cell.text(line.wage().reason().map(wording::say).orElse(""))));
  }

  /** {@code US-CA}; people name only a series that a place does not have by default. */
  private String placeAndSeries(MinimumLine line) {
    return line.found()
        .filter(row -> !row.isDefault() && line.place().series().isEmpty())
        .map(row -> line.place() + " " + series(row))
        .orElseGet(line.place()::toString);
  }

  /** Options take its name; a page says what it is, where that has words. */
  private String series(MinimumWage wage) {
    String key = "minimum-name." + wage.series();
    return wording.isPublished() && wording.has(key) ? wording.say(key) : wage.series();
  }

  private static Column<MinimumLine> detail(String key, Function<MinimumWage, String> text) {
    return Column.detail(key, known(row -> Cell.text(text.apply(row))));
  }

  private static Column<MinimumLine> number(
      String key, Function<MinimumWage, Optional<Rational>> number) {
    return Column.detail(
        key, known(row -> number.apply(row).map(known -> Cell.of(known, "")).orElse(Cell.MISSING)));
  }

  private static Function<MinimumLine, Cell> known(Function<MinimumWage, Cell> cell) {
    return line -> line.found().map(cell).orElse(Cell.MISSING);
  }

  /** What the law states. */
  private String amount(MinimumWage wage) {
    return ReferenceWording.approximately(wage.confidence()) + wording.show(wage.amount());
  }

  /** What the law comes to for one hour; empty where it says too little for that. */
  Optional<String> hourly(MinimumWage wage) {
    return wage.hourly()
        .map(rate -> ReferenceWording.approximately(wage.confidence()) + wording.show(rate));
  }
}
