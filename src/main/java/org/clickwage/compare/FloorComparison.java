package org.clickwage.compare;

import static org.clickwage.compare.ReferenceComparison.quotient;
import static org.clickwage.compare.ReferenceComparison.with;

import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.clickwage.reference.FloorTerm;
import org.clickwage.reference.LegalFloor;

/**
 * What a platform paid compared with one guarantee of a legal floor, over all points of what may be
 * ranges. Such a floor sets what is due for time, ways and rides together, not for an hour alone.
 *
 * @param part of a floor whose greatest part is due, the greatest
 * @param ofWork the currency of the work; empty when no money was stated
 * @param points one for each corner of the ranges
 */
public record FloorComparison(
    Floors.InForce floor, LegalFloor.Part part, List<Point> points, Optional<Currency> ofWork)
    implements ReferenceComparison {
  /** Those that floors count other than the hours of activity. */
  private static final Set<FloorTerm.Per> HOURS =
      EnumSet.of(FloorTerm.Per.ONLINE_HOUR, FloorTerm.Per.OUTPUT_HOUR);

  /**
   * One choice of an end for each range.
   *
   * @param paid pay and bonuses after the platform's fee; tips are the customers'. Empty where it
   *     is not known
   * @param grossPayFor the gross pay of which so much would be paid after the fee
   */
  public record Point(
      Optional<Rational> paid,
      WorkQuantities quantities,
      Function<Rational, Optional<Rational>> grossPayFor) {
    private boolean isOneRide() {
      return quantities.rides().equals(Optional.of(Rational.ONE));
    }
  }

  public FloorComparison {
    points = List.copyOf(points);
  }

  /** That of its amounts, or of what they are a share of: a minimum wage, or the fares. */
  @Override
  public Currency currency() {
    return part.currency()
        .or(() -> floor.minimum().map(HourlyRate::currency))
        .or(() -> ofWork)
        .orElseThrow();
  }

  /**
   * What must be known and is not, of the greatest part that of all parts; empty where the floor
   * can be calculated.
   */
  public Set<FloorTerm.Per> unknown() {
    return (isGreatestDue() ? floor.law().parts() : List.of(part))
        .stream()
            .flatMap(each -> each.terms().stream())
            .map(FloorTerm::per)
            .filter(
                per -> points.stream().anyMatch(point -> point.quantities().count(per).isEmpty()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether it is no law, so that nothing is owed by it. */
  public boolean isProposed() {
    return floor.law().isProposed();
  }

  private boolean isGreatestDue() {
    return floor.law().rule() == LegalFloor.Rule.GREATEST;
  }

  /** Whether no other part of a floor whose greatest part is due makes more due. */
  boolean isGreatest() {
    return over(point -> due(part, point)).map(Range::high).equals(due().map(Range::high));
  }

  @Override
  public boolean isOwed() {
    return floor.law().rule().isOwed();
  }

  /** What is due order by order may be missing in one of them though the total reaches it. */
  @Override
  public Optional<Verdict> verdict() {
    return ReferenceComparison.super
        .verdict()
        .filter(verdict -> isOwed() && !(mayBeMoreOwed() && verdict == Verdict.AT_OR_ABOVE));
  }

  /** Whether more may be owed than the totals lack, as one order does not make good another. */
  public boolean mayBeMoreOwed() {
    boolean isPerRide = part.terms().stream().anyMatch(term -> term.per() == FloorTerm.Per.RIDE);
    return (isPerRide || isGreatestDue()) && !points.stream().allMatch(Point::isOneRide);
  }

  /** What the floor requires at least. */
  @Override
  public Optional<Range> due() {
    return over(this::due);
  }

  @Override
  public Optional<Range> paid() {
    return over(this::paid);
  }

  /** What was paid, less what of it does not count; turnover has the platform's fee in it. */
  private Optional<Rational> paid(Point point) {
    Rational counted = Rational.HUNDRED.minus(part.excluded().orElse(Rational.ZERO));
    return point
        .quantities()
        .fares()
        .filter(turnover -> floor.law().rule() == LegalFloor.Rule.CEILING)
        .or(point::paid)
        .map(paid -> paid.times(counted).dividedBy(Rational.HUNDRED));
  }

  @Override
  public Optional<Range> ratio() {
    return over(point -> quotient(paid(point), due(point).filter(Rational::isPositive)));
  }

  @Override
  public Optional<Range> ofWork(BinaryOperator<Rational> figure) {
    return over(point -> with(due(point), paid(point), figure));
  }

  /** The gross pay, tips among it, of which the platform's part would reach the floor. */
  public Optional<Range> requiredGrossPay() {
    return over(point -> due(point).filter(known -> isOwed()).flatMap(point.grossPayFor()))
        .map(Range::atLeast);
  }

  /** What the floor comes to for each hour that it counts. */
  @Override
  public Optional<Range> hourly() {
    return over(point -> perHour(point, due(point)));
  }

  /** What was paid for each hour that it counts. */
  @Override
  public Optional<Range> hourlyRate() {
    return over(point -> perHour(point, paid(point)));
  }

  @Override
  public Optional<Range> perHour(BinaryOperator<Rational> figure) {
    return over(point -> with(perHour(point, due(point)), perHour(point, paid(point)), figure));
  }

  @Override
  public Basis basis() {
    return Basis.GROSS;
  }

  /** What is due for each task, where tasks are counted by the average worker's output. */
  public Optional<Range> pieceRate() {
    boolean isByOutput =
        part.terms().stream().anyMatch(term -> term.per() == FloorTerm.Per.OUTPUT_HOUR);
    return over(point -> quotient(due(point), tasks(point))).filter(rate -> isByOutput);
  }

  private static Optional<Rational> tasks(Point point) {
    return point.quantities().rides().filter(Rational::isPositive);
  }

  private Optional<Rational> due(Point point) {
    return isGreatestDue()
        ? floor.law().parts().stream()
            .flatMap(each -> due(each, point).stream())
            .max(Rational::compareTo)
        : due(part, point);
  }

  private Optional<Rational> due(LegalFloor.Part part, Point point) {
    Rational sum = Rational.ZERO;
    for (FloorTerm term : part.terms()) {
      Optional<Rational> count = point.quantities().count(term.per());
      if (count.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(term.due(count.get(), floor.minimum()));
    }
    return Optional.of(sum);
  }

  private Optional<Rational> perHour(Point point, Optional<Rational> amount) {
    return quotient(amount, hours(point).filter(Rational::isPositive));
  }

  private Optional<Rational> hours(Point point) {
    return part.terms().stream()
        .map(FloorTerm::per)
        .filter(HOURS::contains)
        .findFirst()
        .map(point.quantities()::count)
        .orElseGet(point.quantities()::activityHours);
  }

  private Optional<Range> over(Function<Point, Optional<Rational>> figure) {
    return Range.over(points, figure);
  }
}
