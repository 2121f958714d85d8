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
 * @param ofTrips the share of each trip in ascending order; empty where trips do not tell both
 * @param free trips left out, for which customers paid nothing or got it back
 */
public record TakeRate(
    long trips, Rational customers, Rational worker, List<Rational> ofTrips, long free) {
  private static final int FEWEST_TRIPS = 10;
  private static final Rational HALF = Rational.of(1, 2);

  public TakeRate {
    ofTrips = List.copyOf(ofTrips);
  }

  static TakeRate unknown(long free) {
    return new TakeRate(0, Rational.ZERO, Rational.ZERO, List.of(), free);
  }

  boolean isKnown() {
    return trips >= FEWEST_TRIPS && customers.isPositive();
  }

  TakeRate ofAllAlone() {
    return new TakeRate(trips, customers, worker, List.of(), free);
  }

  /** Of all that customers paid. */
  public Optional<Rational> ofAll() {
    return isKnown() ? Optional.of(customers.minus(worker).dividedBy(customers)) : Optional.empty();
  }

  /** Of the trip in the middle, or half way between the two that are. */
  public Optional<Rational> median() {
    int count = ofTrips.size();
    return count < FEWEST_TRIPS
        ? Optional.empty()
        : Optional.of(
            ofTrips.get((count - 1) / 2).plus(ofTrips.get(count / 2)).dividedBy(2).inLowestTerms());
  }

  /** The share of trips of which more than half did not reach the worker. */
  public Optional<Rational> tripsOverHalf() {
    long over = ofTrips.stream().filter(HALF::isLessThan).count();
    return median().map(known -> Rational.of(over, ofTrips.size()));
  }

  /** Why there is none; empty where it is known. */
  public Optional<Note> whyNot() {
    Note why =
        trips == 0
            ? Note.of("statement.take-rate.untold")
            : Note.of("statement.take-rate.few", Rational.of(trips), Rational.of(FEWEST_TRIPS));
    return isKnown() ? Optional.empty() : Optional.of(why);
  }
}
