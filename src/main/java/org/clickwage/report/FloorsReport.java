package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Source;
import org.clickwage.document.Table;
import org.clickwage.message.Wording;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Lookup;

/**
 * The legal floors for platform work as in force on a day, with their sources.
 *
 * @param floors each that is known, or why there is none on the day
 */
public record FloorsReport(List<Lookup<LegalFloor>> floors, LocalDate day, Wording wording) {
  /** One guarantee of a floor. */
  private record Row(LegalFloor law, LegalFloor.Part part) {}

  public Result result() {
    return new Result(
        words -> new FloorsReport(floors, day, words).document(),
        wording,
        this::tableOfFile,
        json -> {
          json.text("on", day.toString());
          json.rows("floors", Table.of(columns(), rows(), wording));
          json.texts("notes", missing());
        });
  }

  /** The law by its name; a floor that was typed by what it says. */
  public static String name(LegalFloor law, Wording wording) {
    return law.isTyped()
        ? new FloorWording(wording).guarantee(law, law.parts().get(0))
        : wording.show(law.title());
  }

  /** What is to be known of a floor. */
  public static List<String> notes(LegalFloor law, Wording wording) {
    return new FloorWording(wording).notes(law);
  }

  public static List<Source> sources(LegalFloor law, Wording wording) {
    FloorWording words = new FloorWording(wording);
    return law.parts().stream().flatMap(part -> words.sources(law, part).stream()).toList();
  }

  private List<Row> rows() {
    return floors.stream()
        .flatMap(each -> each.toOptional().stream())
        .flatMap(law -> law.parts().stream().map(part -> new Row(law, part)))
        .toList();
  }

  private List<String> missing() {
    return floors.stream().flatMap(each -> each.reason().stream()).map(wording::say).toList();
  }

  private Document document() {
    FloorWording words = new FloorWording(wording);
    List<String> notes =
        Stream.concat(ofRows(row -> words.notes(row.law())).stream(), missing().stream()).toList();
    List<Column<Row>> columns = new ArrayList<>(columns());
    columns.removeIf(column -> wording.isPublished() && column.key().equals("floor"));
    return new Document.Builder()
        .table(wording.say("title.floors-in-force", day), Table.of(columns, rows(), wording))
        .sentences(wording.say("title.notes"), notes)
        .cited(wording.say("title.sources"), ofRows(row -> words.sources(row.law(), row.part())))
        .build();
  }

  /** What holds of the rows, each once. */
  private <T> List<T> ofRows(Function<Row, List<T>> sentences) {
    return rows().stream().flatMap(row -> sentences.apply(row).stream()).distinct().toList();
  }

  private Table tableOfFile() {
    List<Column<Row>> columns = new ArrayList<>(columns());
    columns.add(Column.detail("on", row -> Cell.text(day.toString())));
    return Table.of(columns, rows(), wording);
  }

  private List<Column<Row>> columns() {
    FloorWording words = new FloorWording(wording);
    return List.of(
        Column.text("floor", "column.floor", row -> row.law().name()),
        Column.text("for", "column.floor-for", row -> wording.show(row.law().title())),
        Column.text("guarantee", "column.guarantee", row -> words.guarantee(row.law(), row.part())),
        Column.text(
            "valid_from",
            "column.since",
            row -> row.part().validFrom().map(Object::toString).orElse("")),
        Column.detail(
            "country", row -> Cell.text(row.law().place().map(Object::toString).orElse(""))),
        Column.detail("confidence", row -> Cell.text(Cell.word(row.part().confidence()))),
        Column.detail(
            "source", row -> Cell.text(Source.joined(words.sources(row.law(), row.part())))));
  }
}
