package org.clickwage.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.statistics.Underpayment;
import org.clickwage.tasklog.WorkSession;

/**
 * The columns of what a task log comes to, for machines, each said once, in the contract's order.
 */
public final class SessionsColumns {
  private SessionsColumns() {}

  /** A session with its worker's name and the gap it was made with. */
  public record Worked(String worker, Rational gapSeconds, WorkSession session) {}

  static List<Column<SessionsRow>> ofSummary(SessionsSummary summary) {
    List<Column<SessionsRow>> columns = new ArrayList<>();
    for (int i = 0; i < summary.by().size(); i++) {
      int index = i;
      columns.add(text(summary.by().get(i), "", row -> row.keys().get(index)));
    }
    columns.addAll(Column.besides(summary.by(), ofMethods(summary)));
    return columns;
  }

  private static List<Column<SessionsRow>> ofMethods(SessionsSummary summary) {
    List<Column<SessionsRow>> columns = new ArrayList<>();
    columns.add(text("method", "", row -> row.figures().method().word()));
    columns.add(number("gap_seconds", "", row -> row.figures().gapSeconds()));
    columns.addAll(shown(figures(summary)));
    columns.addAll(
        StatisticsColumns.underpayment(SessionsRow::units, hidden(summary), row -> false));
    columns.addAll(shown(beside(summary)));
    columns.addAll(
        StatisticsColumns.distribution(SessionsRow::units, hidden(summary), row -> false));
    if (!summary.by().isEmpty()) {
      columns.add(StatisticsColumns.suppressed(SessionsRow::shown, summary.minGroup()));
    }
    columns.add(text("currency", "", row -> summary.currency().map(Object::toString).orElse("")));
    columns.add(text("rate", "", row -> summary.rate()));
    return columns;
  }

  /** Figures, which a suppressed row does not show: it keeps its name, method and gap. */
  private static List<Column<SessionsRow>> shown(List<Column<SessionsRow>> figures) {
    return figures.stream()
        .map(
            column ->
                new Column<SessionsRow>(
                    column.key(),
                    column.titleKey(),
                    column.align(),
                    column.detail(),
                    row -> row.isSuppressed() ? Cell.MISSING : column.accessor().apply(row)))
        .toList();
  }

  private static List<Column<SessionsRow>> figures(SessionsSummary summary) {
    boolean pay = summary.givesPay();
    boolean workers = pay && summary.perWorker();
    return List.of(
        count("workers", "", row -> Optional.of(row.workers())),
        count("tasks", "", row -> Optional.of(row.figures().tasks())),
        count("tasks_left_out", "", row -> Optional.of(row.figures().tasksLeftOut())),
        count("sessions", "", row -> row.figures().sessions()),
        number("seconds", "", row -> Optional.of(row.figures().seconds())),
        number("hidden_seconds", "", row -> row.figures().hiddenSeconds()),
        number("parallel_seconds", "", row -> Optional.of(row.figures().parallelSeconds())),
        number("paid", "", row -> where(pay, row.figures().paid())),
        number("pending", "", row -> row.pending().filter(reward -> pay)),
        number("hourly_rate", "", row -> row.figures().hourlyRate().filter(rate -> pay)),
        number("median_worker", "", row -> row.median().filter(rate -> workers)),
        count("below", "", row -> row.underpayment().map(Underpayment::below)));
  }

  private static List<Column<SessionsRow>> beside(SessionsSummary summary) {
    boolean pay = summary.givesPay();
    return List.of(
        number("median_task", "", row -> row.medianTask().filter(rate -> pay)),
        number("paid_seconds", "", row -> where(pay, row.paidSeconds())),
        number("seconds_left_out", "", row -> Optional.of(row.secondsLeftOut())),
        number("reference", "", row -> row.underpayment().flatMap(Underpayment::reference)),
        number("weight", "", row -> where(pay, row.units().weight())),
        number("pooled_gross", "", row -> row.units().pooled().gross().filter(rate -> pay)),
        number("missing_pay", "", row -> row.underpayment().flatMap(Underpayment::missingPay)));
  }

  /** The statistics over the workers' own rates are those of batch; without pay there are none. */
  private static Predicate<SessionsRow> hidden(SessionsSummary summary) {
    return row -> row.isSuppressed() || !summary.givesPay();
  }

