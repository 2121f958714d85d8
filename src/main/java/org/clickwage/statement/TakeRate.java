package org.clickwage.statement;

import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;

/**
 * The share of what customers paid that did not reach the worker, tips apart, over some days; of
 * too few trips it says nothing.
 *
 * @param trips of how many trips it is
 * @param customers what they paid for them
 * @param worker what of it reached the worker
 * @param median of the trip in the middle, or half way between the two that are; empty where trips
 *     do not tell both
 * @param tripsOverHalf the share of trips of which more than half did not reach the worker
 * @param free trips left out, for which customers paid nothing or got it back
 */
public record TakeRate(
    long trips,
    Rational customers,
    Rational worker,
    Optional<Rational> median,
    Optional<Rational> tripsOverHalf,
    long free) {
  private static final int FEWEST_TRIPS = 10;
  private static final Rational HALF = Rational.of(1, 2);

  /**
   * @param ofTrips the share of each trip in ascending order; empty where trips do not tell both
   */
  static TakeRate of(
      long trips, Rational customers, Rational worker, List<Rational> ofTrips, long free) {
    int count = ofTrips.size();
    if (count < FEWEST_TRIPS) {
      return new TakeRate(trips, customers, worker, Optional.empty(), Optional.empty(), free);
    }
    Rational both = ofTrips.get((count - 1) / 2).plus(ofTrips.get(count / 2));
    long over = ofTrips.stream().filter(HALF::isLessThan).count();
    return new TakeRate(
        trips,
        customers,
        worker,
        Optional.of(both.dividedBy(2).inLowestTerms()),
        Optional.of(Rational.of(over, count)),
        free);
  }

  static TakeRate unknown(long free) {
    return of(0, Rational.ZERO, Rational.ZERO, List.of(), free);
  }

  boolean isKnown() {
    return trips >= FEWEST_TRIPS && customers.isPositive();
  }

  /** Of all that customers paid. */
  public Optional<Rational> ofAll() {
    return isKnown() ? Optional.of(customers.minus(worker).dividedBy(customers)) : Optional.empty();
  }

  /** Why there is none; empty where it is known. */
  public Optional<Note> whyNot() {
    Note why =
        trips == 0
            ? Note.of("statement.take-rate.unknown")
            : Note.of("statement.take-rate.few", Rational.of(trips), Rational.of(FEWEST_TRIPS));
    return isKnown() ? Optional.empty() : Optional.of(why);
  }
}
