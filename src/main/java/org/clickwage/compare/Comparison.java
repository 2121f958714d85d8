package org.clickwage.compare;

import java.util.Optional;
import java.util.function.Function;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.wage.WageRange;

/**
 * A wage beside one reference, over all points of its ranges. A figure is empty where the pay, the
 * hours or the tasks that it needs are not known.
 */
public record Comparison(ReferenceWage reference, WageRange wage) {

  /** The worker's hourly rate that stands beside the reference. */
  public Optional<Range> hourlyRate() {
    return over(PointComparison::hourlyRate);
  }

  /** Our pay ÷ (work time × reference). */
  public Optional<Range> ratio() {
    return over(PointComparison::ratio);
  }

  /** What is missing to the reference in each hour; 0 where nothing is. */
  public Optional<Range> shortfallPerHour() {
    return over(PointComparison::shortfallPerHour);
  }

  /** What is missing to the reference for the whole work; 0 where nothing is. */
  public Optional<Range> shortfall() {
    return over(PointComparison::shortfall);
  }

  public Optional<Verdict> verdict() {
    return ratio().map(Verdict::of);
  }

  /** The gross pay of the work that would reach the reference in the same hours. */
  public Optional<Range> neededGrossPay() {
    return over(PointComparison::neededGrossPay);
  }

  /** The pay, beside the bonus and tips that are stated, that would reach it. */
  Optional<Range> neededPay() {
    return over(PointComparison::neededPay);
  }

  Optional<Range> neededPayPerHour() {
    return over(PointComparison::neededPayPerHour);
  }

  /** The most hours in which the pay as it is still reaches it. */
  public Optional<Range> neededHours() {
    return over(PointComparison::neededHours);
  }

  /** The pay per task that would reach it at this pace. */
  public Optional<Range> neededPieceRate() {
    return over(PointComparison::neededPieceRate);
  }

  /** The tasks per hour that would reach it at this piece rate. */
  public Optional<Range> neededTasksPerHour() {
    return over(PointComparison::neededTasksPerHour);
  }

  public Optional<Range> neededSecondsPerTask() {
    return over(PointComparison::neededSecondsPerTask);
  }

  private Optional<Range> over(Function<PointComparison, Optional<Rational>> figure) {
    return wage.over(
        point -> figure.apply(new PointComparison(reference, point, wage.coin())));
  }
}
