package org.clickwage.tasklog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;

/**
 * The time and pay of one worker, or of many together, under one set of rules.
 *
 * @param byOutcome all tasks but the backward ones, counted or not; an outcome that doesn't occur
 *     is absent
 * @param backward those that end before they were accepted, whatever became of them: the clock went
 *     back, and neither their time nor their reward is in any other figure
 * @param instant those that count and end as they are accepted: they have no pay per hour alone
 * @param repeated those that count, take time, and begin and end as another of the same worker
 *     does: they may be in the log twice
 * @param unionSeconds during which at least one counted task was held
 * @param paidUnionSeconds during which at least one counted task was held that was paid
 * @param sessionSeconds from the first acceptance of a session to its last end, over all sessions
 */
public record LoggedWork(
    SessionRules rules,
    Map<TaskOutcome, TaskTotals> byOutcome,
    TaskTotals backward,
    long instant,
    long repeated,
    Rational unionSeconds,
    Rational paidUnionSeconds,
    long sessions,
    Rational sessionSeconds) {

  public LoggedWork {
    byOutcome = Collections.unmodifiableMap(byOutcome);
  }

  public static LoggedWork none(SessionRules rules) {
    Rational zero = Rational.ZERO;
    return new LoggedWork(rules, Map.of(), TaskTotals.NONE, 0, 0, zero, zero, 0, zero);
  }

  public LoggedWork plus(LoggedWork other) {
    Map<TaskOutcome, TaskTotals> totals = new EnumMap<>(TaskOutcome.class);
    totals.putAll(byOutcome);
    other.byOutcome.forEach((outcome, more) -> totals.merge(outcome, more, TaskTotals::plus));
    return new LoggedWork(
        rules,
        totals,
        backward.plus(other.backward),
        instant + other.instant,
        repeated + other.repeated,
        unionSeconds.plus(other.unionSeconds),
        paidUnionSeconds.plus(other.paidUnionSeconds),
        sessions + other.sessions,
        sessionSeconds.plus(other.sessionSeconds));
  }

  public TaskTotals of(TaskOutcome outcome) {
    return byOutcome.getOrDefault(outcome, TaskTotals.NONE);
  }

  private TaskTotals of(Predicate<TaskOutcome> kind) {
    TaskTotals totals = TaskTotals.NONE;
    for (Map.Entry<TaskOutcome, TaskTotals> each : byOutcome.entrySet()) {
      totals = kind.test(each.getKey()) ? totals.plus(each.getValue()) : totals;
    }
    return totals;
  }

  /** The tasks whose time counts, paid or not. */
  public TaskTotals counted() {
    return of(rules::counts);
  }

  /** Those among them that are paid. */
  public TaskTotals paid() {
    return of(rules::pays);
  }

  /** What was paid for them, and what is left of it. */
  public TaskPay pay() {
    return new TaskPay(paid().reward(), counted().pay().left());
  }

  /** What each task that counts was paid on average. */
  public Optional<Rational> pieceRate() {
    return Optional.of(counted().tasks())
        .filter(tasks -> tasks > 0)
        .map(tasks -> paid().reward().dividedBy(tasks));
  }

  /** Those whose outcome doesn't count, and those that end before they were accepted. */
  public TaskTotals leftOut() {
    return of(outcome -> !rules.counts(outcome)).plus(backward);
  }

  /** What may still be paid, whether or not its time counts, where the rules set it apart. */
  public Rational pendingPay() {
    return of(rules.pending()::setsApart).reward();
  }

  /** Searching, waiting and short pauses inside sessions, while no task was held. */
  public Rational hiddenSeconds() {
    return sessionSeconds.minus(unionSeconds);
  }

  /** What the sum of task intervals counts more than once. */
  public Rational parallelSeconds() {
    return counted().seconds().minus(unionSeconds);
  }
}
