package org.clickwage.summary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.PooledGap;
import org.clickwage.survey.ResultColumn;
import org.clickwage.tasklog.LogPlan;
import org.clickwage.tasklog.LogSum;
import org.clickwage.tasklog.PieceRates;
import org.clickwage.tasklog.SessionsFigures;
import org.clickwage.tasklog.SessionsRow;
import org.clickwage.tasklog.SessionsSummary;
import org.clickwage.tasklog.SessionsWorker;
import org.clickwage.tasklog.WorkSession;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/** The figures of a task log, of its groups, workers and sessions, in the contract's order. */
public final class SessionsColumns {
  private static final List<RateName> OF_ALL_TIME =
      List.of(RateName.GROSS, RateName.EARNINGS, RateName.NET);

  private SessionsColumns() {}

  static List<Column<SessionsRow>> ofSummary(SessionsSummary summary) {
    LogPlan plan = summary.plan();
    List<Column<SessionsRow>> columns = new ArrayList<>(method(SessionsRow::figures));
    columns.addAll(Figure.forMachines(figures(plan)));
    columns.add(StatisticsFigures.suppressed(summary.minGroup()));
    columns.add(
        Column.text("currency", row -> summary.log().currency().map(Object::toString).orElse("")));
    columns.add(Column.text("rate", row -> plan.rate().word()));
    Function<SessionsRow, Optional<PooledGap>> gap =
        row -> Optional.of(row).filter(shown -> !shown.isSuppressed()).flatMap(SessionsRow::gap);
    columns.addAll(Figure.forMachines(StatisticsFigures.why(gap)));
    if (plan.statistics().trim().isPresent()) {
      columns.addAll(
          Figure.forMachines(
              StatisticsFigures.trimmed().stream().map(SessionsColumns::shown).toList()));
    }
    if (plan.statistics().withErrors()) {
      columns.addAll(
          Figure.forMachines(
              StatisticsFigures.errors(
                  figures(plan), SessionsColumns::shown, SessionsRow::statistics)));
      columns.addAll(Figure.forMachines(List.of(shown(StatisticsFigures.deviation()))));
    }
    return StatisticsFigures.ofGroups(plan.groupTitles(), columns);
  }

  static Figure<SessionsRow> shown(Figure<GroupStatistics> figure) {
    return figure.in(SessionsRow::statistics).where(row -> !row.isSuppressed());
  }

  /** A suppressed row shows none of them: it keeps its name, method and gap. */
  static List<Figure<SessionsRow>> figures(LogPlan plan) {
    List<Figure<SessionsRow>> figures = new ArrayList<>();
    figures.add(Figure.count("workers", "", SessionsRow::workers));
    figures.addAll(in(SessionsRow::figures, time()));
    figures.addAll(in(SessionsRow::figures, hidden()));
    figures.addAll(in(SessionsRow::figures, pay()));
    figures.add(
        Figure.of("median_worker", "", Unit.MONEY, SessionsRow::median)
            .where(row -> plan.perWorker()));
    figures.add(StatisticsFigures.unitsBelow().in(SessionsRow::statistics));
    figures.addAll(in(SessionsRow::statistics, StatisticsFigures.underpayment()));
    figures.add(StatisticsFigures.gini().in(SessionsRow::statistics));
    figures.add(Figure.of("median_task", "", Unit.MONEY, SessionsRow::medianTask));
    figures.addAll(in(SessionsRow::figures, List.of(paidSeconds(), secondsLeftOut())));
    figures.add(StatisticsFigures.reference().in(SessionsRow::statistics));
    figures.add(
        known("weight", Unit.COUNT, GroupStatistics::weight)
            .in(SessionsRow::statistics)
            .where(row -> plan.givesPay()));
    figures.addAll(in(SessionsRow::statistics, pooled(plan)));
    figures.add(StatisticsFigures.aggregateShortfall().in(SessionsRow::statistics));
    figures.addAll(
        in(SessionsRow::statistics, StatisticsFigures.distribution(plan.statistics().percents())));
    return figures.stream().map(figure -> figure.where(row -> !row.isSuppressed())).toList();
  }

  /**
   * One row for each worker, method and gap.
   *
   * @param law what tasks must pay; empty where no law says it
   */
  public static List<Column<SessionsWorker>> ofWorkers(LogPlan plan, Optional<PieceRates> law) {
    List<Column<SessionsWorker>> columns = new ArrayList<>();
    columns.add(Column.text("worker", row -> row.worker().name()));
    columns.add(Column.text("country", row -> String.join(" ", row.worker().places())));
    add(columns, List.of(known("weight", Unit.COUNT, row -> row.worker().weight())));
    columns.addAll(method(SessionsWorker::figures));
    add(columns, in(SessionsWorker::figures, time()));
    add(columns, List.of(paidSeconds().in(SessionsWorker::figures)));
    add(columns, in(SessionsWorker::figures, hidden()));
    add(columns, in(SessionsWorker::figures, pay()));
    add(columns, List.of(Figure.of("reference", "", Unit.MONEY, SessionsWorker::reference)));
    columns.add(
        Column.text("below", row -> row.isBelow().map(below -> below ? "yes" : "no").orElse("")));
    for (TaskOutcome outcome : TaskOutcome.values()) {
      add(columns, in(SessionsWorker::figures, ofOutcome(outcome)));
    }
    if (plan.isTaken()) {
      add(
          columns,
          in(SessionsWorker::figures, left(plan, SessionsFigures::amount, SessionsFigures::rate)));
    }
    law.ifPresent(rates -> add(columns, pieceRates(rates)));
    return columns;
  }

