package org.clickwage.summary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.document.Bars;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.survey.SurveySummary;
import org.clickwage.tasklog.SessionsRow;
import org.clickwage.tasklog.SessionsSummary;

/**
 * What a task log comes to by several methods: side by side for people, figures for machines.
 *
 * @param floors what pay floors that are tried bring the workers
 * @param grounds what the figures rest on, for the notes and sources of JSON; people read them
 *     below the tables
 */
public record SessionsReport(
    SessionsSummary summary,
    Optional<SurveySummary> floors,
    SurveyGrounds grounds,
    Wording wording) {
  public Result result() {
    return new Result(
        words -> new SessionsReport(summary, floors, grounds, grounds.ofPlace(words)).document(),
        wording,
        this::table,
        this::json);
  }

  /** Where there is no pay, there are no rates that could be weak. */
  private RowNames names() {
    boolean givesPay = summary.plan().givesPay();
    return new RowNames(
        givesPay ? summary.rows() : List.of(),
        summary.minGroup(),
        place -> summary.plan().mapping().isOfPlaces(summary.plan().by().get(place)),
        wording);
  }

  private Table table() {
    return TableFields.explained(
        Table.onDemand(SessionsColumns.ofSummary(summary), summary.rows(), wording),
        TableFields.of(summary, wording));
  }

  private void json(JsonOutput json) throws IOException {
    json.rows("groups", table());
    Table rates = tables().pieceRates();
    if (!rates.rows().isEmpty()) {
      json.rows("piece_rates", rates);
    }
    if (floors.isPresent()) {
      json.rows("floors", TriedFloors.forMachines(floors.get(), wording));
    }
    grounds.into(json, notes(names().noteWithoutMarks()), wording);
  }

  private SessionsTables tables() {
    return new SessionsTables(summary, names(), wording);
  }

  private Document document() {
    RowNames names = names();
    SessionsTables tables = tables();
    Document.Builder document = new Document.Builder();
    SessionsAnswer answer = new SessionsAnswer(summary, tables, names, wording);
    SpreadPictures spreads =
        new SpreadPictures(spreads(), names, summary.plan().perWorker(), wording);
    SessionsRow all = summary.answering();
    Optional<Bars.Reference> reference = spreads.reference(spread(all));
    document.headline(
        answer.titles(),
        grounds.about(answer.counted(), wording),
        answer.headline(),
        reference.flatMap(answer::verdict));
    answer.sentences().forEach(sentence -> document.answer(sentence, Tone.RESULT));
    document.cardWith(answer::picture);
    new SessionsPictures(all, tables, reference, wording).into(document);
    spreads.intoSecond(document);
    Optional<TriedFloors> tried = floors.map(this::tried);
    tried.ifPresent(each -> each.answer(document));
    document
        .spoken(answer.ofGroups())
        .table(wording.say("title.methods"), tables.methods())
        .table(wording.say("title.summary"), tables.groups())
        .table(tables.titleOfPieceRates(), tables.pieceRates());
    tried.ifPresent(
        each -> {
          each.table(document);
          each.gains(document);
        });
    return document
        .folded(wording.say("title.research"), tables.research())
        .folded(wording.say("title.outcomes"), tables.outcomes())
        .sentences(wording.say("title.notes"), notes(names.note()))
        .build();
  }

  private TriedFloors tried(SurveySummary of) {
    List<SummaryEnds> rows =
        SummaryEnds.of(of.rows()).stream().filter(row -> row.shown().role().isFloor()).toList();
    return new TriedFloors(
        rows,
        of,
        SummaryFigures.forPeople(wording),
        new RowNames(of.rows(), of.minGroup(), place -> false, wording),
        wording);
  }

  private List<String> notes(Optional<Note> onReliability) {
    return Stream.concat(SessionsNotes.of(summary, floors).stream(), onReliability.stream())
        .map(wording::say)
        .toList();
  }

  /** The workers of each group by the method that answers, for pictures. */
  private List<SpreadPictures.Spread> spreads() {
    return summary.rows().stream()
        .filter(row -> row.figures().isOfMethod(summary.answering().figures()))
        .map(this::spread)
        .toList();
  }

  private SpreadPictures.Spread spread(SessionsRow row) {
    boolean isGiven = summary.references().given().isPresent();
    return new SpreadPictures.Spread(
        row,
        "",
        row.isSuppressed(),
        summary.log().currency(),
        summary.plan().rate().word(),
        wording.say(isGiven ? "summary.reference.given" : "summary.reference.minimum"));
  }
}
