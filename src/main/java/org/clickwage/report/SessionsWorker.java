package org.clickwage.report;

import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Rational;
import org.clickwage.tasklog.LoggedWork;

/**
 * One method over the tasks of one worker.
 *
 * @param weight the survey weight
 * @param places where the worker's tasks were
 * @param reference what the worker's rate is set beside
 * @param work the worker's tasks by what became of them
 * @param paidSeconds the time in which at least one task was held that was paid
 */
public record SessionsWorker(
    String name,
    Rational weight,
    Set<String> places,
    Optional<Rational> reference,
    SessionsFigures figures,
    LoggedWork work,
    Rational paidSeconds) {

  /** Whether the hourly rate is less than the reference; empty without one of the two. */
  String below() {
    return figures
        .hourlyRate()
        .flatMap(rate -> reference.map(rate::isLessThan))
        .map(below -> below ? "yes" : "no")
        .orElse("");
  }
}
