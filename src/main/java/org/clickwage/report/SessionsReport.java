package org.clickwage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.tasklog.LoggedWork;

/** What a task log comes to by several methods: side by side for people, figures for machines. */
public final class SessionsReport {
  private final SessionsSummary summary;
  private final SurveyGrounds grounds;
  private final Wording wording;
  private final SessionsWording words;
  private final LowReliability weak;

  private SessionsReport(SessionsSummary summary, SurveyGrounds grounds, Wording wording) {
    this.summary = summary;
    this.grounds = grounds;
    this.wording = wording;
    this.words = new SessionsWording(summary, wording);
    this.weak =
        new LowReliability(
            summary.givesPay()
                ? summary.rows().stream().map(SessionsRow::shown).toList()
                : List.of());
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
    List<String> notes = new ArrayList<>(summary.notes().stream().map(wording::say).toList());
    if (summary.rows().stream().anyMatch(SessionsRow::isSuppressed)) {
      notes.add(wording.say("summary.suppressed", Integer.toString(summary.minGroup())));
    }
    if (summary.suppressesGroups()) {
      notes.add(wording.say("summary.breakdowns"));
    }
    if (summary.givesPay() && summary.rows().stream().anyMatch(SessionsRow::lacksPending)) {
      notes.add(wording.say("summary.pending-of-few", Integer.toString(summary.minGroup())));
    }
    onWeakRows.ifPresent(notes::add);
    return notes;
  }

  private Document document() {
    SessionsTables tables = new SessionsTables(summary, words, weak, wording);
    Document.Builder document = new Document.Builder();
    if (!answering().isSuppressed()) {
      document.answer(answer(), Tone.RESULT);
    }
    new SpreadPictures(spreads(), wording).into(document);
    return document
        .table(wording.say("title.summary"), tables.methods())
        .table(
            wording.say(summary.perWorker() ? "title.workers-rates" : "title.tasks-rates"),
            tables.workers())
        .table(wording.say("title.underpaid"), tables.below())
        .table(wording.say("title.outcomes"), ofAll(outcomes()))
        .table(wording.say("title.task-time"), ofAll(times()))
        .sentences(wording.say("title.notes"), notes(weak.note(wording)))
        .build();
  }

  /** The workers of each group by the method that answers, for pictures. */
  private List<SpreadPictures.Spread> spreads() {
    SessionsFigures method = answering().figures();
    return summary.rows().stream()
        .filter(
            row ->
                row.figures().method() == method.method()
                    && row.figures().gapSeconds().equals(method.gapSeconds()))
        .map(
            row ->
                new SpreadPictures.Spread(
                    words.group(row),
                    "",
                    row.ofAll(),
                    row.isSuppressed() || !summary.givesPay(),
                    summary.currency(),
                    summary.rate(),
                    wording.say("legend.reference"),
                    row.units(),
                    row.histogram()))
        .toList();
  }

  /** What is of all workers is hidden where their total is. */
  private Table ofAll(Table table) {
    return answering().isSuppressed()
        ? new Table(table.columns(), List.of(), table.titled())
        : table;
  }

  private String answer() {
    SessionsRow row = answering();
    SessionsFigures all = row.figures();
    String rate =
        words
            .rate(all)
            .map(figure -> wording.say("sessions.rate", figure, words.method(row)))
            .orElseGet(() -> wording.say("sessions.no-rate"));
    return wording.say(
        "sessions.answer",
        words.count(all.tasks()),
        words.count(row.workers()),
        words.hours(all.seconds()),
        rate);
  }

  /** The sessions of all with the longest gap, else the first method that was asked for. */
  private SessionsRow answering() {
    SessionsRow row = summary.ofAll().get(0);
    for (SessionsRow each : summary.ofAll()) {
      row = each.figures().method() == SessionsMethod.SESSION ? each : row;
    }
    return row;
  }

  private Table outcomes() {
    List<Column<SessionsOutcome>> columns =
        List.of(
            Column.text("outcome", "column.outcome", row -> words.outcome(row)),
            Column.right("tasks", "column.tasks", row -> Cell.text(words.count(row.tasks()))),
            Column.right(
                "time",
                "column.time",
                row -> row.seconds().map(words::hours).map(Cell::text).orElse(Cell.MISSING)),
            Column.right("reward", "column.reward", this::reward),
            Column.left("counted", "column.counted", this::counted));
    return Table.of(columns, summary.outcomes(), wording);
  }

  private Cell reward(SessionsOutcome row) {
    return row.reward()
        .filter(reward -> summary.givesPay())
        .filter(reward -> answering().showsPending() || !row.isPending())
        .map(words::money)
        .map(Cell::text)
        .orElse(Cell.MISSING);
  }

  private Cell counted(SessionsOutcome row) {
    return Cell.text(wording.say(row.counted() ? "sessions.counted" : "sessions.left-out"));
  }

  private Table times() {
    LoggedWork union = summary.union();
    Lines times = new Lines();
    add(times, "sessions.sum", union.summedSeconds());
    add(times, "sessions.parallel", union.parallelSeconds());
    add(times, "sessions.union", union.unionSeconds());
    if (summary.givesPay()) {
      add(times, "sessions.paid", answering().paidSeconds());
    }
    add(times, "sessions.out", answering().secondsLeftOut());
    return times.table(wording);
  }

  private void add(Lines times, String key, Rational seconds) {
    times.add(wording.say(key), words.hours(seconds));
  }
}
