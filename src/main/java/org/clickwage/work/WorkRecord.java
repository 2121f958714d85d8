package org.clickwage.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * The facts of one work, every amount for the whole of it, in one currency.
 *
 * @param pay what was credited for tasks; empty when it is not known
 * @param others what was credited on top, or kept by the platform or for charges apart from any
 *     percentage
 * @param tasks how many tasks were done; empty when it is not known
 * @param costs work-related costs, itemised
 * @param kilometres driven for it; empty when it is not known
 * @param worksPerYear how many times this work fits into a year; empty when it is not stated how
 *     long it lasted
 */
public record WorkRecord(
    Optional<Rational> pay,
    Map<Conversion.Quantity, Rational> others,
    Optional<Rational> tasks,
    WorkTime time,
    List<CostItem> costs,
    Optional<Rational> kilometres,
    Optional<Rational> worksPerYear) {

  /** One of the other amounts of money; 0 where it is not stated. */
  public Rational other(Conversion.Quantity quantity) {
    return others.getOrDefault(quantity, Rational.ZERO);
  }

  public Rational bonus() {
    return other(Conversion.Quantity.BONUS);
  }

  public Rational tips() {
    return other(Conversion.Quantity.TIPS);
  }

  public Rational platformFee() {
    return other(Conversion.Quantity.PLATFORM_FEE);
  }

  public Rational socialCharges() {
    return other(Conversion.Quantity.SOCIAL_CHARGES);
  }

  /** Pay, bonus and tips together; empty when the pay is not known. */
  public Optional<Rational> grossPay() {
    return pay.map(known -> known.plus(bonus()).plus(tips()));
  }

  public Rational workCosts() {
    Rational sum = Rational.ZERO;
    for (CostItem cost : costs) {
      sum = sum.plus(cost.amount());
    }
    return sum;
  }

  /** What is taken off the pay before charges, apart from any percentage of it. */
  public Rational taken() {
    return platformFee().plus(workCosts());
  }

  public Optional<Rational> tasksPerHour() {
    return time.workHours()
        .filter(Rational::isPositive)
        .flatMap(hours -> tasks.map(count -> count.dividedBy(hours)));
  }

  public Optional<Rational> secondsPerTask() {
    return tasks
        .filter(Rational::isPositive)
        .flatMap(count -> time.workHours().map(hours -> hours.times(3600).dividedBy(count)));
  }
}
