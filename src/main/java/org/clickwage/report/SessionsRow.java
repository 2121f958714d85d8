package org.clickwage.report;

import java.util.Optional;
import org.clickwage.money.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Underpayment;

/**
 * One method over all workers.
 *
 * @param workers those with a task whose time counts
 * @param byWorker the distribution over the workers' own hourly rates
 * @param medianTask of the tasks' own rates, for the method per task
 */
public record SessionsRow(
    SessionsFigures figures,
    long workers,
    GroupStatistics byWorker,
    Optional<Rational> medianTask) {

  Optional<Rational> medianWorker() {
    return byWorker.rates().map(RateDistribution::median);
  }

  Optional<Underpayment> underpayment() {
    return byWorker.underpayment();
  }
}
