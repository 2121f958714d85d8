package org.clickwage.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * The facts of one work, every amount for the whole of it, in one currency.
 *
 * @param pay what was credited for tasks; empty when it is not known
 * @param others other amounts of money, apart from any percentage of the pay: credited on top, paid
 *     back, kept by the platform or for charges
 * @param tasks how many tasks were done; empty when it is not known
 * @param costs work-related costs, itemised
 * @param kilometres driven for it; empty when it is not known
 * @param worksPerYear how many times this work fits into a year; empty when it is not stated how
 *     long it lasted
 */
public record WorkRecord(
    Optional<Rational> pay,
    Map<WageQuantity, Rational> others,
    Optional<Rational> tasks,
    WorkTime time,
    List<CostItem> costs,
    Optional<Rational> kilometres,
    Optional<Rational> worksPerYear) {

  /** One of the other amounts of money; 0 where it is not stated. */
  public Rational other(WageQuantity quantity) {
    return others.getOrDefault(quantity, Rational.ZERO);
  }

  /** What was credited on top of the pay, which is gross pay too. */
  public Rational additionsToPay() {
    Rational sum = Rational.ZERO;
    for (WageQuantity part : WageQuantity.GROSS_PAY.parts()) {
      sum = sum.plus(other(part));
    }
    return sum;
  }

  /** Empty when the pay is not known. */
  public Optional<Rational> grossPay() {
    return pay.map(known -> known.plus(additionsToPay()));
  }

  public Rational workCosts() {
    Rational sum = Rational.ZERO;
    for (CostItem cost : costs) {
      sum = sum.plus(cost.amount());
    }
    return sum;
  }

  /** What gross pay has over earnings, apart from any percentage of it. */
  public Rational taken() {
    Rational sum = workCosts();
    for (WageQuantity part : WageQuantity.EARNINGS.parts()) {
      boolean isAdded = part.sign() == WageQuantity.Sign.ADDED;
      sum = isAdded ? sum.minus(other(part)) : sum.plus(other(part));
    }
    return sum;
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
