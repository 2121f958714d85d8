package org.clickwage.compare;

import java.util.Currency;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ExchangeRate;

/**
 * A work compared with a reference wage, or with one guarantee of a legal floor. Each figure is the
 * range over all points of the work, and empty where the pay, the hours or the tasks that it needs
 * are not known.
 */
public sealed interface ReferenceComparison permits Comparison, FloorComparison {
  /** That of all amounts. */
  Currency currency();

  Basis basis();

  /** How the reference came into that currency, where it was stated in another one. */
  default Optional<ExchangeRate> exchange() {
    return Optional.empty();
  }

  /** What the reference comes to for an hour. */
  Optional<Range> hourly();

  /** What was earned or paid for the work. */
  Optional<Range> paid();

  /** What was earned or paid for such an hour. */
  Optional<Range> hourlyRate();

  Optional<Range> ratio();

  /** A figure of what the reference comes to and of what was paid, for an hour at each point. */
  Optional<Range> perHour(BinaryOperator<Rational> figure);

  /** The same for the whole work. */
  Optional<Range> ofWork(BinaryOperator<Rational> figure);

  /** Whether what the pay lacks is missing to this worker. */
  default boolean isOwed() {
    return true;
  }

  /** What is missing to the reference in each hour; 0 where nothing is. */
  default Optional<Range> shortfallPerHour() {
    return isOwed() ? perHour(ReferenceComparison::missing) : Optional.empty();
  }

  /** What is missing to the reference for the whole work; 0 where nothing is. */
  default Optional<Range> shortfall() {
    return isOwed() ? ofWork(ReferenceComparison::missing) : Optional.empty();
  }

  /** One divided by the other, where both are known. */
  static Optional<Rational> quotient(Optional<Rational> one, Optional<Rational> other) {
    return with(one, other, Rational::dividedBy);
  }

  /** A figure of two amounts, where both are known. */
  static Optional<Rational> with(
      Optional<Rational> one, Optional<Rational> other, BinaryOperator<Rational> figure) {
    return one.flatMap(known -> other.map(second -> figure.apply(known, second)));
  }

  private static Rational missing(Rational due, Rational paid) {
    return due.minus(paid).max(Rational.ZERO);
  }

  /** What the same work would come to at the reference. */
  Optional<Range> due();

  /** Whether that is the gross pay that would reach it, since nothing is taken off. */
  default boolean isOfGrossPay() {
    return false;
  }

  /**
   * The hours of this work that bring what the reference pays for one hour; empty for a legal
   * floor, which is no wage for an hour alone.
   */
  default Optional<Range> hoursForOneHour() {
    return Optional.empty();
  }

  default Optional<Verdict> verdict() {
    return ratio().map(Verdict::of);
  }
}
