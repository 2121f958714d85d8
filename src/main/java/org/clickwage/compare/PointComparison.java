package org.clickwage.compare;

import java.util.Optional;
import java.util.function.BiFunction;
import org.clickwage.number.Rational;
import org.clickwage.wage.RequiredPay;
import org.clickwage.wage.WageBreakdown;

/**
 * One wage beside one reference, at one point of what may be ranges. A figure is empty where the
 * pay, the hours or the tasks that it needs are not known.
 */
public final class PointComparison {
  private final ReferenceWage reference;
  private final WageBreakdown wage;
  private final Rational coin;
  private Optional<Rational> requiredGrossPay;

  /**
   * @param coin the smallest coin of the currency
   */
  public PointComparison(ReferenceWage reference, WageBreakdown wage, Rational coin) {
    this.reference = reference;
    this.wage = wage;
    this.coin = coin;
  }

  /** The worker's money that stands beside the reference: earnings, net pay or gross pay. */
  public Optional<Rational> amount() {
    return wage.pay().map(reference.counterpart());
  }

  /** The worker's hourly rate that stands beside the reference. */
  public Optional<Rational> hourlyRate() {
    return with(amount(), hours(), Rational::dividedBy);
  }

  /** Our pay ÷ (work time × reference). */
  public Optional<Rational> ratio() {
    return Optional.ofNullable(reference.ratio(wage.wage()));
  }

  /** What is missing to the reference in each hour; 0 where nothing is. */
  public Optional<Rational> shortfallPerHour() {
    return Optional.ofNullable(reference.shortfallPerHour(wage.wage()));
  }

  /** What is missing to the reference for the whole work; 0 where nothing is. */
  public Optional<Rational> shortfall() {
    return with(amount(), due(), (paid, due) -> due.minus(paid).max(Rational.ZERO));
  }

  /** The gross pay of the work that would reach the reference in the same hours. */
  public Optional<Rational> requiredGrossPay() {
    if (requiredGrossPay == null) {
      requiredGrossPay = due().flatMap(this::grossPayLeaving);
    }
    return requiredGrossPay;
  }

  private Optional<Rational> grossPayLeaving(Rational due) {
    return new RequiredPay(wage.work(), wage.deductions(), reference.counterpart(), coin)
        .leaving(due);
  }

  /** The pay, beside the bonus and tips that are stated, that would reach it. */
  public Optional<Rational> requiredPay() {
    Rational besides = wage.work().bonus().plus(wage.work().tips());
    return requiredGrossPay().map(pay -> pay.minus(besides).max(Rational.ZERO));
  }

  public Optional<Rational> requiredPayPerHour() {
    return with(requiredPay(), hours(), Rational::dividedBy);
  }

  /** The pay per task that would reach it at this pace. */
  public Optional<Rational> requiredPieceRate() {
    Optional<Rational> tasks = wage.work().tasks().filter(Rational::isPositive);
    return tasks.flatMap(count -> requiredGrossPay().map(pay -> pay.dividedBy(count)));
  }

  /** The tasks per hour that would reach it at this piece rate. */
  public Optional<Rational> requiredTasksPerHour() {
    if (wage.work().time().workHours().isEmpty()) {
      return paceWithoutHours();
    }
    Optional<Rational> perTask = wage.pieceRate().filter(Rational::isPositive);
    return perTask.flatMap(
        piece ->
            with(
                requiredGrossPay(),
                hours(),
                (pay, hours) -> pay.dividedBy(piece).dividedBy(hours)));
  }

  /** With pay and tasks but no hours: the tasks ÷ the hours in which this pay would reach it. */
  private Optional<Rational> paceWithoutHours() {
    return with(
        wage.work().tasks(), requiredHours().filter(Rational::isPositive), Rational::dividedBy);
  }

  public Optional<Rational> requiredSecondsPerTask() {
    return requiredTasksPerHour()
        .filter(Rational::isPositive)
        .map(pace -> Rational.of(3600).dividedBy(pace));
  }

  /** The most hours in which the pay as it is still reaches it. */
  public Optional<Rational> requiredHours() {
    return amount()
        .filter(paid -> !paid.isNegative())
        .map(paid -> paid.dividedBy(reference.hourly().perHour()));
  }

  /** What the reference would pay for the hours of the work. */
  public Optional<Rational> due() {
    return hours().map(hours -> hours.times(reference.hourly().perHour()));
  }

  /** The hours of this work that bring what the reference pays for one hour. */
  public Optional<Rational> hoursForOneHour() {
    return with(due(), amount().filter(Rational::isPositive), Rational::dividedBy);
  }

  private Optional<Rational> hours() {
    return wage.work().time().workHours().filter(Rational::isPositive);
  }

  private static Optional<Rational> with(
      Optional<Rational> one,
      Optional<Rational> other,
      BiFunction<Rational, Rational, Rational> figure) {
    return one.isPresent() && other.isPresent()
        ? Optional.of(figure.apply(one.get(), other.get()))
        : Optional.empty();
  }
}
