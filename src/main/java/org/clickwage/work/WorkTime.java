package org.clickwage.work;

import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * Hours of work, and how many of them were paid, as far as each is known.
 *
 * @param workHours paid and unpaid hours together
 * @param paidHours hours on work that was paid
 */
public record WorkTime(Optional<Rational> workHours, Optional<Rational> paidHours) {
  public static final WorkTime UNKNOWN = new WorkTime(Optional.empty(), Optional.empty());

  public static WorkTime of(Rational paidHours, Rational unpaidHours) {
    return new WorkTime(Optional.of(paidHours.plus(unpaidHours)), Optional.of(paidHours));
  }

  public Optional<Rational> unpaidHours() {
    return workHours.flatMap(work -> paidHours.map(work::minus));
  }

  /** Unpaid hours for each paid hour; empty where no hour was paid. */
  public Optional<Rational> unpaidPerPaid() {
    return unpaidOf(paidHours);
  }

  /** Unpaid hours as a fraction of all hours of work. */
  public Optional<Rational> unpaidShare() {
    return unpaidOf(workHours);
  }

  private Optional<Rational> unpaidOf(Optional<Rational> hours) {
    return hours
        .filter(Rational::isPositive)
        .flatMap(all -> unpaidHours().map(unpaid -> unpaid.dividedBy(all)));
  }
}
