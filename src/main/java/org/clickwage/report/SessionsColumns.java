package org.clickwage.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Underpayment;
import org.clickwage.tasklog.WorkSession;

/** The figures of a task log, of its groups, workers and sessions, in the contract's order. */
public final class SessionsColumns {
  /** Whether the log says what its tasks pay. */
  private final boolean pay;

  private SessionsColumns(boolean pay) {
    this.pay = pay;
  }

  /** A session with its worker's name and the gap it was made with. */
  public record Worked(String worker, Rational gapSeconds, WorkSession session) {}

  static List<Column<SessionsRow>> ofSummary(SessionsSummary summary) {
    List<Column<SessionsRow>> columns = new ArrayList<>();
    columns.add(Column.text("method", row -> row.figures().method().word()));
    columns.addAll(Figure.forMachines(List.of(gap().in(SessionsRow::figures))));
    columns.addAll(Figure.forMachines(figures(summary)));
    if (!summary.by().isEmpty()) {
      columns.add(StatisticsFigures.suppressed(SessionsRow::shown, summary.minGroup()));
    }
    columns.add(
        Column.text("currency", row -> summary.currency().map(Object::toString).orElse("")));
    columns.add(Column.text("rate", row -> summary.rate()));
    return Stream.concat(
            StatisticsFigures.groups(summary.by(), SessionsRow::keys, (row, key) -> key).stream(),
            Column.besides(summary.by(), columns).stream())
        .toList();
  }

  /** A suppressed row shows none of them: it keeps its name, method and gap. */
  static List<Figure<SessionsRow>> figures(SessionsSummary summary) {
    SessionsColumns all = new SessionsColumns(summary.givesPay());
    List<Figure<SessionsRow>> figures = new ArrayList<>();
    figures.add(Figure.count("workers", "", SessionsRow::workers));
    figures.addAll(in(SessionsRow::figures, tasks()));
    figures.addAll(in(SessionsRow::figures, hidden()));
    figures.addAll(all.ofPay(summary.perWorker()));
    figures.addAll(all.ofUnits(StatisticsFigures.underpayment()));
    figures.addAll(all.ofUnits(List.of(StatisticsFigures.gini())));
    figures.addAll(all.beside());
    figures.addAll(all.ofUnits(StatisticsFigures.distribution()));
    return figures.stream().map(figure -> figure.where(row -> !row.isSuppressed())).toList();
  }

  private List<Figure<SessionsRow>> ofUnits(List<Figure<GroupStatistics>> figures) {
    return in(SessionsRow::units, figures).stream().map(this::withPay).toList();
  }

  private List<Figure<SessionsRow>> ofPay(boolean perWorker) {
    return List.of(
        paid(row -> row.figures().paid()),
        withPay(Figure.of("pending", "", Unit.MONEY, SessionsRow::pending)),
        hourlyRate().in(SessionsRow::figures),
        withPay(Figure.of("median_worker", "", Unit.MONEY, SessionsRow::median))
            .where(row -> perWorker),
        Figure.of(
            "below",
            "",
            Unit.COUNT,
            row -> row.underpayment().map(Underpayment::below).map(Rational::of)));
  }

  private List<Figure<SessionsRow>> beside() {
    return List.of(
        withPay(Figure.of("median_task", "", Unit.MONEY, SessionsRow::medianTask)),
        paidSeconds(SessionsRow::paidSeconds),
        seconds("seconds_left_out", "", SessionsRow::secondsLeftOut),
        StatisticsFigures.reference().in(SessionsRow::units),
        withPay(known("weight", Unit.COUNT, row -> row.units().weight())),
        withPay(Figure.of("pooled_gross", "", Unit.MONEY, row -> row.units().pooled().gross())),
        StatisticsFigures.missingPay().in(SessionsRow::units));
  }

  /** One row for each worker, method and gap. */
  public static List<Column<SessionsWorker>> ofWorkers(boolean pay) {
    return new SessionsColumns(pay).ofWorkers();
  }

