package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.clickwage.money.Rational;
import org.clickwage.report.SessionsFigures;
import org.clickwage.report.SessionsMethod;
import org.clickwage.report.SessionsRow;
import org.clickwage.report.SessionsWorker;
import org.clickwage.sessions.LoggedWork;
import org.clickwage.sessions.SessionRules;
import org.clickwage.sessions.Sessions;
import org.clickwage.sessions.TimedTask;
import org.clickwage.sessions.WorkerTime;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.StatisticsOptions;

/** One method over all workers, one after the other: what each did, and what all did together. */
abstract class SessionsWalk {
  /** Without an interval of the median, there is nothing to draw. */
  private static final StatisticsOptions OPTIONS =
      new StatisticsOptions(StatisticsOptions.DEFAULT.confidence(), 0, 1);

  private static final long SECONDS_PER_HOUR = 3600;

  private final GroupAccumulator byWorker = new GroupAccumulator();
  private final Optional<Rational> reference;
  private long workers;

  private SessionsWalk(Optional<Rational> reference) {
    this.reference = reference;
  }

  /** The walks of the methods asked for: sessions by gap, then the others. */
  static List<SessionsWalk> of(
      Sessions sessions,
      SessionRules rules,
      Iterable<SessionsMethod> methods,
      List<Rational> gaps,
      Optional<Rational> reference) {
    List<SessionsWalk> walks = new ArrayList<>();
    for (SessionsMethod method : methods) {
      switch (method) {
        case SESSION ->
            gaps.forEach(gap -> walks.add(new BySession(sessions, rules, gap, reference)));
        case SUMMED -> walks.add(new Summed(reference));
        case PER_TASK -> walks.add(new PerTask(sessions, rules, reference));
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

  /** Meets the next worker. */
  final void meet(
      WorkerTime worker, String name, Rational paidSeconds, Consumer<SessionsWorker> user) {
    SessionsFigures figures = reckon(worker);
    figures.hourlyRate().ifPresent(rate -> observe(figures, rate));
    workers += worker.work().tasks() > 0 ? 1 : 0;
    user.accept(
        new SessionsWorker(
            name, figures, worker.work(), paidSeconds, isBelow(figures.hourlyRate())));
  }

  private void observe(SessionsFigures figures, Rational rate) {
    Rational hours = figures.seconds().dividedBy(SECONDS_PER_HOUR);
    byWorker.add(
        figures.paid(),
        null,
        null,
        rate,
        rate.times(hours),
        null,
        null,
        hours,
        Rational.ONE,
        reference.orElse(null));
  }

  private Optional<Boolean> isBelow(Optional<Rational> rate) {
    return rate.flatMap(own -> reference.map(own::isLessThan));
  }

  /**
   * @param more records that were left out before they came into the log
   */
  final SessionsRow row(long more) {
    return new SessionsRow(
        total().leavingOut(more), workers, byWorker.statistics(OPTIONS), medianTask());
  }

  /** Sessions with one gap. */
  private static final class BySession extends SessionsWalk {
    private final Sessions sessions;
    private final SessionRules rules;
    private final Rational gap;
    private LoggedWork all = LoggedWork.NONE;

    BySession(Sessions sessions, SessionRules rules, Rational gap, Optional<Rational> reference) {
      super(reference);
      this.sessions = sessions;
      this.rules = SessionsSettings.withGap(rules, gap);
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

    Summed(Optional<Rational> reference) {
      super(reference);
    }

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

    PerTask(Sessions sessions, SessionRules rules, Optional<Rational> reference) {
      super(reference);
      this.sessions = sessions;
      this.rules = rules;
    }

    @Override
    SessionsFigures reckon(WorkerTime worker) {
      GroupAccumulator own = new GroupAccumulator();
      sessions.forEachTimedTask(worker.worker(), rules, task -> add(own, task));
      all = all.plus(worker.work());
      tasks.merge(own);
      return SessionsFigures.perTask(worker.work(), own.statistics(OPTIONS));
    }

    private static void add(GroupAccumulator own, TimedTask task) {
      Rational hours = task.seconds().dividedBy(SECONDS_PER_HOUR);
      own.add(
          task.paid(),
          null,
          null,
          task.hourlyPay(),
          task.paid(),
          null,
          null,
          hours,
          Rational.ONE,
          null);
    }

    private GroupStatistics statistics() {
      if (statistics == null) {
        statistics = tasks.statistics(OPTIONS);
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
