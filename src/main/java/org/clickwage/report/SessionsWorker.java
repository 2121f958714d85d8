package org.clickwage.report;

import java.util.Optional;
import org.clickwage.money.Rational;
import org.clickwage.sessions.LoggedWork;

/**
 * One method over the tasks of one worker.
 *
 * @param work the worker's tasks by what became of them
 * @param paidSeconds the time in which at least one task was held that was paid
 * @param isBelow whether the hourly rate is less than the reference; empty without one of the two
 */
public record SessionsWorker(
    String name,
    SessionsFigures figures,
    LoggedWork work,
    Rational paidSeconds,
    Optional<Boolean> isBelow) {

  String below() {
    return isBelow.map(below -> below ? "yes" : "no").orElse("");
  }
}
