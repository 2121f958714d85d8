package org.clickwage.tasklog;

import java.util.List;
import java.util.Optional;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.disclosure.Suppression;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Histogram;
import org.clickwage.statistics.PooledGap;
import org.clickwage.statistics.RateDistribution;

/**
 * One method over the workers of a group, or over all, as far as it may be shown.
 *
 * @param keys what makes the group; {@code *} for all workers
 * @param ofAll whether it is of all workers: a group's own name may be an asterisk
 * @param workers those with a task whose time counts
 * @param statistics the distribution over the own hourly rates of the workers, or of the tasks
 * @param histogram how these rates spread; empty where no picture is asked for
 * @param shown whether the row may be shown, is flagged as small, or is suppressed
 */
public record SessionsRow(
    List<String> keys,
    boolean ofAll,
    SessionsFigures figures,
    long workers,
    GroupStatistics statistics,
    Optional<Histogram> histogram,
    Suppression.Cell shown)
    implements ShownRow {

  /** What lies between what an hour of paid tasks and one of all time paid all workers. */
  public Optional<PooledGap> gap() {
    return figures.gap().map(gap -> new PooledGap(workers, gap));
  }

  public Optional<Rational> median() {
    return statistics.rates().flatMap(RateDistribution::median);
  }

  /** Of the tasks' own rates, for the method per task. */
  public Optional<Rational> medianTask() {
    return figures.ofTasks().flatMap(GroupStatistics::rates).flatMap(RateDistribution::median);
  }
}
