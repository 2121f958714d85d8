package org.clickwage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;

/** The group statistics of a survey: tables for people, all figures for machines. */
public final class SummaryReport {
  /**
   * A picture shows one reference: a promise, which is no minimum wage, where there is no other.
   */
  private static final List<String> DRAWN =
      List.of("minimum", "client_minimum", "given", "promised", "none");

  private final List<String> by;
  private final List<SummaryRow> rows;
  private final List<String> remarks;

  /** For scripts; people read them below the tables. */
  private final SurveyGrounds grounds;

  private final SummaryUnit unit;
  private final int minGroup;
  private final Wording wording;
  private final SummaryNames names;
  private final LowReliability weak;

  private SummaryReport(
      List<String> by,
      List<SummaryRow> rows,
      List<String> remarks,
      SurveyGrounds grounds,
      SummaryUnit unit,
      int minGroup,
      Wording wording) {
    this.by = by;
    this.rows = rows;
    this.remarks = remarks;
    this.grounds = grounds;
    this.unit = unit;
    this.minGroup = minGroup;
    this.wording = wording;
    this.names = new SummaryNames(wording);
    this.weak = new LowReliability(rows.stream().map(SummaryRow::shown).toList());
  }

  /**
   * @param by the titles of the columns that make the groups
   * @param remarks how the figures were made, to be said below them
   * @param grounds what the figures rest on, for the notes and sources of JSON
   * @param unit whose own rates the distributions are of
   * @param minGroup groups of fewer workers are suppressed
   */
  public static Result of(
      List<String> by,
      List<SummaryRow> rows,
      List<Note> remarks,
      SurveyGrounds grounds,
      SummaryUnit unit,
      int minGroup,
      Wording wording) {
    SummaryReport report =
        new SummaryReport(
            by,
            rows,
            remarks.stream().map(wording::say).toList(),
            grounds,
            unit,
            minGroup,
            wording);
    return new Result(report::document, report::table, report::json);
  }

  private Table table() {
    return Table.onDemand(SummaryFigures.forMachines(by, minGroup), rows, wording);
  }

  private void json(JsonOutput json) throws IOException {
    json.rows("groups", table());
    List<String> notes = new ArrayList<>(remarks);
    weak.noteWithoutMarks(wording).ifPresent(notes::add);
    SurveySources.into(json, notes, grounds, wording);
  }

  private Document document() {
    Document.Builder document = new Document.Builder();
    new SpreadPictures(spreads(), wording).into(document);
    SummaryTables tables = new SummaryTables(by, rows, weak, minGroup, wording);
    document.table(wording.say("title.summary"), tables.pooled());
    document.table(wording.say(unit.title()), tables.own());
    document.table(wording.say("title.underpaid"), tables.underpaid());
    List<String> notes = new ArrayList<>(remarks);
    weak.note(wording).ifPresent(notes::add);
    document.sentences(wording.say("title.notes"), notes);
    return document.build();
  }

  /** The rates beside the first of these references that anybody has. */
  private List<SpreadPictures.Spread> spreads() {
    Set<String> references = rows.stream().map(SummaryRow::reference).collect(Collectors.toSet());
    String drawn = DRAWN.stream().filter(references::contains).findFirst().orElse("");
    return rows.stream()
        .filter(row -> row.reference().equals(drawn))
        .map(
            row ->
                new SpreadPictures.Spread(
                    names.name(row),
                    row.bound().isEmpty() ? "" : wording.say("bound." + row.bound()),
                    row.ofAll(),
                    row.isSuppressed() || row.mixed(),
                    row.currency(),
                    row.rate(),
                    names.reference(row),
                    row.statistics(),
                    row.histogram()))
        .toList();
  }
}
