package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;

/** The methods side by side, for people: what they come to, the workers' rates, who is below. */
final class SessionsTables {
  private final SessionsSummary summary;
  private final Wording wording;
  private final SessionsWording words;
  private final LowReliability weak;
  private final ShownFigures<SessionsRow> figures;

  SessionsTables(
      SessionsSummary summary, SessionsWording words, LowReliability weak, Wording wording) {
    this.summary = summary;
    this.wording = wording;
    this.words = words;
    this.weak = weak;
    this.figures =
        new ShownFigures<>(
            SessionsColumns.figures(summary), row -> summary.currency(), wording.figures());
  }

  /** Tasks, time and hourly rate by each method. */
  Table methods() {
    List<Column<SessionsRow>> columns = named();
    columns.add(figures.column("column.tasks"));
    if (summary.by().isEmpty()) {
      columns.add(figures.column("column.sessions"));
    }
    columns.addAll(figures.columns(List.of("column.time", "column.hidden")));
    columns.add(figures.column("column.hourly").in(row -> Tone.RESULT));
    columns.add(figures.column("column.median"));
    return Table.of(columns, summary.rows(), wording);
  }

  /**
   * How the own hourly rates of the workers, or of the tasks, are spread; none where the log gives
   * no pay.
   */
  Table workers() {
    List<Column<SessionsRow>> columns = named();
    columns.addAll(figures.columns(StatisticsFigures.SPREAD));
    return Table.of(columns, summary.givesPay() ? summary.rows() : List.of(), wording);
  }

  /** How many are below the reference; none where there is no reference. */
  Table below() {
    List<Column<SessionsRow>> columns = named();
    columns.addAll(figures.columns(StatisticsFigures.BELOW));
    boolean any = summary.rows().stream().anyMatch(row -> row.underpayment().isPresent());
    return Table.of(columns, any ? summary.rows() : List.of(), wording);
  }

  /** The group, where there are some, and the method. */
  private List<Column<SessionsRow>> named() {
    List<Column<SessionsRow>> columns =
        new ArrayList<>(StatisticsFigures.groups(summary.by(), SessionsRow::keys, this::group));
    columns.add(
        Column.text("method", "column.method", row -> weak.named(words.method(row), row.shown())));
    return columns;
  }

  private String group(SessionsRow row, String key) {
    String name = row.ofAll() ? wording.say("summary.all") : Cell.named(key);
    return row.isSuppressed()
        ? name + " (" + SuppressionLabel.forPeople(row.shown(), summary.minGroup(), wording) + ")"
        : name;
  }
}
