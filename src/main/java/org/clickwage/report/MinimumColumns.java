package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.message.Wording;
import org.clickwage.reference.MinimumWage;

/** The columns of tables of minimum wages: what programs read of a line, and what people do. */
final class MinimumColumns {
  private final Wording wording;

  MinimumColumns(Wording wording) {
    this.wording = wording;
  }

  /** Of the files that programs read. */
  List<Column<MinimumLine>> forMachines() {
    return List.of(
        Column.text("country", line -> line.place().country()),
        Column.text("region", line -> line.place().region().orElse("")),
        Column.text("series", line -> line.seriesName()),
        Column.text("basis", line -> line.basis().map(Cell::word).orElse("")),
        Column.left("valid_from", "", exact(MinimumWage::validFrom)),
        Column.right("amount", "", exact(row -> row.amount().amount())),
        Column.left("currency", "", exact(row -> row.amount().currency())),
        Column.left("unit", "", exact(row -> Cell.word(row.unit()))),
        Column.right(
            "hours_per_unit",
            "",
            line -> optional(line.found().flatMap(MinimumWage::hoursPerUnit))),
        Column.right(
            "payments_per_year",
            "",
            line -> optional(line.found().flatMap(MinimumWage::monthlyPayments))),
        Column.right(
            "hourly",
            "",
            line -> optional(line.found().flatMap(MinimumWage::hourly).map(h -> h.perHour()))),
        Column.left("confidence", "", exact(row -> Cell.word(row.confidence()))),
        Column.left("scope", "", exact(row -> wording.show(row.scope()))),
        Column.left("source", "", exact(MinimumWage::source)),
        Column.text("why_not", line -> line.wage().reason().map(wording::say).orElse("")));
  }

  /**
   * Of the history of a place.
   *
   * @param source the number of a row's source in the list below
   */
  List<Column<MinimumLine>> ofHistory(Function<MinimumLine, Cell> source) {
    return List.of(
        Column.text("place", "column.place", line -> line.place().toString()),
        Column.text("series", "column.series", line -> line.series().orElse("")),
        Column.left("basis", "column.basis", this::basis),
        Column.left("valid_from", "column.valid-from", MinimumColumns::day),
        Column.right("amount", "column.amount", this::amount),
        Column.right("hourly", "column.hourly", this::hourly),
        Column.right("source", "column.source", source));
  }

  /** Of the list of places. */
  List<Column<MinimumLine>> ofList() {
    return List.of(
        Column.text("place", "column.place", line -> wording.show(line.place())),
        Column.text("series", "column.series", line -> line.series().orElse("")),
        Column.left("valid_from", "column.valid-from", MinimumColumns::day),
        Column.right("amount", "column.amount", this::amount),
        Column.right("hourly", "column.hourly", this::hourly));
  }

  private static Function<MinimumLine, Cell> exact(Function<MinimumWage, Object> value) {
    return line -> optional(line.found().map(value));
  }

  private static Cell optional(Optional<?> value) {
    return value.map(known -> Cell.of(known, known.toString())).orElse(Cell.MISSING);
  }

  private Cell basis(MinimumLine line) {
    return Cell.text(line.basis().map(wording::word).orElse(""));
  }

  private static Cell day(MinimumLine line) {
    return optional(line.found().map(MinimumWage::validFrom));
  }

  private Cell amount(MinimumLine line) {
    return line.found()
        .map(
            wage ->
                Cell.text(
                    ReferenceWording.approximately(wage.confidence())
                        + wording.show(wage.amount())
                        + "/"
                        + wording.word(wage.unit())))
        .orElse(Cell.MISSING);
  }

  private Cell hourly(MinimumLine line) {
    return line.found().flatMap(this::hourly).map(Cell::text).orElse(Cell.MISSING);
  }

  /** What the law comes to for one hour; empty where it says too little for that. */
  Optional<String> hourly(MinimumWage wage) {
    return wage.hourly()
        .map(rate -> ReferenceWording.approximately(wage.confidence()) + wording.show(rate));
  }
}
