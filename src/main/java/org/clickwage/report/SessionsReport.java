package org.clickwage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.SessionsFigures;
import org.clickwage.tasklog.SessionsRow;
import org.clickwage.tasklog.SessionsSummary;

/** What a task log comes to by several methods: side by side for people, figures for machines. */
public final class SessionsReport {
  private final SessionsSummary summary;
  private final LogPlan plan;
  private final SurveyGrounds grounds;
  private final Wording wording;
  private final SessionsNames names;
  private final LowReliability weak;

  private SessionsReport(SessionsSummary summary, SurveyGrounds grounds, Wording wording) {
    this.summary = summary;
    this.plan = summary.plan();
    this.grounds = grounds;
    this.wording = wording;
    this.names = new SessionsNames(summary, wording);
    this.weak =
        new LowReliability(
            plan.givesPay() ? summary.rows().stream().map(SessionsRow::shown).toList() : List.of());
  }

  /**
   * @param grounds what the figures rest on, for the notes and sources of JSON
   */
  public static Result of(SessionsSummary summary, SurveyGrounds grounds, Wording wording) {
    SessionsReport report = new SessionsReport(summary, grounds, wording);
    return new Result(report::document, report::table, report::json);
  }

  private Table table() {
    return Table.of(SessionsColumns.ofSummary(summary), summary.rows(), wording);
  }

  private void json(JsonOutput json) throws IOException {
    json.rows("groups", table());
    grounds.into(json, notes(weak.noteWithoutMarks(wording)), wording);
  }

  private List<String> notes(Optional<String> onWeakRows) {
    List<String> notes =
        new ArrayList<>(SessionsNotes.of(summary).stream().map(wording::say).toList());
    onWeakRows.ifPresent(notes::add);
    return notes;
  }

  private Document document() {
    SessionsTables tables = new SessionsTables(summary, names, weak, wording);
    Document.Builder document = new Document.Builder();
    if (!summary.answering().isSuppressed()) {
      document.answer(answer(), Tone.RESULT);
    }
    new SpreadPictures(spreads(), wording).into(document);
    return document
        .table(wording.say("title.summary"), tables.methods())
        .table(
            wording.say(plan.perWorker() ? "title.workers-rates" : "title.tasks-rates"),
            tables.workers())
        .table(wording.say("title.underpaid"), tables.below())
        .table(wording.say("title.outcomes"), tables.outcomes())
        .table(wording.say("title.task-time"), tables.times())
        .sentences(wording.say("title.notes"), notes(weak.note(wording)))
        .build();
  }

  private String answer() {
    SessionsRow row = summary.answering();
    SessionsFigures all = row.figures();
    return wording.say(
        "sessions.answer",
        names.show(Unit.COUNT, Rational.of(all.tasks())),
        names.show(Unit.COUNT, Rational.of(row.workers())),
        names.show(Unit.LONG_SECONDS, all.seconds()),
        all.hourlyRate()
            .map(rate -> names.show(Unit.MONEY_PER_HOUR, rate))
            .map(rate -> wording.say("sessions.rate", rate, names.method(row)))
            .orElseGet(() -> wording.say("sessions.no-rate")));
  }

  /** The workers of each group by the method that answers, for pictures. */
  private List<SpreadPictures.Spread> spreads() {
    return summary.rows().stream()
        .filter(row -> row.figures().isOfMethod(summary.answering().figures()))
        .map(
            row ->
                new SpreadPictures.Spread(
                    names.group(row),
                    "",
                    row.ofAll(),
                    row.isSuppressed(),
                    summary.log().currency(),
                    plan.rate().word(),
                    wording.say("legend.reference"),
                    row.units(),
                    row.histogram()))
        .toList();
  }
}
