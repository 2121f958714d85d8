package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/**
 * One observed unit of a group, whose rate is by all of its work hours.
 *
 * @param earnings gross pay less costs and a fee of a seventh, where they are known
 * @param netPay where social charges are known
 * @param rate the hourly rate that the statistics are about
 * @param paidAmount {@code rate × workHours}, exact: the money that is compared with the reference
 * @param weight the survey weight, 1 where there is none
 * @param reference the reference wage of one hour, for this unit's place and day
 */
public record SampleUnit(
    Rational grossPay,
    Optional<Rational> earnings,
    Optional<Rational> netPay,
    Rational rate,
    Rational paidAmount,
    Optional<Rational> paidHours,
    Rational workHours,
    Rational weight,
    Optional<Rational> reference) {

  /** A unit whose earnings are its gross pay. */
  public SampleUnit(
      Rational grossPay,
      Optional<Rational> netPay,
      Rational rate,
      Rational paidAmount,
      Optional<Rational> paidHours,
      Rational workHours,
      Rational weight,
      Optional<Rational> reference) {
    this(
        grossPay,
        Optional.empty(),
        netPay,
        rate,
        paidAmount,
        paidHours,
        workHours,
        weight,
        reference);
  }

  void addTo(GroupAccumulator group) {
    group.add(observation());
  }

  Observation observation() {
    Observation unit = new Observation();
    unit.grossPay.set(grossPay);
    unit.of(WageQuantity.EARNINGS).set(earnings.orElse(null));
    unit.of(WageQuantity.NET_PAY).set(netPay.orElse(null));
    Rational fee = grossPay.dividedBy(7);
    unit.of(WageQuantity.PLATFORM_FEE).set(fee);
    unit.of(WageQuantity.WORK_COSTS)
        .set(earnings.map(left -> grossPay.minus(fee).minus(left)).orElse(Rational.ZERO));
    unit.of(WageQuantity.SOCIAL_CHARGES)
        .set(earnings.flatMap(all -> netPay.map(all::minus)).orElse(null));
    unit.paidAmount.set(paidAmount);
    unit.paidHours.set(paidHours.orElse(null));
    unit.workHours.set(workHours);
    unit.rateHours.set(workHours);
    unit.rate = rate;
    unit.weight = Weight.of(weight);
    reference.ifPresent(each -> unit.references.set(each, unit.rateHours));
    return unit;
  }
}
