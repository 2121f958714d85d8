package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clickwage.disclosure.Suppression;
import org.clickwage.number.Rational;
import org.clickwage.report.SessionsFigures;
import org.clickwage.report.SessionsMethod;
import org.clickwage.report.SessionsRow;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.statistics.Weight;
import org.clickwage.tasklog.LoggedWork;
import org.clickwage.tasklog.SessionRules;
import org.clickwage.tasklog.Sessions;
import org.clickwage.tasklog.TimedTask;
import org.clickwage.tasklog.WorkerTime;
import org.clickwage.wage.RateName;

/** One method over all workers, one after the other: what each did, and what all did together. */
abstract class SessionsWalk {
  /** For the tasks of one worker: without an interval of their median there is nothing to draw. */
  private static final StatisticsOptions UNDRAWN = StatisticsOptions.DEFAULT.undrawn();

  private static final long SECONDS_PER_HOUR = 3600;

  /**
   * A worker with what the statistics need beside the tasks.
   *
   * @param work what was done without any gap
   * @param paid what of it was paid
   * @param reference what the worker's rates are set beside
   */
  record Worker(WorkerTime work, LoggedWork paid, Rational weight, Optional<Rational> reference) {}

  private final Sessions sessions;
  private final SessionsPlan plan;
  private final GroupAccumulator units = new GroupAccumulator();
  private LoggedWork allPaid = LoggedWork.NONE;
  private long workers;
  private long people;
  private long withReference;
  private long awaitingPay;

  private SessionsWalk(Sessions sessions, SessionsPlan plan) {
    this.sessions = sessions;
    this.plan = plan;
  }

  /** The walks of the methods asked for: sessions by gap, then the others. */
  static List<SessionsWalk> of(Sessions sessions, SessionsPlan plan) {
    List<SessionsWalk> walks = new ArrayList<>();
    for (SessionsMethod method : plan.methods()) {
      switch (method) {
        case SESSION -> plan.gaps().forEach(gap -> walks.add(new BySession(sessions, plan, gap)));
        case SUMMED -> walks.add(new Summed(sessions, plan));
        case PER_TASK -> walks.add(new PerTask(sessions, plan));
      }
    }
    return walks;
  }

  /** What the method makes of one worker, whose work without any gap is known. */
  abstract SessionsFigures calculate(WorkerTime worker);

  /** What it makes of all workers that were met. */
  abstract SessionsFigures total();

  Optional<Rational> medianTask() {
    return Optional.empty();
  }

  /** Meets the next worker, and tells what the method makes of the tasks. */
  final SessionsFigures meet(Worker worker) {
    SessionsFigures figures = rated(calculate(worker.work()), worker.paid());
    long rates = units.observations();
    long compared = units.withReference();
    if (plan.perWorker()) {
      figures.hourlyRate().ifPresent(rate -> add(worker, figures, rate));
    } else if (plan.rate() != RateName.NET) {
      forEachTask(worker.work(), task -> add(units, task, worker.weight(), worker.reference()));
    }
    people += units.observations() > rates ? 1 : 0;
    withReference += units.withReference() > compared ? 1 : 0;
    awaitingPay += worker.work().work().pending().isZero() ? 0 : 1;
    workers += worker.work().work().tasks() > 0 ? 1 : 0;
    allPaid = allPaid.plus(worker.paid());
    return figures;
  }

  /** The figures with the hourly rate that was asked for: a log knows no fees, and no charges. */
  private SessionsFigures rated(SessionsFigures figures, LoggedWork paid) {
    return switch (plan.rate()) {
      case ADVERTISED -> figures.advertised(paid);
      case GROSS, EARNINGS -> figures;
      case NET -> figures.withoutRate();
    };
  }

  private void add(Worker worker, SessionsFigures figures, Rational rate) {
    Rational rateHours = figures.rateSeconds().dividedBy(SECONDS_PER_HOUR);
    Observation unit = unit(figures.paid(), figures.seconds(), worker.weight());
    unit.paidAmount.set(rate.times(rateHours));
    unit.rateHours.set(rateHours);
    unit.rate = rate;
    add(units, unit, worker.reference());
  }

