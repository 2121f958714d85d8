package org.clickwage.report;

import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.tasklog.LoggedWork;

/**
 * What one method makes of the tasks of a worker, or of all.
 *
 * @param gapSeconds the longest gap inside a session; empty for the methods without sessions
 * @param tasks those whose time counts
 * @param tasksLeftOut all others
 * @param hiddenSeconds inside sessions, while no task was held
 * @param parallelSeconds what the sum of the tasks' intervals counts more than once
 * @param hourlyRate of all time together; of the method per task, the mean of the tasks' own rates
 * @param rateSeconds the time that the rate is by
 */
public record SessionsFigures(
    SessionsMethod method,
    Optional<Rational> gapSeconds,
    long tasks,
    long tasksLeftOut,
    Optional<Long> sessions,
    Rational seconds,
    Optional<Rational> hiddenSeconds,
    Rational parallelSeconds,
    Rational paid,
    Rational pending,
    Optional<Rational> hourlyRate,
    Rational rateSeconds) {
  private static final long SECONDS_PER_HOUR = 3600;

  public static SessionsFigures bySessions(Rational gapSeconds, LoggedWork work) {
    return new SessionsFigures(
        SessionsMethod.SESSION,
        Optional.of(gapSeconds),
        work.tasks(),
        work.tasksLeftOut(),
        Optional.of(work.sessions()),
        work.sessionSeconds(),
        Optional.of(work.hiddenSeconds()),
        work.parallelSeconds(),
        work.paid(),
        work.pending(),
        work.hourlyPayBySessions(),
        work.sessionSeconds());
  }

  public static SessionsFigures summed(LoggedWork work) {
    return new SessionsFigures(
        SessionsMethod.SUMMED,
        Optional.empty(),
        work.tasks(),
        work.tasksLeftOut(),
        Optional.empty(),
        work.summedSeconds(),
        Optional.empty(),
        work.parallelSeconds(),
        work.paid(),
        work.pending(),
        work.hourlyPaySummed(),
        work.summedSeconds());
  }

  /**
   * Tasks that end as they are accepted have no rate, and are left out.
   *
   * @param tasks the statistics of the tasks' own rates: of all, or of the paid ones alone
   */
  public static SessionsFigures perTask(LoggedWork work, GroupStatistics tasks) {
    return new SessionsFigures(
        SessionsMethod.PER_TASK,
        Optional.empty(),
        work.tasks() - work.instant(),
        work.tasksLeftOut() + work.instant(),
        Optional.empty(),
        work.summedSeconds(),
        Optional.empty(),
        work.parallelSeconds(),
        tasks.totals().orElseThrow().grossPay(),
        work.pending(),
        tasks.rates().map(RateDistribution::mean),
        tasks.totals().orElseThrow().workHours().times(SECONDS_PER_HOUR));
  }

  /**
   * The same with the rate that a platform would advertise, by the time of paid tasks alone.
   *
   * @param paidWork what of the work was paid, without any gap
   */
  public SessionsFigures advertised(LoggedWork paidWork) {
    return switch (method) {
      case SESSION -> at(paidWork.hourlyPayBySessions(), paidWork.unionSeconds());
      case SUMMED -> at(paidWork.hourlyPaySummed(), paidWork.summedSeconds());
      case PER_TASK -> this;
    };
  }

  /** The same where the rate that was asked for is not known. */
  public SessionsFigures withoutRate() {
    return at(Optional.empty(), Rational.ZERO);
  }

  private SessionsFigures at(Optional<Rational> rate, Rational by) {
    return with(tasksLeftOut, rate, by);
  }

  /** With more records left out, which were never tasks of a worker. */
  public SessionsFigures leavingOut(long more) {
    return with(tasksLeftOut + more, hourlyRate, rateSeconds);
  }

  private SessionsFigures with(long leftOut, Optional<Rational> rate, Rational by) {
    return new SessionsFigures(
        method,
        gapSeconds,
        tasks,
        leftOut,
        sessions,
        seconds,
        hiddenSeconds,
        parallelSeconds,
        paid,
        pending,
        rate,
        by);
  }
}
