package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.LoggedWork;
import org.clickwage.tasklog.SessionsOutcome;
import org.clickwage.tasklog.SessionsRow;
import org.clickwage.tasklog.SessionsSummary;

/** The methods side by side, for people: what they come to, the workers' rates, who is below. */
final class SessionsTables {
  private final SessionsSummary summary;
  private final LogPlan plan;
  private final Wording wording;
  private final SessionsNames names;
  private final LowReliability weak;
  private final ShownFigures<SessionsRow> figures;

  SessionsTables(
      SessionsSummary summary, SessionsNames names, LowReliability weak, Wording wording) {
    this.summary = summary;
    this.plan = summary.plan();
    this.wording = wording;
    this.names = names;
    this.weak = weak;
    this.figures =
        new ShownFigures<>(
            SessionsColumns.figures(plan), row -> summary.log().currency(), wording.figures());
  }

  /** Tasks, time and hourly rate by each method. */
  Table methods() {
    List<Column<SessionsRow>> columns = named();
    columns.add(figures.column("column.tasks"));
    if (plan.groupTitles().isEmpty()) {
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
    return Table.of(columns, plan.givesPay() ? summary.rows() : List.of(), wording);
  }

  /** How many are below the reference; none where there is no reference. */
  Table below() {
    List<Column<SessionsRow>> columns = named();
    columns.addAll(figures.columns(StatisticsFigures.BELOW));
    boolean any = summary.rows().stream().anyMatch(row -> row.units().underpayment().isPresent());
    return Table.of(columns, any ? summary.rows() : List.of(), wording);
  }

  /** The group, where there are some, and the method. */
  private List<Column<SessionsRow>> named() {
    List<Column<SessionsRow>> columns =
        new ArrayList<>(
            StatisticsFigures.groups(plan.groupTitles(), SessionsRow::keys, this::group));
    columns.add(
        Column.text("method", "column.method", row -> weak.named(names.method(row), row.shown())));
    return columns;
  }

  private String group(SessionsRow row, String key) {
    String name = row.ofAll() ? wording.say("summary.all") : Cell.named(key);
    return row.isSuppressed()
        ? name + " (" + SuppressionLabel.forPeople(row.shown(), plan.minGroup(), wording) + ")"
        : name;
  }

  /** What became of the tasks of all workers; hidden where their total is. */
  Table outcomes() {
    ShownFigures<SessionsOutcome> shown =
        new ShownFigures<>(
            List.of(
                Figure.count("tasks", "column.tasks", SessionsOutcome::tasks),
                Figure.of("time", "column.time", Unit.LONG_SECONDS, SessionsOutcome::seconds),
                Figure.of("reward", "column.reward", Unit.MONEY, SessionsOutcome::reward)
                    .where(this::showsReward)),
            row -> summary.log().currency(),
            wording.figures());
    List<Column<SessionsOutcome>> columns = new ArrayList<>();
    columns.add(Column.text("outcome", "column.outcome", names::outcome));
    columns.addAll(shown.columns(List.of("column.tasks", "column.time", "column.reward")));
    columns.add(Column.text("counted", "column.counted", this::counted));
    boolean isHidden = summary.answering().isSuppressed();
    return Table.of(columns, isHidden ? List.of() : summary.outcomes(), wording);
  }

  private boolean showsReward(SessionsOutcome row) {
    boolean isTold = summary.answering().figures().showsPending() || !row.isPending();
    return plan.givesPay() && isTold;
  }

  private String counted(SessionsOutcome row) {
    return wording.say(row.counted() ? "sessions.counted" : "sessions.left-out");
  }

  /** The time of the tasks of all workers; hidden where their total is. */
  Table times() {
    LoggedWork union = summary.union();
    Lines times = new Lines();
    if (!summary.answering().isSuppressed()) {
      add(times, "sessions.sum", union.counted().seconds());
      add(times, "sessions.parallel", union.parallelSeconds());
      add(times, "sessions.union", union.unionSeconds());
      if (plan.givesPay()) {
        add(times, "sessions.paid", union.paidUnionSeconds());
      }
      add(times, "sessions.out", union.leftOut().seconds());
    }
    return times.table(wording);
  }

  private void add(Lines times, String key, Rational seconds) {
    times.add(wording.say(key), names.show(Unit.LONG_SECONDS, seconds));
  }
}
