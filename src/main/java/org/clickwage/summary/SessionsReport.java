package org.clickwage.summary;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.tasklog.SessionsRow;
import org.clickwage.tasklog.SessionsSummary;

/**
 * What a task log comes to by several methods: side by side for people, figures for machines.
 *
 * @param grounds what the figures rest on, for the notes and sources of JSON; people read them
 *     below the tables
 */
public record SessionsReport(SessionsSummary summary, SurveyGrounds grounds, Wording wording) {
  public Result result() {
    return new Result(this::document, this::table, this::json);
  }

  /** Where there is no pay, there are no rates that could be weak. */
  private LowReliability weak() {
    boolean hasRates = summary.plan().givesPay();
    return new LowReliability(
        hasRates ? summary.rows().stream().map(SessionsRow::shown).toList() : List.of());
  }

  private Table table() {
    return Table.of(SessionsColumns.ofSummary(summary), summary.rows(), wording);
  }

  private void json(JsonOutput json) throws IOException {
    json.rows("groups", table());
    grounds.into(json, notes(weak().noteWithoutMarks()), wording);
  }

  private Document document() {
    SessionsTables tables = new SessionsTables(summary, weak(), wording);
    Document.Builder document = new Document.Builder();
    if (!summary.answering().isSuppressed()) {
      document.answer(answer(tables), Tone.RESULT);
    }
    new SpreadPictures(spreads(tables), wording).into(document);
    boolean perWorker = summary.plan().perWorker();
    return document
        .table(wording.say("title.summary"), tables.methods())
        .table(wording.say(perWorker ? "title.workers-rates" : "title.tasks-rates"), tables.own())
        .table(wording.say("title.underpaid"), tables.underpaid())
        .table(wording.say("title.outcomes"), tables.outcomes())
        .table(wording.say("title.task-time"), tables.times())
        .sentences(wording.say("title.notes"), notes(weak().note()))
        .build();
  }

  private List<String> notes(Optional<Note> onWeakRows) {
    return Stream.concat(SessionsNotes.of(summary).stream(), onWeakRows.stream())
        .map(wording::say)
        .toList();
  }

  private String answer(SessionsTables tables) {
    SessionsRow row = summary.answering();
    return wording.say(
        "sessions.answer",
        tables.show(Unit.COUNT, Rational.of(row.figures().tasks())),
        tables.show(Unit.COUNT, Rational.of(row.workers())),
        tables.show(Unit.LONG_SECONDS, row.figures().seconds()),
        row.figures()
            .hourlyRate()
            .map(rate -> tables.show(Unit.MONEY_PER_HOUR, rate))
            .map(rate -> wording.say("sessions.rate", rate, tables.method(row)))
            .orElseGet(() -> wording.say("sessions.no-rate")));
  }

  /** The workers of each group by the method that answers, for pictures. */
  private List<SpreadPictures.Spread> spreads(SessionsTables tables) {
    return summary.rows().stream()
        .filter(row -> row.figures().isOfMethod(summary.answering().figures()))
        .map(
            row ->
                new SpreadPictures.Spread(
                    tables.name(row),
                    "",
                    row.ofAll(),
                    row.isSuppressed(),
                    summary.log().currency(),
                    summary.plan().rate().word(),
                    wording.say("legend.reference"),
                    row.units(),
                    row.histogram()))
        .toList();
  }
}
