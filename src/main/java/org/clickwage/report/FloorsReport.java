package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Lookup;

/** The legal floors for platform work as they stand on a day, with their sources. */
public final class FloorsReport {
  /** One guarantee of a floor. */
  private record Row(LegalFloor law, LegalFloor.Part part) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<Note> missing = new ArrayList<>();
  private final LocalDate day;
  private final Wording wording;
  private final FloorWording words;

  private FloorsReport(List<Lookup<LegalFloor>> floors, LocalDate day, Wording wording) {
    this.day = day;
    this.wording = wording;
    this.words = new FloorWording(wording);
    for (Lookup<LegalFloor> floor : floors) {
      floor.reason().ifPresent(missing::add);
      floor
          .toOptional()
          .ifPresent(law -> law.parts().forEach(part -> rows.add(new Row(law, part))));
    }
  }

  public static Result list(List<Lookup<LegalFloor>> floors, LocalDate day, Wording wording) {
    FloorsReport report = new FloorsReport(floors, day, wording);
    return new Result(
        report::document,
        report::tableOfFile,
        json -> {
          json.text("on", day.toString());
          json.rows("floors", report.table());
          json.texts("notes", report.missing.stream().map(wording::say).toList());
        });
  }

  private Document document() {
    Set<String> notes = new LinkedHashSet<>();
    rows.forEach(row -> notes.addAll(words.notes(row.law())));
    missing.forEach(why -> notes.add(wording.say(why)));
    Set<String> sources = new LinkedHashSet<>();
    rows.forEach(row -> sources.addAll(words.sources(row.law(), row.part())));
    return new Document.Builder()
        .table(wording.say("title.floors-in-force", day), table())
        .sentences(wording.say("title.notes"), List.copyOf(notes))
        .sources(wording.say("title.sources"), List.copyOf(sources))
        .build();
  }

  private Table table() {
    return Table.of(columns(), rows, wording);
  }

  private Table tableOfFile() {
    List<Column<Row>> columns = new ArrayList<>(columns());
    columns.add(Column.detail("on", row -> Cell.text(day.toString())));
    return Table.of(columns, rows, wording);
  }

  private List<Column<Row>> columns() {
    return List.of(
        Column.text("floor", "column.floor", row -> row.law().name()),
        Column.text("for", "column.floor-for", row -> wording.show(row.law().title())),
        Column.text(
            "guarantee", "column.guarantee", row -> words.guarantee(row.part(), Optional.empty())),
        Column.left(
            "valid_from",
            "column.since",
            row -> Cell.of(row.part().validFrom(), row.part().validFrom().toString())),
        Column.detail("country", row -> Cell.text(row.law().place().toString())),
        Column.detail("confidence", row -> Cell.text(Cell.word(row.part().confidence()))),
        Column.detail(
            "source", row -> Cell.text(String.join("; ", words.sources(row.law(), row.part())))));
  }
}
