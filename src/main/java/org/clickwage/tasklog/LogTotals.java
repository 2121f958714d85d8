package org.clickwage.tasklog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.TaskOutcome;

/**
 * A task log as it was read from a file.
 *
 * @param tasks those with a beginning and an end
 * @param people what is known of the workers by the name under which the log keeps them
 * @param records all of the file's, whatever became of them
 * @param refused records with a cell that can't be read
 * @param weightless records with a survey weight of 0, which stand for nobody
 * @param unpriced approved tasks without any reward, which count as unpaid
 * @param unnamed tasks with a reward whose currency nothing says, taken for the log's
 * @param untimed tasks that lack a stamp
 * @param lastDay the day of the last acceptance, in UTC; empty where no task has a time
 * @param factors by what rewards in other currencies were multiplied to be in the log's
 * @param currency of all rewards; empty where none is named
 */
public record LogTotals(
    TaskLog tasks,
    Map<String, TaskWorker> people,
    long records,
    long refused,
    long weightless,
    long unpriced,
    long unnamed,
    Map<TaskOutcome, TaskTotals> untimed,
    Optional<LocalDate> lastDay,
    Map<Currency, Rational> factors,
    Optional<Currency> currency) {

  public LogTotals {
    people = Collections.unmodifiableMap(people);
    untimed = Collections.unmodifiableMap(untimed);
    factors = Map.copyOf(factors);
  }

  /** All tasks that lack a stamp together. */
  public TaskTotals allUntimed() {
    return untimed.values().stream().reduce(TaskTotals.NONE, TaskTotals::plus);
  }
}
