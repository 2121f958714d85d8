package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.money.Rational;
import org.clickwage.report.SessionsFigures;
import org.clickwage.report.SessionsMethod;
import org.clickwage.report.SessionsRow;
import org.clickwage.sessions.LoggedWork;
import org.clickwage.sessions.SessionRules;
import org.clickwage.sessions.Sessions;
import org.clickwage.sessions.TimedTask;
import org.clickwage.sessions.WorkerTime;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.StatisticsOptions;
import org.clickwage.statistics.Suppression;

/** One method over all workers, one after the other: what each did, and what all did together. */
abstract class SessionsWalk {
  /** For the tasks of one worker: without an interval of their median there is nothing to draw. */
  private static final StatisticsOptions UNDRAWN =
      new StatisticsOptions(StatisticsOptions.DEFAULT.confidence(), 0, 1);

  private static final long SECONDS_PER_HOUR = 3600;

  /**
   * A worker with what the statistics need beside the tasks.
   *
   * @param work what was done without any gap
   * @param reference what the worker's rate is set beside
   */
  record Worker(WorkerTime work, Rational weight, Optional<Rational> reference) {}

  private final GroupAccumulator byWorker = new GroupAccumulator();
  private long workers;

  private SessionsWalk() {}

  /** The walks of the methods asked for: sessions by gap, then the others. */
  static List<SessionsWalk> of(Sessions sessions, SessionsPlan plan) {
    List<SessionsWalk> walks = new ArrayList<>();
    for (SessionsMethod method : plan.methods()) {
      switch (method) {
        case SESSION ->
            plan.gaps().forEach(gap -> walks.add(new BySession(sessions, plan.rules(gap), gap)));
        case SUMMED -> walks.add(new Summed());
        case PER_TASK -> walks.add(new PerTask(sessions, plan.rules()));
      }
    }
    return walks;
  }

  /** What the method makes of one worker, whose work without any gap is known. */
  abstract SessionsFigures reckon(WorkerTime worker);

  /** What it makes of all workers that were met. */
  abstract SessionsFigures total();

  Optional<Rational> medianTask() {
    return Optional.empty();
  }

  /** Meets the next worker, and tells what the method makes of the tasks. */
  final SessionsFigures meet(Worker worker) {
    SessionsFigures figures = reckon(worker.work());
    figures.hourlyRate().ifPresent(rate -> observe(worker, figures, rate));
    workers += worker.work().work().tasks() > 0 ? 1 : 0;
    return figures;
  }

  private void observe(Worker worker, SessionsFigures figures, Rational rate) {
    Rational hours = figures.seconds().dividedBy(SECONDS_PER_HOUR);
    byWorker.add(
        figures.paid(),
        null,
        null,
        rate,
        rate.times(hours),
        hours,
        null,
        null,
        hours,
        worker.weight(),
        worker.reference().orElse(null));
  }

  /**
   * @param more records that were left out before they came into the log
   */
  final SessionsRow row(
      List<String> keys,
      boolean ofAll,
      Rational paidSeconds,
      Rational secondsLeftOut,
      long more,
      SessionsPlan plan) {
    return new SessionsRow(
        keys,
        ofAll,
        total().leavingOut(more),
        workers,
        paidSeconds,
        secondsLeftOut,
        byWorker.statistics(plan.statistics()),
        ofAll && plan.leastDrawn() > 0 ? byWorker.histogram(plan.leastDrawn()) : Optional.empty(),
        medianTask(),
        Suppression.Cell.SHOWN);
  }

  /** Sessions with one gap. */
  private static final class BySession extends SessionsWalk {
    private final Sessions sessions;
    private final SessionRules rules;
    private final Rational gap;
    private LoggedWork all = LoggedWork.NONE;

    BySession(Sessions sessions, SessionRules rules, Rational gap) {
      this.sessions = sessions;
      this.rules = rules;
      this.gap = gap;
    }

    @Override
    SessionsFigures reckon(WorkerTime worker) {
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

    @Override
    SessionsFigures reckon(WorkerTime worker) {
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
    private final Sessions sessions;
    private final SessionRules rules;
    private final GroupAccumulator tasks = new GroupAccumulator();
    private LoggedWork all = LoggedWork.NONE;
    private GroupStatistics statistics;

    PerTask(Sessions sessions, SessionRules rules) {
      this.sessions = sessions;
      this.rules = rules;
    }

    @Override
    SessionsFigures reckon(WorkerTime worker) {
      GroupAccumulator own = new GroupAccumulator();
      sessions.forEachTimedTask(worker.worker(), rules, task -> add(own, task));
      all = all.plus(worker.work());
      tasks.merge(own);
      return SessionsFigures.perTask(worker.work(), own.statistics(UNDRAWN));
    }

    private static void add(GroupAccumulator own, TimedTask task) {
      Rational hours = task.seconds().dividedBy(SECONDS_PER_HOUR);
      own.add(
          task.paid(),
          null,
          null,
          task.hourlyPay(),
          task.paid(),
          hours,
          null,
          null,
          hours,
          Rational.ONE,
          null);
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
