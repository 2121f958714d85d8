package org.clickwage.tasklog;

import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/**
 * A stretch of work of one worker: tasks without a longer gap between them than the rules allow.
 *
 * @param startMicros the first acceptance
 * @param endMicros the last end
 * @param tasks those whose time counts
 * @param pay what was paid for them, and what is left of it after what the hours of all work cost
 */
public record WorkSession(
    TaskWorker worker,
    SessionRules rules,
    long startMicros,
    long endMicros,
    long tasks,
    TaskPay pay) {
  private static final long SECONDS_PER_HOUR = 3600;

  public Rational seconds() {
    return Rational.of(endMicros - startMicros, SessionRules.MICROS_PER_SECOND);
  }

  private Rational hours() {
    return seconds().dividedBy(SECONDS_PER_HOUR);
  }

  /** The same where each hour costs something, besides what its tasks do. */
  WorkSession withCostsPerHour(Rational costs) {
    TaskPay left = pay.withCosts(costs.times(hours()));
    return new WorkSession(worker, rules, startMicros, endMicros, tasks, left);
  }

  /** What the pay comes to, or a part or what is left of it; empty where it is not known. */
  public Optional<Rational> amount(WageQuantity quantity) {
    return Optional.ofNullable(pay.of(quantity));
  }

  /** One of the hourly rates; empty where it is not known. */
  public Optional<Rational> rate(RateName name) {
    return amount(name.amount())
        .filter(any -> hours().isPositive())
        .map(sum -> sum.dividedBy(hours()));
  }
}
