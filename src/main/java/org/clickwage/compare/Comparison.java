package org.clickwage.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;

/**
 * A wage beside one reference, over all points of its ranges. A figure is empty where the pay, the
 * hours or the tasks that it needs are not known. What would be needed at least or allowed at most
 * reaches the reference as it is written for a machine too.
 */
public final class Comparison {
  private final ReferenceWage reference;
  private final WageRange wage;
  private List<PointComparison> needing;

  public Comparison(ReferenceWage reference, WageRange wage) {
    this.reference = reference;
    this.wage = wage;
  }

  public ReferenceWage reference() {
    return reference;
  }

  public WageRange wage() {
    return wage;
  }

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

  /** What the same work would pay at the reference. */
  public Optional<Range> due() {
    return over(PointComparison::due);
  }

  /** The hours of this work that bring what the reference pays for one hour. */
  public Optional<Range> hoursForOneHour() {
    return over(PointComparison::hoursForOneHour);
  }

  public Optional<Verdict> verdict() {
    return ratio().map(Verdict::of);
  }

  /** The gross pay of the work that would reach the reference in the same hours. */
  public Optional<Range> requiredGrossPay() {
    return overNeeds(PointComparison::requiredGrossPay).map(Range::atLeast);
  }

  /** The exact pay, beside the bonus and tips that are stated, that would reach it. */
  Optional<Range> requiredPay() {
    return overNeeds(PointComparison::requiredPay);
  }

  Optional<Range> requiredPayPerHour() {
    return overNeeds(PointComparison::requiredPayPerHour);
  }

  /** The most hours in which the pay as it is still reaches it. */
  public Optional<Range> requiredHours() {
    return over(PointComparison::requiredHours).map(Range::atMost);
  }

  /** The pay per task that would reach it at this pace. */
  public Optional<Range> requiredPieceRate() {
    return overNeeds(PointComparison::requiredPieceRate).map(Range::atLeast);
  }

  /** The tasks per hour that would reach it at this piece rate. */
  public Optional<Range> requiredTasksPerHour() {
    return overNeeds(PointComparison::requiredTasksPerHour).map(Range::atLeast);
  }

  public Optional<Range> requiredSecondsPerTask() {
    return overNeeds(PointComparison::requiredSecondsPerTask).map(Range::atMost);
  }

  private Optional<Range> over(Function<PointComparison, Optional<Rational>> figure) {
    return wage.over(point -> figure.apply(at(point)));
  }

  /**
   * The range of what is needed, which steps where the needed pay crosses a step of the charges.
   */
  private Optional<Range> overNeeds(Function<PointComparison, Optional<Rational>> figure) {
    return Range.over(needing(), figure);
  }

  private List<PointComparison> needing() {
    if (needing == null) {
      needing =
          wage.pointsNeeding(point -> at(point).due(), reference.counterpart()).stream()
              .map(this::at)
              .toList();
    }
    return needing;
  }

  private PointComparison at(WageBreakdown point) {
    return new PointComparison(reference, point, wage.coin());
  }
}
