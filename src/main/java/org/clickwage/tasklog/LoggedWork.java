package org.clickwage.tasklog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;

/**
 * The time and pay of one worker, or of many together, under one set of rules.
 *
 * @param tasks those whose time counts, and which end no earlier than they were accepted
 * @param instant those among them that end as they are accepted: they have no pay per hour alone
 * @param repeated those that begin and end as another of the same worker does, and take time: they
 *     may stand in the log twice
 * @param backward those that end before they were accepted, whatever became of them: the clock went
 *     back, and neither their time nor their reward is in any other figure
 * @param sessionSeconds from the first acceptance of a session to its last end, over all sessions
 * @param summedSeconds of each task from acceptance to end: those held in parallel count twice
 * @param unionSeconds during which at least one task was held
 * @param paid for the tasks whose time counts
 * @param pending what may still be paid, whether or not its time counts, where the rules set it
 *     apart; else zero
 * @param byOutcome all tasks but the backward ones, counted or not; an outcome that doesn't occur
 *     is absent
 */
public record LoggedWork(
    long tasks,
    long instant,
    long repeated,
    TaskTotals backward,
    long sessions,
    Rational sessionSeconds,
    Rational summedSeconds,
    Rational unionSeconds,
    Rational paid,
    Rational pending,
    Map<TaskOutcome, TaskTotals> byOutcome) {
  public static final LoggedWork NONE =
      new LoggedWork(
          0,
          0,
          0,
          TaskTotals.NONE,
          0,
          Rational.ZERO,
          Rational.ZERO,
          Rational.ZERO,
          Rational.ZERO,
          Rational.ZERO,
          Map.of());

  public LoggedWork {
    byOutcome = Collections.unmodifiableMap(ordered(byOutcome));
  }

  private static Map<TaskOutcome, TaskTotals> ordered(Map<TaskOutcome, TaskTotals> totals) {
    Map<TaskOutcome, TaskTotals> copy = new EnumMap<>(TaskOutcome.class);
    copy.putAll(totals);
    return copy;
  }

  public LoggedWork plus(LoggedWork other) {
    Map<TaskOutcome, TaskTotals> totals = ordered(byOutcome);
    other.byOutcome.forEach(
        (outcome, ofOutcome) -> totals.merge(outcome, ofOutcome, TaskTotals::plus));
    return new LoggedWork(
        tasks + other.tasks,
        instant + other.instant,
        repeated + other.repeated,
        backward.plus(other.backward),
        sessions + other.sessions,
        sessionSeconds.plus(other.sessionSeconds),
        summedSeconds.plus(other.summedSeconds),
        unionSeconds.plus(other.unionSeconds),
        paid.plus(other.paid),
        pending.plus(other.pending),
        totals);
  }

  public TaskTotals of(TaskOutcome outcome) {
    return byOutcome.getOrDefault(outcome, TaskTotals.NONE);
  }

  /** Those whose outcome doesn't count, and those that end before they were accepted. */
  public long tasksLeftOut() {
    return byOutcome.values().stream().mapToLong(TaskTotals::tasks).sum()
        - tasks
        + backward.tasks();
  }

  /** Searching, waiting and short pauses inside sessions, while no task was held. */
  public Rational hiddenSeconds() {
    return sessionSeconds.minus(unionSeconds);
  }

  /** What the sum of task intervals counts more than once. */
  public Rational parallelSeconds() {
    return summedSeconds.minus(unionSeconds);
  }

  /** Σ paid ÷ Σ session time, not a mean over sessions; empty without time. */
  public Optional<Rational> hourlyPayBySessions() {
    return PerHour.of(paid, sessionSeconds);
  }

  /** Σ paid ÷ Σ (end − accept); empty without time. */
  public Optional<Rational> hourlyPaySummed() {
    return PerHour.of(paid, summedSeconds);
  }
}
