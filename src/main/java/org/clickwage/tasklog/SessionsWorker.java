package org.clickwage.tasklog;

import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * One method over the tasks of one worker.
 *
 * @param reference what the worker's rate is compared with
 */
public record SessionsWorker(
    TaskWorker worker, Optional<Rational> reference, SessionsFigures figures) {

  /** Whether the hourly rate is less than the reference; empty without one of the two. */
  public Optional<Boolean> isBelow() {
    return figures.hourlyRate().flatMap(rate -> reference.map(rate::isLessThan));
  }
}
