package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/**
 * A stretch of work of one worker: tasks without a longer gap between them than the rules allow.
 *
 * @param startMicros the first acceptance
 * @param endMicros the last end
 * @param tasks those whose time counts
 */
public record WorkSession(
    TaskWorker worker,
    SessionRules rules,
    long startMicros,
    long endMicros,
    long tasks,
    Rational paid) {
  public Rational seconds() {
    return Rational.of(endMicros - startMicros, SessionRules.MICROS_PER_SECOND);
  }
}
