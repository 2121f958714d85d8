package org.clickwage.summary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SummaryRow;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.survey.SurveySummary;

/**
 * The group statistics of a survey: tables for people, all figures for machines.
 *
 * @param by the titles of the columns that make the groups
 * @param columnNotes what is to be known of how columns are read
 * @param grounds what the figures rest on, for the notes and sources of JSON; people read them
 *     below the tables
 */
public record SummaryReport(
    SurveySummary summary,
    List<String> by,
    List<Note> columnNotes,
    SurveyGrounds grounds,
    Wording wording) {

  /**
   * A picture shows one reference: a promise, which is no minimum wage, where there is no other.
   */
  private static final List<ReferenceRole> DRAWN =
      List.of(
          ReferenceRole.MINIMUM,
          ReferenceRole.CLIENT_MINIMUM,
          ReferenceRole.GIVEN,
          ReferenceRole.PROMISED,
          ReferenceRole.NONE);

  public Result result() {
    return new Result(this::document, this::table, this::json);
  }

  private LowReliability weak() {
    return new LowReliability(summary.rows().stream().map(SummaryRow::shown).toList());
  }

  private Table table() {
    return Table.onDemand(
        SummaryFigures.forMachines(by, summary.minGroup()), summary.rows(), wording);
  }

  private void json(JsonOutput json) throws IOException {
    json.rows("groups", table());
    grounds.into(json, notes(weak().noteWithoutMarks()), wording);
  }

  private Document document() {
    Document.Builder document = new Document.Builder();
    SummaryTables tables =
        new SummaryTables(by, summary.rows(), weak(), summary.minGroup(), wording);
    new SpreadPictures(spreads(tables), wording).into(document);
    return document
        .table(wording.say("title.summary"), tables.pooled())
        .table(
            wording.say(summary.isPerWorker() ? "title.workers-rates" : "title.records-rates"),
            tables.own())
        .table(wording.say("title.underpaid"), tables.underpaid())
        .sentences(wording.say("title.notes"), notes(weak().note()))
        .build();
  }

  private List<String> notes(Optional<Note> onWeakRows) {
    return Stream.concat(SummaryNotes.of(summary, columnNotes).stream(), onWeakRows.stream())
        .map(wording::say)
        .toList();
  }

  /** The rates compared with the first of these references that anybody has. */
  private List<SpreadPictures.Spread> spreads(SummaryTables tables) {
    Set<ReferenceRole> roles =
        summary.rows().stream().map(SummaryRow::role).collect(Collectors.toSet());
    Optional<ReferenceRole> drawn = DRAWN.stream().filter(roles::contains).findFirst();
    return summary.rows().stream()
        .filter(row -> Optional.of(row.role()).equals(drawn))
        .map(
            row ->
                new SpreadPictures.Spread(
                    tables.name(row),
                    row.bound().isEmpty() ? "" : wording.say("bound." + row.bound()),
                    row.ofAll(),
                    !row.showsMoney(),
                    row.group().currency(),
                    row.rate(),
                    tables.reference(row),
                    row.statistics(),
                    row.histogram()))
        .toList();
  }
}
