package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/**
 * A stretch of work of one worker: tasks without a longer gap between them than the rules allow.
 *
 * @param worker the number in the {@link TaskLog}, which knows the name
 * @param startMicros the first acceptance
 * @param endMicros the last end
 * @param tasks those whose time counts
 * @param pending what may still be paid for these tasks, where the rules set it apart; else zero
 */
public record WorkSession(
    int worker,
    long startMicros,
    long endMicros,
    long tasks,
    Rational summedSeconds,
    Rational unionSeconds,
    Rational paid,
    Rational pending) {
  public Rational seconds() {
    return Rational.of(endMicros - startMicros, SessionRules.MICROS_PER_SECOND);
  }

  /** While no task was held. */
  public Rational hiddenSeconds() {
    return seconds().minus(unionSeconds);
  }

  /** What the sum of task intervals counts more than once. */
  public Rational parallelSeconds() {
    return summedSeconds.minus(unionSeconds);
  }
}
