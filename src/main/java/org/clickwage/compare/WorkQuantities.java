package org.clickwage.compare;

import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.reference.FloorTerm;
import org.clickwage.work.WorkRecord;

/**
 * What of a platform worker's time, rides and ways a legal floor may count; each is empty where it
 * is not known.
 *
 * @param onlineHours all hours at the platform's disposal, waiting included
 * @param activityHours from acceptance to hand-over or drop-off
 * @param tripHours with a passenger or a delivery on board
 */
public record WorkQuantities(
    Optional<Rational> onlineHours,
    Optional<Rational> activityHours,
    Optional<Rational> tripHours,
    Optional<Rational> rides,
    Optional<Rational> kilometres) {

  /** Of a stated work: its paid hours are those of activity, its tasks are rides or deliveries. */
  static WorkQuantities of(WorkRecord work) {
    return new WorkQuantities(
        work.time().workHours(),
        work.time().paidHours(),
        Optional.empty(),
        work.tasks(),
        work.kilometres());
  }

  Optional<Rational> count(FloorTerm.Per per) {
    return switch (per) {
      case ONLINE_HOUR -> onlineHours;
      case ACTIVITY_HOUR, ACTIVITY_MINUTE -> activityHours;
      case TRIP_MINUTE -> tripHours;
      case RIDE -> rides;
      case KM, MILE -> kilometres;
    };
  }
}
