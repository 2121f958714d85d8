package org.clickwage.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;

/**
 * A pay period: what the law makes due for its work, and what was paid.
 *
 * @param days those of it that the files cover
 * @param due the day on which it was to be paid: its last
 * @param hours those that the law counts; empty for a floor that counts none
 * @param references the minimum wages that were in force; none for a legal floor
 * @param floor the guarantee of a legal floor; empty for minimum wages
 */
public record PayPeriod(
    DayRange days,
    LocalDate due,
    Optional<Rational> hours,
    Rational owed,
    Rational paid,
    List<ReferenceWage> references,
    Optional<FloorComparison> floor) {
  public PayPeriod {
    references = List.copyOf(references);
  }

  /** What was not paid; 0 where nothing is missing. */
  public Rational missing() {
    return owed.minus(paid).max(Rational.ZERO);
  }

  /** What was due for an hour: the mean where it changed. */
  public Optional<Rational> hourly() {
    return hours.filter(Rational::isPositive).map(owed::dividedBy);
  }
}
