package org.clickwage.compare;

import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.reference.FloorTerm;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkRecord;

/**
 * What of a platform worker's time, rides and ways a legal floor may count; each is empty where it
 * is not known.
 *
 * @param onlineHours all hours at the platform's disposal, waiting included
 * @param activityHours from acceptance to hand-over or drop-off
 * @param fares what customers paid, tips apart, where it is known what the platform kept of it
 * @param months how long the work lasted
 * @param outputHours that the average worker takes for as many tasks
 * @param tripHours with a passenger or a delivery on board
 */
public record WorkQuantities(
    Optional<Rational> onlineHours,
    Optional<Rational> activityHours,
    Optional<Rational> tripHours,
    Optional<Rational> rides,
    Optional<Rational> kilometres,
    Optional<Rational> fares,
    Optional<Rational> months,
    Optional<Rational> outputHours) {
  private static final Rational MONTHS_OF_A_YEAR = Rational.of(12);

  /**
   * Of a stated work: its paid hours are those of activity, its tasks are rides or deliveries.
   *
   * @param meanOutput the tasks that the average worker does in an hour
   */
  static WorkQuantities of(WageBreakdown wage, Optional<Rational> meanOutput) {
    WorkRecord work = wage.work();
    boolean hasFee =
        wage.amount(WageQuantity.PLATFORM_FEE).filter(Rational::isPositive).isPresent();
    return new WorkQuantities(
        work.time().workHours(),
        work.time().paidHours(),
        Optional.empty(),
        work.tasks(),
        work.kilometres(),
        wage.grossPay().filter(pay -> hasFee).map(pay -> pay.minus(work.other(WageQuantity.TIPS))),
        work.worksPerYear().map(MONTHS_OF_A_YEAR::dividedBy),
        meanOutput.flatMap(output -> work.tasks().map(tasks -> tasks.dividedBy(output))));
  }

  Optional<Rational> count(FloorTerm.Per per) {
    return switch (per) {
      case ONLINE_HOUR -> onlineHours;
      case ACTIVITY_HOUR, ACTIVITY_MINUTE -> activityHours;
      case TRIP_MINUTE -> tripHours;
      case RIDE -> rides;
      case KM, MILE -> kilometres;
      case FARE -> fares;
      case MONTH -> months;
      case YEAR -> months.map(known -> known.dividedBy(MONTHS_OF_A_YEAR));
      case OUTPUT_HOUR -> outputHours;
    };
  }
}
