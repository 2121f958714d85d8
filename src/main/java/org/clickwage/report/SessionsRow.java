package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import org.clickwage.disclosure.Suppression;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupStatistics;
import org.clickwage.statistics.Histogram;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Underpayment;

/**
 * One method over the workers of a group, or over all.
 *
 * @param keys what makes the group; {@code *} for all workers
 * @param ofAll whether it is of all workers: a group's own name may be an asterisk
 * @param workers those with a task whose time counts
 * @param paidSeconds the time in which workers held at least one task that was paid
 * @param secondsLeftOut the time of the tasks that are not counted
 * @param units the distribution over the own hourly rates of the workers, or of the tasks
 * @param people how many workers these rates are of
 * @param withReference how many of them stand beside a reference
 * @param awaitingPay how many workers have pay that is undecided
 * @param histogram how these rates spread; empty where nobody asked for a picture
 * @param medianTask of the tasks' own rates, for the method per task
 * @param shown whether the row may be shown, is flagged as small, or is suppressed
 * @param showsPending whether its undecided pay may be shown
 */
public record SessionsRow(
    List<String> keys,
    boolean ofAll,
    SessionsFigures figures,
    long workers,
    Rational paidSeconds,
    Rational secondsLeftOut,
    GroupStatistics units,
    long people,
    long withReference,
    long awaitingPay,
    Optional<Histogram> histogram,
    Optional<Rational> medianTask,
    Suppression.Cell shown,
    boolean showsPending) {

  /** In place of a group's name: all workers. */
  public static final String ALL = "*";

  public SessionsRow {
    keys = List.copyOf(keys);
  }

  /** The same row as far as it may be shown. */
  public SessionsRow showing(
      Suppression.Cell other, GroupStatistics unitsShown, boolean pendingToo) {
    return new SessionsRow(
        keys,
        ofAll,
        figures,
        workers,
        paidSeconds,
        secondsLeftOut,
        unitsShown,
        people,
        withReference,
        awaitingPay,
        histogram,
        medianTask,
        other,
        pendingToo);
  }

  /** What may still be paid; empty where it would tell of too few. */
  Optional<Rational> pending() {
    return Optional.of(figures.pending()).filter(pay -> showsPending);
  }

  /** Whether the row is shown, but for what may still be paid. */
  boolean lacksPending() {
    return !isSuppressed() && !showsPending;
  }

  boolean isSuppressed() {
    return shown.isHidden();
  }

  Optional<RateDistribution> rates() {
    return units.rates();
  }

  Optional<Rational> median() {
    return rates().map(RateDistribution::median);
  }

  Optional<Underpayment> underpayment() {
    return units.underpayment();
  }
}
