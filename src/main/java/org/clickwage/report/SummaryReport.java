package org.clickwage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;

/**
 * The group statistics of a survey: tables for people, all figures for machines.
 *
 * @param by the titles of the columns that make the groups
 * @param remarks how the figures were made, for below them
 * @param grounds what the figures rest on, for the notes and sources of JSON; people read them
 *     below the tables
 * @param perWorker whether the distributions are of workers' rates, and not of records'
 * @param minGroup groups of fewer workers are suppressed
 */
public record SummaryReport(
    List<String> by,
    List<SummaryRow> rows,
    List<Note> remarks,
    SurveyGrounds grounds,
    boolean perWorker,
    int minGroup,
    Wording wording) {
  /**
   * A picture shows one reference: a promise, which is no minimum wage, where there is no other.
   */
  private static final List<String> DRAWN =
      List.of("minimum", "client_minimum", "given", "promised", "none");

  public Result result() {
    return new Result(this::document, this::table, this::json);
  }

  private LowReliability weak() {
    return new LowReliability(rows.stream().map(SummaryRow::shown).toList());
  }

  private Table table() {
    return Table.onDemand(SummaryFigures.forMachines(by, minGroup), rows, wording);
  }

  private void json(JsonOutput json) throws IOException {
    json.rows("groups", table());
    grounds.into(json, notes(weak().noteWithoutMarks(wording)), wording);
  }

  private Document document() {
    Document.Builder document = new Document.Builder();
    SummaryTables tables = new SummaryTables(by, rows, weak(), minGroup, wording);
    new SpreadPictures(spreads(tables), wording).into(document);
    return document
        .table(wording.say("title.summary"), tables.pooled())
        .table(wording.say(perWorker ? "title.workers-rates" : "title.records-rates"), tables.own())
        .table(wording.say("title.underpaid"), tables.underpaid())
        .sentences(wording.say("title.notes"), notes(weak().note(wording)))
        .build();
  }

  private List<String> notes(Optional<String> onWeakRows) {
    List<String> notes = new ArrayList<>(remarks.stream().map(wording::say).toList());
    onWeakRows.ifPresent(notes::add);
    return notes;
  }

  /** The rates compared with the first of these references that anybody has. */
  private List<SpreadPictures.Spread> spreads(SummaryTables tables) {
    Set<String> references = rows.stream().map(SummaryRow::reference).collect(Collectors.toSet());
    String drawn = DRAWN.stream().filter(references::contains).findFirst().orElse("");
    return rows.stream()
        .filter(row -> row.reference().equals(drawn))
        .map(
            row ->
                new SpreadPictures.Spread(
                    tables.name(row),
                    row.bound().isEmpty() ? "" : wording.say("bound." + row.bound()),
                    row.ofAll(),
                    row.isSuppressed() || row.mixed(),
                    row.currency(),
                    row.rate(),
                    tables.reference(row),
                    row.statistics(),
                    row.histogram()))
        .toList();
  }
}
