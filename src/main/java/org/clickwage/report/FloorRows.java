package org.clickwage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Source;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.reference.LegalFloor;

/**
 * Work compared with legal floors, guarantee by guarantee: a table for people, members for JSON.
 *
 * @param ofKey the title of what the rows are of; empty where they are of one work
 */
record FloorRows(List<Row> rows, String ofKey, Wording wording) {
  /** A comparison of some days, or of a case; of the only work, without a name. */
  record Row(String of, FloorComparison comparison) {}

  /** The floors of one work. */
  static FloorRows of(List<FloorComparison> compared, Wording wording) {
    return new FloorRows(compared.stream().map(each -> new Row("", each)).toList(), "", wording);
  }

  /** Those that are compared with law alone. */
  FloorRows ofLaw() {
    return with(row -> !row.comparison().isProposed());
  }

  /** The same of floors that are no law. */
  FloorRows proposed() {
    return with(row -> row.comparison().isProposed());
  }

  private FloorRows with(Predicate<Row> which) {
    return new FloorRows(rows.stream().filter(which).toList(), ofKey, wording);
  }

  private boolean areProposed() {
    return rows.stream().anyMatch(row -> row.comparison().isProposed());
  }

  /** A table for laws, and one for what others would add. */
  void into(Document.Builder document) {
    for (FloorRows each : List.of(ofLaw(), proposed())) {
      document.table(each.title(), each.table());
    }
  }

  /** Names the law where there is only one, so that the rows need not. */
  private String title() {
    if (areProposed()) {
      return wording.say("title.proposed-floors");
    }
    return onlyLaw()
        .map(law -> wording.say("title.floors-of", law.title()))
        .orElseGet(() -> wording.say("title.floors"));
  }

  private Optional<LegalFloor> onlyLaw() {
    return rows.stream().map(row -> row.comparison().floor().law().name()).distinct().count() == 1
        ? Optional.of(rows.get(0).comparison().floor().law())
        : Optional.empty();
  }

  private Table table() {
    List<Column<Row>> columns = new ArrayList<>();
    if (!ofKey.isEmpty()) {
      columns.add(Column.text("of", ofKey, row -> row.of()));
    }
    columns.add(Column.left("floor", "column.guarantee", this::name));
    columns.addAll(figures().columns(List.of("column.due", "column.paid")));
    if (areProposed()) {
      int due = columns.size() - 2;
      columns.set(due, columns.get(due).titled(wording.say("column.would-be-due")));
    }
    columns.add(
        Column.right(
            "shortfall",
            areProposed() ? "column.would-add" : "column.missing-pay",
            this::shortfall));
    return Table.of(columns, rows, wording);
  }

  private Cell name(Row row) {
    FloorWording words = new FloorWording(wording);
    FloorComparison comparison = row.comparison();
    return Cell.text(
        onlyLaw().isPresent() && !areProposed()
            ? words.guarantee(comparison)
            : words.name(comparison));
  }

  /** With the verdict; nothing where there is none. */
  private Cell shortfall(Row row) {
    FloorComparison comparison = row.comparison();
    return comparison
        .verdict()
        .map(
            verdict -> {
              boolean isProposed = comparison.isProposed();
              if (verdict == Verdict.AT_OR_ABOVE) {
                return Cell.text(wording.say(isProposed ? "floor.adds-nothing" : "floor.reached"));
              }
              ShownShortfall missing = ShownShortfall.of(comparison, wording.figures());
              Tone tone = isProposed ? Tone.PLAIN : Tone.of(verdict);
              String amount = missing.say(missing.ofWork().orElseThrow());
              return Cell.text(tone.mark() + amount).in(tone);
            })
        .orElse(Cell.MISSING);
  }

  private ShownFigures<Row> figures() {
    return new ShownFigures<>(
        ComparisonFigures.WITH_FLOOR.stream()
            .<Figure<Row>>map(each -> each.in(Row::comparison))
            .toList(),
        row -> Optional.of(row.comparison().currency()),
        wording.figures());
  }

  /** The sources of all rates, each once. */
  List<Source> sources() {
    FloorWording words = new FloorWording(wording);
    return rows.stream()
        .map(Row::comparison)
        .flatMap(each -> words.sources(each.floor().law(), each.part()).stream())
        .toList()
        .stream()
        .distinct()
        .toList();
  }

  /** Writes each comparison as an object into an array that is open. */
  void elements(JsonOutput json) throws IOException {
    for (Row row : rows) {
      json.object(() -> members(row.comparison(), wording, json));
    }
  }

  /** Writes the members of a comparison into an object that is open. */
  static void members(FloorComparison comparison, Wording wording, JsonOutput json)
      throws IOException {
    FloorWording words = new FloorWording(wording);
    json.text("reference", words.name(comparison));
    json.text("kind", comparison.isProposed() ? "proposed-floor" : "legal-floor");
    json.text("country", comparison.floor().law().place());
    json.text("series", comparison.floor().law().name());
    json.text("part", comparison.part().name());
    json.text("basis", "gross");
    json.text("currency", comparison.currency().getCurrencyCode());
    json.quantity("hourly", comparison.hourly());
    json.text("valid_from", comparison.part().validFrom());
    json.text(
        "confidence",
        comparison.part().validFrom().map(any -> Cell.word(comparison.part().confidence())));
    json.text("source", Source.joined(words.sources(comparison.floor().law(), comparison.part())));
    json.figures(ComparisonFigures.WITH_FLOOR, comparison);
    json.text("verdict", comparison.verdict().map(Cell::word));
    json.object("needed", () -> json.figures(ComparisonFigures.REQUIRED_FOR_FLOOR, comparison));
  }
}
