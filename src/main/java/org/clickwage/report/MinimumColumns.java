package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.message.Wording;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.reference.MinimumWage;

/** The columns of tables of minimum wages: what programs read of a line, and what people do. */
record MinimumColumns(Wording wording) {

  /** Of the files that programs read. */
  List<Column<MinimumLine>> forMachines() {
    return List.of(
        Column.text("country", line -> line.place().country()),
        Column.text("region", line -> line.place().region().orElse("")),
        Column.text("series", line -> line.seriesName()),
        Column.text("basis", line -> line.basis().map(Cell::word).orElse("")),
        word("valid_from", row -> row.validFrom().toString()),
        number("amount", row -> Optional.of(row.amount().amount())),
        word("currency", row -> row.amount().currency().getCurrencyCode()),
        word("unit", row -> Cell.word(row.unit())),
        number("hours_per_unit", MinimumWage::hoursPerUnit),
        number("payments_per_year", MinimumWage::monthlyPayments),
        number("hourly", row -> row.hourly().map(HourlyRate::perHour)),
        word("confidence", row -> Cell.word(row.confidence())),
        word("scope", row -> wording.show(row.scope())),
        word("source", row -> row.source().sentence()),
        Column.text("why_not", line -> line.wage().reason().map(wording::say).orElse("")));
  }

  private static Column<MinimumLine> word(String key, Function<MinimumWage, String> text) {
    return Column.left(key, "", shown(row -> Optional.of(text.apply(row))));
  }

  private static Column<MinimumLine> number(
      String key, Function<MinimumWage, Optional<Rational>> number) {
    return Column.right(
        key,
        "",
        line ->
            line.found()
                .flatMap(number)
                .map(known -> Cell.of(known, known.toString()))
                .orElse(Cell.MISSING));
  }

  /**
   * Of the history of a place.
   *
   * @param source the number of a row's source in the list below
   */
  List<Column<MinimumLine>> ofHistory(Function<MinimumLine, Cell> source) {
    return List.of(
        validFrom(),
        Column.text("place", "column.place", line -> line.place().toString()),
        series(),
        Column.text("basis", "column.basis", line -> line.basis().map(wording::word).orElse("")),
        amount(),
        hourly(),
        Column.right("source", "column.source", source));
  }

  /** Of the list of places. */
  List<Column<MinimumLine>> ofList() {
    return List.of(
        Column.text("place", "column.place", line -> wording.show(line.place())),
        series(),
        validFrom(),
        amount(),
        hourly());
  }

  private static Column<MinimumLine> series() {
    return Column.text("series", "column.series", line -> line.series().orElse(""));
  }

  private static Column<MinimumLine> validFrom() {
    return Column.left(
        "valid_from", "column.valid-from", shown(row -> Optional.of(row.validFrom().toString())));
  }

  private Column<MinimumLine> amount() {
    return Column.right(
        "amount",
        "column.amount",
        shown(row -> Optional.of(amount(row) + "/" + wording.word(row.unit()))));
  }

  private Column<MinimumLine> hourly() {
    return Column.right("hourly", "column.hourly", shown(this::hourly));
  }

  private static Function<MinimumLine, Cell> shown(Function<MinimumWage, Optional<String>> text) {
    return line -> line.found().flatMap(text).map(Cell::text).orElse(Cell.MISSING);
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