  private static List<Figure<SessionsWorker>> pieceRates(PieceRates law) {
    return List.of(
        Figure.of("piece_rate", "", Unit.MONEY_PER_TASK, row -> row.figures().work().pieceRate()),
        Figure.of("fair_piece_rate", "", Unit.MONEY_PER_TASK, row -> law.of(row.worker())));
  }

  /** One row for each session. */
  public static List<Column<WorkSession>> ofSessions(LogPlan plan) {
    List<Column<WorkSession>> columns = new ArrayList<>();
    columns.add(Column.text("worker", session -> session.worker().name()));
    columns.add(Column.text("start", session -> stamp(session.startMicros())));
    columns.add(Column.text("end", session -> stamp(session.endMicros())));
    add(
        columns,
        List.of(
            Figure.count("tasks", "", WorkSession::tasks),
            Figure.<WorkSession>of(
                    "paid", "", Unit.MONEY, session -> session.amount(WageQuantity.GROSS_PAY))
                .where(session -> plan.givesPay()),
            known("seconds", Unit.LONG_SECONDS, WorkSession::seconds),
            known("gap_seconds", Unit.LONG_SECONDS, session -> session.rules().gapSeconds())));
    if (plan.givesPay() && plan.isTaken()) {
      add(columns, left(plan, WorkSession::amount, WorkSession::rate));
    }
    return columns;
  }

  private static String stamp(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }

  private static <R> List<Column<R>> method(Function<R, SessionsFigures> part) {
    List<Column<R>> columns = new ArrayList<>();
    columns.add(Column.text("method", row -> part.apply(row).method().word()));
    Figure<SessionsFigures> gap =
        Figure.of("gap_seconds", "", Unit.LONG_SECONDS, SessionsFigures::gapSeconds);
    add(columns, List.of(gap.in(part)));
    return columns;
  }

  private static List<Figure<SessionsFigures>> time() {
    return List.of(
        Figure.count("tasks", "column.tasks", SessionsFigures::tasks),
        Figure.count("tasks_left_out", "", SessionsFigures::tasksLeftOut),
        Figure.of("sessions", "column.sessions", Unit.COUNT, SessionsFigures::sessions),
        Figure.<SessionsFigures>of(
                "seconds", "column.time", Unit.LONG_SECONDS, row -> Optional.of(row.seconds()))
            .where(row -> row.shows(LogSum.TIME_AND_PAY)));
  }

  private static List<Figure<SessionsFigures>> hidden() {
    return List.of(
        Figure.of(
            "hidden_seconds", "column.hidden", Unit.LONG_SECONDS, SessionsFigures::hiddenSeconds),
        partOfTime("parallel_seconds", row -> row.work().parallelSeconds()));
  }

  private static List<Figure<SessionsFigures>> pay() {
    return List.of(
        Figure.of("paid", "", Unit.MONEY, SessionsFigures::paid),
        Figure.of("pending", "", Unit.MONEY, SessionsFigures::pendingPay),
        Figure.of(
            "hourly_rate", "column.hourly", Unit.MONEY_PER_HOUR, SessionsFigures::hourlyRate));
  }

  /** Where something is taken of the pay, what is left of it too. */
  private static List<Figure<GroupStatistics>> pooled(LogPlan plan) {
    List<Figure<GroupStatistics>> figures = new ArrayList<>();
    if (plan.isTaken()) {
      figures.add(
          Figure.of("net_pay", "", Unit.MONEY, units -> units.totals().of(WageQuantity.NET_PAY)));
    }
    for (RateName rate : plan.isTaken() ? OF_ALL_TIME : List.of(RateName.GROSS)) {
      figures.add(
          Figure.of("pooled_" + rate.word(), "", Unit.MONEY, units -> units.pooled().of(rate)));
    }
    return figures;
  }

  /** What a record of a survey has of money, by the same names. */
  private static <R> List<Figure<R>> left(
      LogPlan plan,
      BiFunction<R, WageQuantity, Optional<Rational>> amounts,
      BiFunction<R, RateName, Optional<Rational>> rates) {
    List<Figure<R>> figures = new ArrayList<>();
    for (ResultColumn column : ResultColumn.of(plan.mapping())) {
      column
          .amount()
          .filter(amount -> amount != WageQuantity.GROSS_PAY)
          .ifPresent(
              amount ->
                  figures.add(
                      Figure.of(
                          column.title(), "", Unit.MONEY, row -> amounts.apply(row, amount))));
    }
    for (RateName rate : OF_ALL_TIME) {
      figures.add(
          Figure.of(
              rate.word() + "_hourly_rate",
              "",
              Unit.MONEY_PER_HOUR,
              row -> rates.apply(row, rate)));
    }
    return figures;
  }

  private static Figure<SessionsFigures> secondsLeftOut() {
    return partOfTime("seconds_left_out", row -> row.work().leftOut().seconds());
  }

  private static Figure<SessionsFigures> partOfTime(
      String key, Function<SessionsFigures, Rational> seconds) {
    return known(key, Unit.LONG_SECONDS, seconds).where(row -> row.shows(LogSum.PARTS));
  }

  private static Figure<SessionsFigures> paidSeconds() {
    return partOfTime("paid_seconds", row -> row.work().paidUnionSeconds())
        .where(SessionsFigures::givesPay);
  }

  /** How many of the tasks came to the same, and what they pay or would have paid. */
  private static List<Figure<SessionsFigures>> ofOutcome(TaskOutcome outcome) {
    String word = Wording.key(outcome);
    return List.of(
        Figure.count(word + "_tasks", "", row -> row.work().of(outcome).tasks()),
        known(
                word + "_reward",
                Unit.MONEY,
                (SessionsFigures row) -> row.work().of(outcome).reward())
            .where(SessionsFigures::givesPay));
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