  /** One row for each worker, method and gap. */
  public static List<Column<SessionsWorker>> ofWorkers(boolean pay) {
    List<Column<SessionsWorker>> columns = new ArrayList<>();
    columns.add(text("worker", "log-field.worker", SessionsWorker::name));
    columns.add(text("country", "log-field.country", row -> String.join(" ", row.places())));
    columns.add(number("weight", "log-field.weight", row -> Optional.of(row.weight())));
    columns.add(text("method", "log-field.method", row -> row.figures().method().word()));
    columns.add(number("gap_seconds", "log-field.gap-seconds", row -> row.figures().gapSeconds()));
    columns.add(count("tasks", "log-field.tasks", row -> Optional.of(row.figures().tasks())));
    columns.add(
        count(
            "tasks_left_out",
            "log-field.tasks-left-out",
            row -> Optional.of(row.figures().tasksLeftOut())));
    columns.add(count("sessions", "log-field.sessions", row -> row.figures().sessions()));
    columns.add(
        number("seconds", "log-field.seconds", row -> Optional.of(row.figures().seconds())));
    columns.add(
        number("paid_seconds", "log-field.paid-seconds", row -> where(pay, row.paidSeconds())));
    columns.add(
        number("hidden_seconds", "log-field.hidden-seconds", row -> row.figures().hiddenSeconds()));
    columns.add(
        number(
            "parallel_seconds",
            "log-field.parallel-seconds",
            row -> Optional.of(row.figures().parallelSeconds())));
    columns.add(number("paid", "log-field.paid", row -> where(pay, row.figures().paid())));
    columns.add(number("pending", "log-field.pending", row -> where(pay, row.figures().pending())));
    columns.add(
        number(
            "hourly_rate",
            "log-field.hourly-rate",
            row -> row.figures().hourlyRate().filter(rate -> pay)));
    columns.add(number("reference", "log-field.reference", SessionsWorker::reference));
    columns.add(text("below", "log-field.below", SessionsWorker::below));
    columns.addAll(ofOutcomes(pay));
    return columns;
  }

  /** How many of a worker's tasks came to the same, and what they pay or would have paid. */
  private static List<Column<SessionsWorker>> ofOutcomes(boolean pay) {
    List<Column<SessionsWorker>> columns = new ArrayList<>();
    for (TaskOutcome outcome : TaskOutcome.values()) {
      String word = Wording.key(outcome);
      columns.add(
          count(
              word + "_tasks",
              "log-field.outcome-tasks",
              row -> Optional.of(row.work().of(outcome).tasks())));
      columns.add(
          number(
              word + "_reward",
              "log-field.outcome-reward",
              row -> where(pay, row.work().of(outcome).reward())));
    }
    return columns;
  }

  public static List<Column<Worked>> ofSessions(boolean pay) {
    return List.of(
        text("worker", "log-field.worker", Worked::worker),
        text("start", "log-field.start", row -> stamp(row.session().startMicros())),
        text("end", "log-field.end", row -> stamp(row.session().endMicros())),
        count("tasks", "log-field.tasks", row -> Optional.of(row.session().tasks())),
        number("paid", "log-field.paid", row -> where(pay, row.session().paid())),
        number("seconds", "log-field.seconds", row -> Optional.of(row.session().seconds())),
        number("gap_seconds", "log-field.gap-seconds", row -> Optional.of(row.gapSeconds())));
  }

  private static String stamp(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }

  private static Optional<Rational> where(boolean known, Rational figure) {
    return Optional.of(figure).filter(value -> known);
  }

  private static <R> Column<R> text(String key, String meaning, Function<R, String> text) {
    return Column.left(key, meaning, row -> Cell.text(text.apply(row)));
  }

  private static <R> Column<R> count(
      String key, String meaning, Function<R, Optional<Long>> count) {
    return number(key, meaning, row -> count.apply(row).map(Rational::of));
  }

  private static <R> Column<R> number(
      String key, String meaning, Function<R, Optional<Rational>> figure) {
    return Column.right(
        key,
        meaning,
        row -> figure.apply(row).map(number -> Cell.of(number, "")).orElse(Cell.MISSING));
  }
}
