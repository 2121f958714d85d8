package org.clickwage.tasklog;

import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.wage.RateGap;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/**
 * What one method makes of the tasks of a worker, or of all.
 *
 * @param rate which hourly rate is asked for
 * @param givesPay whether the log says what its tasks pay
 * @param work under the rules of the method
 * @param costsPerHour what each of its hours costs, besides what tasks do
 * @param ofTasks the statistics of the tasks' own rates, of the method that has such: of all, or of
 *     the paid ones alone
 * @param unread records that were left out before they came into the log
 * @param shown which sums may be shown
 */
public record SessionsFigures(
    SessionsMethod method,
    RateName rate,
    boolean givesPay,
    LoggedWork work,
    Rational costsPerHour,
    Optional<GroupStatistics> ofTasks,
    long unread,
    Set<LogSum> shown) {
  private static final long SECONDS_PER_HOUR = 3600;

  /** Whether the others are of the same method, with the same gap. */
  public boolean isOfMethod(SessionsFigures others) {
    return method == others.method && work.rules().equals(others.work.rules());
  }

  public boolean shows(LogSum sum) {
    return shown.contains(sum);
  }

  private boolean isBySession() {
    return method == SessionsMethod.SESSION;
  }

  /** Tasks that end as they are accepted have no rate of their own. */
  private long rateless() {
    return method == SessionsMethod.PER_TASK ? work.instant() : 0;
  }

  /** The longest gap inside a session; empty for the methods without sessions. */
  public Optional<Rational> gapSeconds() {
    return Optional.of(work.rules().gapSeconds()).filter(gap -> isBySession());
  }

  /** Those whose time counts. */
  public long tasks() {
    return work.counted().tasks() - rateless();
  }

  public long tasksLeftOut() {
    return work.leftOut().tasks() + rateless() + unread;
  }

  public Optional<Rational> sessions() {
    return Optional.of(Rational.of(work.sessions())).filter(number -> isBySession());
  }

  public Rational seconds() {
    return isBySession() ? work.sessionSeconds() : work.counted().seconds();
  }

  /** Inside sessions, while no task was held. */
  public Optional<Rational> hiddenSeconds() {
    return Optional.of(work.hiddenSeconds())
        .filter(seconds -> isBySession() && shows(LogSum.PARTS));
  }

  /** Inside sessions, while no task was held that was paid. */
  public Optional<Rational> unpaidSeconds() {
    return hiddenSeconds().map(any -> seconds().minus(work.paidUnionSeconds()));
  }

  public Optional<Rational> paid() {
    return amount(WageQuantity.GROSS_PAY);
  }

  /** What may still be paid; empty where it is that of too few workers. */
  public Optional<Rational> pendingPay() {
    return Optional.of(work.pendingPay()).filter(pay -> givesPay && shows(LogSum.PENDING_PAY));
  }

  /** Of all time together; of the method per task, the mean of the tasks' own rates. */
  public Optional<Rational> hourlyRate() {
    if (!shows(LogSum.TIME_AND_PAY) || !shows(LogSum.LEFT) || !givesPay) {
      return Optional.empty();
    }
    if (ofTasks.isPresent()) {
      return ofTasks.get().rates().flatMap(RateDistribution::mean);
    }
    return rate(rate.amount(), rateHours());
  }

  /** One of the hourly rates, of all time together; empty where it is not known. */
  public Optional<Rational> rate(RateName name) {
    return rate(name.amount(), hours()).filter(any -> ofTasks.isEmpty());
  }

  private Optional<Rational> rate(WageQuantity amount, Rational hours) {
    return amount(amount).filter(any -> hours.isPositive()).map(sum -> sum.dividedBy(hours));
  }

  /** What the pay comes to, or a part or what is left of it; empty where it is not known. */
  public Optional<Rational> amount(WageQuantity quantity) {
    Optional<Rational> ofAll = Optional.ofNullable(pay().of(quantity));
    return total(quantity).or(() -> ofAll).filter(any -> givesPay && shows(LogSum.TIME_AND_PAY));
  }

  /** What was paid for the tasks, and what is left of it after what their hours cost. */
  TaskPay pay() {
    return work.pay().withCosts(costsPerHour.times(hours()));
  }

  /** What is left for the worker, of what the rate is. */
  Rational left() {
    return Optional.ofNullable(pay().of(rate.amount())).orElseGet(work.paid()::reward);
  }

  /** What lies between the rates by the time of paid tasks and by all time; not task by task. */
  Optional<RateGap> gap() {
    boolean isShown = ofTasks.isEmpty() && shows(LogSum.PARTS) && shows(LogSum.LEFT);
    return paid()
        .filter(pay -> isShown)
        .flatMap(
            pay ->
                RateGap.of(
                    WageQuantity.PAID_HOURS,
                    quantity ->
                        switch (quantity) {
                          case PAID_HOURS -> paidHours();
                          case WORK_HOURS -> hours();
                          default -> pay().of(quantity);
                        }));
  }

  /** The time that the rate is by; a platform advertises rates by the time of paid tasks alone. */
  Rational rateHours() {
    if (ofTasks.isPresent()) {
      return total(WageQuantity.WORK_HOURS).orElseThrow();
    } else if (rate != RateName.ADVERTISED) {
      return hours();
    }
    return paidHours();
  }

  private Rational paidHours() {
    Rational seconds = isBySession() ? work.paidUnionSeconds() : work.paid().seconds();
    return seconds.dividedBy(SECONDS_PER_HOUR);
  }

  private Optional<Rational> total(WageQuantity ofThem) {
    return ofTasks.flatMap(all -> all.totals().of(ofThem));
  }

  Rational hours() {
    return seconds().dividedBy(SECONDS_PER_HOUR);
  }
}