  private List<Column<SessionsWorker>> ofWorkers() {
    List<Column<SessionsWorker>> columns = new ArrayList<>();
    columns.add(Column.text("worker", SessionsWorker::name));
    columns.add(Column.text("country", row -> String.join(" ", row.places())));
    add(columns, List.of(known("weight", Unit.COUNT, SessionsWorker::weight)));
    columns.add(Column.text("method", row -> row.figures().method().word()));
    add(columns, in(SessionsWorker::figures, List.of(gap())));
    add(columns, in(SessionsWorker::figures, tasks()));
    add(columns, List.of(paidSeconds(SessionsWorker::paidSeconds)));
    add(columns, in(SessionsWorker::figures, hidden()));
    add(
        columns,
        List.of(
            paid(row -> row.figures().paid()),
            withPay(known("pending", Unit.MONEY, row -> row.figures().pending())),
            hourlyRate().in(SessionsWorker::figures),
            Figure.of("reference", "", Unit.MONEY, SessionsWorker::reference)));
    columns.add(Column.text("below", SessionsWorker::below));
    for (TaskOutcome outcome : TaskOutcome.values()) {
      add(columns, ofOutcome(outcome));
    }
    return columns;
  }

  /** How many of a worker's tasks came to the same, and what they pay or would have paid. */
  private List<Figure<SessionsWorker>> ofOutcome(TaskOutcome outcome) {
    String word = Wording.key(outcome);
    return List.of(
        Figure.count(word + "_tasks", "", row -> row.work().of(outcome).tasks()),
        withPay(known(word + "_reward", Unit.MONEY, row -> row.work().of(outcome).reward())));
  }

  public static List<Column<Worked>> ofSessions(boolean pay) {
    SessionsColumns figures = new SessionsColumns(pay);
    List<Column<Worked>> columns = new ArrayList<>();
    columns.add(Column.text("worker", Worked::worker));
    columns.add(Column.text("start", row -> stamp(row.session().startMicros())));
    columns.add(Column.text("end", row -> stamp(row.session().endMicros())));
    add(
        columns,
        List.of(
            Figure.count("tasks", "", row -> row.session().tasks()),
            figures.paid(row -> row.session().paid()),
            seconds("seconds", "", row -> row.session().seconds()),
            seconds("gap_seconds", "", Worked::gapSeconds)));
    return columns;
  }

  private static String stamp(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }

  private static Figure<SessionsFigures> gap() {
    return Figure.of("gap_seconds", "", Unit.LONG_SECONDS, SessionsFigures::gapSeconds);
  }

  private static List<Figure<SessionsFigures>> tasks() {
    return List.of(
        Figure.count("tasks", "column.tasks", SessionsFigures::tasks),
        Figure.count("tasks_left_out", "", SessionsFigures::tasksLeftOut),
        Figure.of(
            "sessions", "column.sessions", Unit.COUNT, row -> row.sessions().map(Rational::of)),
        seconds("seconds", "column.time", SessionsFigures::seconds));
  }

  private static List<Figure<SessionsFigures>> hidden() {
    return List.of(
        Figure.of(
            "hidden_seconds", "column.hidden", Unit.LONG_SECONDS, SessionsFigures::hiddenSeconds),
        seconds("parallel_seconds", "", SessionsFigures::parallelSeconds));
  }

  private Figure<SessionsFigures> hourlyRate() {
    return withPay(
        Figure.of(
            "hourly_rate", "column.hourly", Unit.MONEY_PER_HOUR, SessionsFigures::hourlyRate));
  }

  private <R> Figure<R> paid(Function<R, Rational> paid) {
    return withPay(known("paid", Unit.MONEY, paid));
  }

  private <R> Figure<R> paidSeconds(Function<R, Rational> seconds) {
    return withPay(seconds("paid_seconds", "", seconds));
  }

  private <R> Figure<R> withPay(Figure<R> figure) {
    return figure.where(row -> pay);
  }

  private static <R> Figure<R> seconds(String key, String titleKey, Function<R, Rational> seconds) {
    return Figure.of(key, titleKey, Unit.LONG_SECONDS, row -> Optional.of(seconds.apply(row)));
  }

  private static <R> Figure<R> known(String key, Unit unit, Function<R, Rational> figure) {
    return Figure.of(key, "", unit, row -> Optional.of(figure.apply(row)));
  }

  private static <R, P> List<Figure<R>> in(Function<R, P> part, List<Figure<P>> figures) {
    return figures.stream().map(figure -> figure.in(part)).toList();
  }

  private static <R> void add(List<Column<R>> columns, List<Figure<R>> figures) {
    columns.addAll(Figure.forMachines(figures));
  }
}
