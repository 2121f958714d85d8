package org.clickwage.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.money.Rational;
import org.clickwage.sessions.TaskOutcome;
import org.clickwage.sessions.WorkSession;
import org.clickwage.statistics.Underpayment;

/**
 * The columns of what a task log comes to, for machines, each said once, in the contract's order.
 */
public final class SessionsColumns {
  private SessionsColumns() {}

  /** A session with its worker's name and the gap it was made with. */
  public record Worked(String worker, Rational gapSeconds, WorkSession session) {}

  static List<Column<SessionsRow>> ofSummary(SessionsSummary summary) {
    boolean pay = summary.givesPay();
    List<Column<SessionsRow>> columns = new ArrayList<>();
    columns.add(text("method", "", row -> row.figures().method().word()));
    columns.add(number("gap_seconds", "", row -> row.figures().gapSeconds()));
    columns.add(count("workers", "", row -> Optional.of(row.workers())));
    columns.add(count("tasks", "", row -> Optional.of(row.figures().tasks())));
    columns.add(count("tasks_left_out", "", row -> Optional.of(row.figures().tasksLeftOut())));
    columns.add(count("sessions", "", row -> row.figures().sessions()));
    columns.add(number("seconds", "", row -> Optional.of(row.figures().seconds())));
    columns.add(number("hidden_seconds", "", row -> row.figures().hiddenSeconds()));
    columns.add(
        number("parallel_seconds", "", row -> Optional.of(row.figures().parallelSeconds())));
    columns.add(number("paid", "", row -> where(pay, row.figures().paid())));
    columns.add(number("pending", "", row -> where(pay, row.figures().pending())));
    columns.add(number("hourly_rate", "", row -> row.figures().hourlyRate().filter(rate -> pay)));
    columns.add(number("median_worker", "", row -> row.medianWorker().filter(rate -> pay)));
    columns.add(count("below", "", row -> row.underpayment().map(Underpayment::below)));
    columns.add(
        number("headcount_ratio", "", row -> row.underpayment().map(Underpayment::headcountRatio)));
    columns.add(number("median_task", "", row -> row.medianTask().filter(rate -> pay)));
    columns.add(number("paid_seconds", "", row -> where(pay, summary.paidSeconds())));
    columns.add(number("seconds_left_out", "", row -> Optional.of(summary.secondsLeftOut())));
    columns.add(
        number(
            "reference",
            "",
            row -> summary.reference().map(reference -> reference.hourly().perHour())));
    columns.add(text("currency", "", row -> summary.currency().map(Object::toString).orElse("")));
    return columns;
  }

  /** One row for each worker, method and gap. */
  public static List<Column<SessionsWorker>> ofWorkers(boolean pay) {
    List<Column<SessionsWorker>> columns = new ArrayList<>();
    columns.add(text("worker", "log-field.worker", SessionsWorker::name));
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
    columns.add(text("below", "log-field.below", SessionsWorker::below));
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