  /** Each task of a worker whose time is in the rate that was asked for. */
  final void forEachTask(WorkerTime worker, Consumer<TimedTask> user) {
    sessions.forEachTimedTask(worker.worker(), plan.ratedRules(), user);
  }

  private static void add(
      GroupAccumulator tasks, TimedTask task, Rational weight, Optional<Rational> reference) {
    Observation unit = unit(task.paid(), task.seconds(), weight);
    unit.paidAmount.set(unit.grossPay);
    unit.rateHours.set(unit.workHours);
    unit.rate = task.hourlyPay();
    add(tasks, unit, reference);
  }

  private static void add(GroupAccumulator units, Observation unit, Optional<Rational> reference) {
    reference.ifPresent(each -> unit.references.set(each, unit.rateHours));
    units.add(unit);
  }

  private static Observation unit(Rational paid, Rational seconds, Rational weight) {
    Observation unit = new Observation();
    unit.grossPay.set(paid);
    unit.workHours.set(seconds.dividedBy(SECONDS_PER_HOUR));
    unit.weight = Weight.of(weight);
    return unit;
  }

  /**
   * @param more records that were left out before they came into the log
   */
  final SessionsRow row(
      List<String> keys, boolean ofAll, Rational paidSeconds, Rational secondsLeftOut, long more) {
    return new SessionsRow(
        keys,
        ofAll,
        rated(total(), allPaid).leavingOut(more),
        workers,
        paidSeconds,
        secondsLeftOut,
        units.statistics(plan.statistics()),
        people,
        withReference,
        awaitingPay,
        ofAll && plan.leastDrawn() > 0 ? units.histogram(plan.leastDrawn()) : Optional.empty(),
        medianTask().filter(rate -> plan.rate() != RateName.NET),
        Suppression.Cell.SHOWN,
        true);
  }

  /** Sessions with one gap. */
  private static final class BySession extends SessionsWalk {
    private final Sessions sessions;
    private final SessionRules rules;
    private final Rational gap;
    private LoggedWork all = LoggedWork.NONE;

    BySession(Sessions sessions, SessionsPlan plan, Rational gap) {
      super(sessions, plan);
      this.sessions = sessions;
      this.rules = plan.rules(gap);
      this.gap = gap;
    }

    @Override
    SessionsFigures calculate(WorkerTime worker) {
      LoggedWork work = sessions.worker(worker.worker(), rules);
      all = all.plus(work);
      return SessionsFigures.bySessions(gap, work);
    }

    @Override
    SessionsFigures total() {
      return SessionsFigures.bySessions(gap, all);
    }
  }

  /** The sum of all intervals. */
  private static final class Summed extends SessionsWalk {
    private LoggedWork all = LoggedWork.NONE;

    Summed(Sessions sessions, SessionsPlan plan) {
      super(sessions, plan);
    }

    @Override
    SessionsFigures calculate(WorkerTime worker) {
      all = all.plus(worker.work());
      return SessionsFigures.summed(worker.work());
    }

    @Override
    SessionsFigures total() {
      return SessionsFigures.summed(all);
    }
  }

  /** Each task on its own. */
  private static final class PerTask extends SessionsWalk {
    private final GroupAccumulator tasks = new GroupAccumulator();
    private LoggedWork all = LoggedWork.NONE;
    private GroupStatistics statistics;

    PerTask(Sessions sessions, SessionsPlan plan) {
      super(sessions, plan);
    }

    @Override
    SessionsFigures calculate(WorkerTime worker) {
      GroupAccumulator own = new GroupAccumulator();
      forEachTask(worker, task -> add(own, task, Rational.ONE, Optional.empty()));
      all = all.plus(worker.work());
      tasks.merge(own);
      return SessionsFigures.perTask(worker.work(), own.statistics(UNDRAWN));
    }

    private GroupStatistics statistics() {
      if (statistics == null) {
        statistics = tasks.statistics(UNDRAWN);
      }
      return statistics;
    }

    @Override
    SessionsFigures total() {
      return SessionsFigures.perTask(all, statistics());
    }

    @Override
    Optional<Rational> medianTask() {
      return statistics().rates().map(rates -> rates.median());
    }
  }
}
