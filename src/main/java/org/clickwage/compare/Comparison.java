package org.clickwage.compare;

import java.util.Optional;
import java.util.function.BiFunction;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.wage.NeededPay;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;
import org.clickwage.work.WorkRecord;

/**
 * A wage beside one reference. A figure is empty where the pay, the hours or the tasks that it needs
 * are not known.
 */
public record Comparison(ReferenceWage reference, WageRange wage) {

  /** The worker's hourly rate that stands beside the reference. */
  public Optional<Range> hourlyRate() {
    return wage.over(
        point ->
            point
                .pay()
                .map(reference.counterpart())
                .flatMap(amount -> hours(point).map(amount::dividedBy)));
  }

  /** Our pay ÷ (work time × reference): multiplied first and divided last. */
  public Optional<Range> ratio() {
    return each((amount, due) -> amount.dividedBy(due));
  }

  /** What is missing to the reference in each hour; 0 where nothing is. */
  public Optional<Range> shortfallPerHour() {
    return wage.over(
        point ->
            missing(point)
                .flatMap(sum -> hours(point).map(hours -> sum.dividedBy(hours))));
  }

  /** What is missing to the reference for the whole work; 0 where nothing is. */
  public Optional<Range> shortfall() {
    return wage.over(this::missing);
  }

  /** Below or at or above where every point is; between where the range straddles the reference. */
  public Optional<Verdict> verdict() {
    return ratio().map(Comparison::verdict);
  }

  private static Verdict verdict(Range ratio) {
    if (ratio.high().isLessThan(Rational.ONE)) {
      return Verdict.BELOW;
    }
    return ratio.low().isLessThan(Rational.ONE) ? Verdict.BETWEEN : Verdict.AT_OR_ABOVE;
  }

  /** The gross pay of the work that would reach the reference in the same hours. */
  public Optional<Range> neededGrossPay() {
    return wage.over(this::neededGrossPay);
  }

  /** The pay, beside the bonus and tips that are stated, that would reach it. */
  Optional<Range> neededPay() {
    return wage.over(this::neededPay);
  }

  Optional<Range> neededPayPerHour() {
    return wage.over(
        point -> neededPay(point).flatMap(pay -> hours(point).map(pay::dividedBy)));
  }

  private Optional<Rational> neededPay(WageBreakdown point) {
    Rational besides = point.work().bonus().plus(point.work().tips());
    return neededGrossPay(point).map(pay -> pay.minus(besides).max(Rational.ZERO));
  }

  /** The most hours in which the pay as it is still reaches it. */
  public Optional<Range> neededHours() {
    Rational hourly = reference.hourly().perHour();
    return wage.over(
        point ->
            point
                .pay()
                .map(reference.counterpart())
                .filter(amount -> !amount.isNegative())
                .map(amount -> amount.dividedBy(hourly)));
  }

  /** The pay per task that would reach it at this pace. */
  public Optional<Range> neededPieceRate() {
    return wage.over(
        point ->
            point
                .work()
                .tasks()
                .filter(Rational::isPositive)
                .flatMap(tasks -> neededGrossPay(point).map(pay -> pay.dividedBy(tasks))));
  }

  /** The tasks per hour that would reach it at this piece rate. */
  public Optional<Range> neededTasksPerHour() {
    return wage.over(this::neededTasksPerHour);
  }

  public Optional<Range> neededSecondsPerTask() {
    return wage.over(
        point ->
            neededTasksPerHour(point)
                .filter(Rational::isPositive)
                .map(pace -> Rational.of(3600).dividedBy(pace)));
  }

  private Optional<Rational> neededGrossPay(WageBreakdown point) {
    return due(point).flatMap(due -> solver(point).leaving(due));
  }

  private Optional<Rational> neededTasksPerHour(WageBreakdown point) {
    if (point.work().time().workHours().isEmpty()) {
      return paceWithoutHours(point);
    }
    return point
        .pieceRate()
        .filter(Rational::isPositive)
        .flatMap(
            piece ->
                neededGrossPay(point)
                    .flatMap(
                        pay ->
                            hours(point).map(hours -> pay.dividedBy(piece).dividedBy(hours))));
  }

  /** With pay and tasks but no hours: the tasks ÷ the hours in which this pay would reach it. */
  private Optional<Rational> paceWithoutHours(WageBreakdown point) {
    Rational hourly = reference.hourly().perHour();
    return point
        .pay()
        .map(reference.counterpart())
        .filter(Rational::isPositive)
        .flatMap(
            amount ->
                point.work().tasks().map(tasks -> tasks.times(hourly).dividedBy(amount)));
  }

  private NeededPay solver(WageBreakdown point) {
    return new NeededPay(
        point.work(), point.deductions(), reference.counterpart(), wage.coin());
  }

  private Optional<Rational> missing(WageBreakdown point) {
    return each(point, (amount, due) -> due.minus(amount).max(Rational.ZERO));
  }

  private Optional<Range> each(BiFunction<Rational, Rational, Rational> figure) {
    return wage.over(point -> each(point, figure));
  }

  private Optional<Rational> each(
      WageBreakdown point, BiFunction<Rational, Rational, Rational> figure) {
    return point
        .pay()
        .map(reference.counterpart())
        .flatMap(amount -> due(point).map(due -> figure.apply(amount, due)));
  }

  /** What the reference would pay for the hours of the work. */
  private Optional<Rational> due(WageBreakdown point) {
    return hours(point).map(hours -> hours.times(reference.hourly().perHour()));
  }

  private static Optional<Rational> hours(WageBreakdown point) {
    WorkRecord work = point.work();
    return work.time().workHours().filter(Rational::isPositive);
  }
}
