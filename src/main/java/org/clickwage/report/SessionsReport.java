package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.sessions.LoggedWork;
import org.clickwage.statistics.Underpayment;

/** What a task log comes to by several methods: side by side for people, figures for machines. */
public final class SessionsReport {
  private static final long SECONDS_PER_HOUR = 3600;
  private static final long MOST_SECONDS = 120;

  /** One stretch of time with what it is. */
  private record Stretch(String name, Rational seconds) {}

  private final SessionsSummary summary;
  private final Wording wording;
  private final Figures figures;

  private SessionsReport(SessionsSummary summary, Wording wording) {
    this.summary = summary;
    this.wording = wording;
    this.figures = wording.figures();
  }

  public static Result of(SessionsSummary summary, Wording wording) {
    SessionsReport report = new SessionsReport(summary, wording);
    return new Result(report::document, report::table, report::json);
  }

  private Table table() {
    return Table.of(SessionsColumns.ofSummary(summary), summary.rows(), wording);
  }

  private String json(Provenance provenance) {
    return JsonOutput.write(
        provenance,
        json -> {
          json.rows("groups", table());
          json.texts("notes", notes());
        });
  }

  private List<String> notes() {
    return summary.notes().stream().map(wording::say).toList();
  }

  private Document document() {
    return new Document.Builder()
        .answer(answer(), Tone.RESULT)
        .table(wording.say("title.summary"), Table.of(methodsForPeople(), summary.rows(), wording))
        .table(
            wording.say("title.outcomes"),
            Table.of(outcomesForPeople(), summary.outcomes(), wording))
        .table(wording.say("title.task-time"), Table.untitled(stretchColumns(), times(), wording))
        .sentences(wording.say("title.notes"), notes())
        .build();
  }

  private String answer() {
    SessionsRow row = answering();
    SessionsFigures all = row.figures();
    String rate =
        rate(all)
            .map(figure -> wording.say("sessions.rate", figure, method(row)))
            .orElseGet(() -> wording.say("sessions.no-rate"));
    return wording.say(
        "sessions.answer", count(all.tasks()), count(row.workers()), hours(all.seconds()), rate);
  }

  /** The sessions with the longest gap, else the first method that was asked for. */
  private SessionsRow answering() {
    SessionsRow row = summary.rows().get(0);
    for (SessionsRow each : summary.rows()) {
      row = each.figures().method() == SessionsMethod.SESSION ? each : row;
    }
    return row;
  }

  private Optional<String> rate(SessionsFigures all) {
    return all.hourlyRate().filter(rate -> summary.givesPay()).map(this::hourlyRate);
  }

  private List<Column<SessionsRow>> methodsForPeople() {
    List<Column<SessionsRow>> columns = new ArrayList<>();
    columns.add(Column.left("method", "column.method", row -> Cell.text(method(row))));
    columns.add(
        Column.right("tasks", "column.tasks", row -> Cell.text(count(row.figures().tasks()))));
    columns.add(
        Column.right(
            "sessions", "column.sessions", row -> cell(row.figures().sessions().map(this::count))));
    columns.add(
        Column.right("time", "column.time", row -> Cell.text(hours(row.figures().seconds()))));
    columns.add(
        Column.right(
            "hidden",
            "column.hidden",
            row -> cell(row.figures().hiddenSeconds().map(this::hours))));
    columns.add(Column.right("rate", "column.hourly", this::rateCell));
    columns.add(
        Column.right(
            "median",
            "column.median",
            row -> cell(row.medianWorker().filter(rate -> summary.givesPay()).map(this::money))));
    if (summary.reference().isPresent()) {
      columns.add(
          Column.right(
              "below",
              "column.below",
              row ->
                  cell(
                      row.underpayment()
                          .map(Underpayment::headcountRatio)
                          .map(share -> figures.share(Range.of(share))))));
    }
    return columns;
  }

  private Cell rateCell(SessionsRow row) {
    return cell(rate(row.figures())).in(Tone.RESULT);
  }

  private List<Column<SessionsOutcome>> outcomesForPeople() {
    return List.of(
        Column.left("outcome", "column.outcome", row -> Cell.text(outcome(row))),
        Column.right("tasks", "column.tasks", row -> Cell.text(count(row.tasks()))),
        Column.right("time", "column.time", row -> cell(row.seconds().map(this::hours))),
        Column.right(
            "reward",
            "column.reward",
            row -> cell(row.reward().filter(reward -> summary.givesPay()).map(this::money))),
        Column.left(
            "counted",
            "column.counted",
            row ->
                Cell.text(wording.say(row.counted() ? "sessions.counted" : "sessions.left-out"))));
  }

  private List<Column<Stretch>> stretchColumns() {
    return List.of(
        Column.left("name", "", row -> Cell.text(wording.say(row.name()))),
        Column.right("time", "", row -> Cell.text(hours(row.seconds()))));
  }

  private List<Stretch> times() {
    LoggedWork union = summary.union();
    List<Stretch> times = new ArrayList<>();
    times.add(new Stretch("sessions.sum", union.summedSeconds()));
    times.add(new Stretch("sessions.parallel", union.parallelSeconds()));
    times.add(new Stretch("sessions.union", union.unionSeconds()));
    if (summary.givesPay()) {
      times.add(new Stretch("sessions.paid", summary.paidSeconds()));
    }
    times.add(new Stretch("sessions.out", summary.secondsLeftOut()));
    return times;
  }

  private String method(SessionsRow row) {
    return switch (row.figures().method()) {
      case SESSION -> wording.say("sessions.by-session", gap(row.figures().gapSeconds().get()));
      case SUMMED -> wording.say("sessions.by-summed");
      case PER_TASK -> wording.say("sessions.by-task");
    };
  }

  private String outcome(SessionsOutcome outcome) {
    return switch (outcome.name()) {
      case "backward" -> wording.say("sessions.backward");
      case "refused" -> wording.say("sessions.refused");
      default ->
          outcome.seconds().isPresent()
              ? status(outcome.name())
              : wording.say("sessions.untimed", status(outcome.name()));
    };
  }

  private String status(String name) {
    return switch (name) {
      case "approved" -> wording.say("sessions.approved");
      case "pending" -> wording.say("sessions.pending");
      case "rejected" -> wording.say("sessions.rejected");
      default -> wording.say("sessions.returned");
    };
  }

  private String gap(Rational seconds) {
    return seconds.isLessThan(Rational.of(MOST_SECONDS))
        ? figures.seconds(Range.of(seconds))
        : hours(seconds);
  }

  private String hours(Rational seconds) {
    return figures.hours(Range.of(seconds.dividedBy(SECONDS_PER_HOUR)));
  }

  private String count(long count) {
    return figures.count(Range.of(Rational.of(count)));
  }

  private String hourlyRate(Rational rate) {
    return summary
        .currency()
        .map(currency -> figures.hourlyRate(Range.of(rate), currency))
        .orElseGet(() -> figures.decimals(rate));
  }

  private String money(Rational amount) {
    return summary
        .currency()
        .map(currency -> figures.money(Range.of(amount), currency))
        .orElseGet(() -> figures.decimals(amount));
  }

  private static Cell cell(Optional<String> text) {
    return text.map(Cell::text).orElse(Cell.MISSING);
  }
}
