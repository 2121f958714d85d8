package org.clickwage.compare;

import static org.clickwage.compare.ReferenceComparison.quotient;
import static org.clickwage.compare.ReferenceComparison.with;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.wage.RequiredPay;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;

/**
 * A wage compared with one reference wage. What would be required at least or allowed at most
 * reaches the reference as it is written for a machine too.
 */
public final class Comparison implements ReferenceComparison {
  private static final Rational SECONDS_PER_HOUR = Rational.of(3600);

  private final ReferenceWage reference;
  private final WageRange wage;
  private List<WageBreakdown> requiring;

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

  @Override
  public Currency currency() {
    return reference.hourly().currency();
  }

  @Override
  public Basis basis() {
    return reference.basis();
  }

  @Override
  public Optional<ExchangeRate> exchange() {
    return reference.exchange();
  }

  @Override
  public Optional<Range> hourly() {
    return Optional.of(Range.of(reference.hourly().perHour()));
  }

  /** The worker's money that is compared with the reference: earnings, net pay or gross pay. */
  @Override
  public Optional<Range> paid() {
    return wage.over(this::amount);
  }

  @Override
  public Optional<Range> hourlyRate() {
    return wage.over(this::hourlyRate);
  }

  /** Our pay ÷ (work time × reference). */
  @Override
  public Optional<Range> ratio() {
    return wage.over(point -> Optional.ofNullable(reference.ratio(point.wage())));
  }

  @Override
  public Optional<Range> perHour(BinaryOperator<Rational> figure) {
    return wage.over(
        point -> hourlyRate(point).map(rate -> figure.apply(reference.hourly().perHour(), rate)));
  }

  @Override
  public Optional<Range> ofWork(BinaryOperator<Rational> figure) {
    return wage.over(point -> with(due(point), amount(point), figure));
  }

  @Override
  public boolean isOfGrossPay() {
    return paid().equals(wage.over(WageBreakdown::grossPay));
  }

  @Override
  public Optional<Range> due() {
    return wage.over(this::due);
  }

  @Override
  public Optional<Range> hoursForOneHour() {
    return wage.over(point -> quotient(due(point), amount(point).filter(Rational::isPositive)));
  }

  /** The gross pay of the work that would reach the reference in the same hours. */
  public Optional<Range> requiredGrossPay() {
    return overRequired(this::grossPay).map(Range::atLeast);
  }

  /** Why that pay is not known: the tables of the charges end below it. */
  public Optional<Note> requiredPayUnknown() {
    try {
      required(this::grossPay);
      return Optional.empty();
    } catch (UnknownChargesException beyondTheTables) {
      return Optional.of(beyondTheTables.why());
    }
  }

  /** The exact pay that would reach it, with the bonus and tips that are stated added. */
  Optional<Range> requiredPay() {
    return overRequired(this::pay);
  }

  Optional<Range> requiredPayPerHour() {
    return overRequired(point -> quotient(pay(point), hours(point)));
  }

  /** The most hours in which the pay as it is still reaches it. */
  public Optional<Range> requiredHours() {
    return wage.over(this::mostHours);
  }

  /** The pay per task that would reach it at this pace. */
  public Optional<Range> requiredPieceRate() {
    return overRequired(point -> quotient(grossPay(point), tasks(point))).map(Range::atLeast);
  }

  /** The tasks per hour that would reach it at this piece rate. */
  public Optional<Range> requiredTasksPerHour() {
    return overRequired(this::pace).map(Range::atLeast);
  }

  public Optional<Range> requiredSecondsPerTask() {
    return overRequired(
            point -> pace(point).filter(Rational::isPositive).map(SECONDS_PER_HOUR::dividedBy))
        .map(Range::atMost);
  }

  private Optional<Range> overRequired(Function<WageBreakdown, Optional<Rational>> figure) {
    try {
      return required(figure);
    } catch (UnknownChargesException beyondTheTables) {
      return Optional.empty();
    }
  }

  /** The range of what is required, which steps where that pay crosses a step of the charges. */
  private Optional<Range> required(Function<WageBreakdown, Optional<Rational>> figure) {
    if (requiring == null) {
      requiring = wage.pointsRequiring(this::due, reference.counterpart());
    }
    return Range.over(requiring, figure);
  }

  private Optional<Rational> hourlyRate(WageBreakdown point) {
    return quotient(amount(point), hours(point));
  }

  private Optional<Rational> amount(WageBreakdown point) {
    return reference.counterpart().apply(point);
  }

  private static Optional<Rational> tasks(WageBreakdown point) {
    return point.work().tasks().filter(Rational::isPositive);
  }

  private static Optional<Rational> hours(WageBreakdown point) {
    return point.work().time().workHours().filter(Rational::isPositive);
  }

  private Optional<Rational> due(WageBreakdown point) {
    return hours(point).map(hours -> hours.times(reference.hourly().perHour()));
  }

  private Optional<Rational> grossPay(WageBreakdown point) {
    RequiredPay required =
        new RequiredPay(point.work(), point.deductions(), reference.counterpart(), wage.coin());
    return due(point).flatMap(required::leaving);
  }

  private Optional<Rational> pay(WageBreakdown point) {
    Rational additions = point.work().additionsToPay();
    return grossPay(point).map(pay -> pay.minus(additions).max(Rational.ZERO));
  }

  private Optional<Rational> mostHours(WageBreakdown point) {
    return amount(point)
        .filter(paid -> !paid.isNegative())
        .map(paid -> paid.dividedBy(reference.hourly().perHour()));
  }

  /** With pay and tasks but no hours: the tasks ÷ the hours in which this pay would reach it. */
  private Optional<Rational> pace(WageBreakdown point) {
    if (point.work().time().workHours().isEmpty()) {
      return quotient(point.work().tasks(), mostHours(point).filter(Rational::isPositive));
    }
    Optional<Rational> tasks =
        quotient(grossPay(point), point.pieceRate().filter(Rational::isPositive));
    return quotient(tasks, hours(point));
  }
}
