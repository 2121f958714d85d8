package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Rational;

/** The exact sums of a group's money and hours, from which its pooled rates are divided. */
final class ExactPay {
  private static final long MONEY = FixedPointScale.MONEY_FACTOR;
  private static final long HOUR = FixedPointScale.HOUR_FACTOR;

  private final ExactSum grossPay = new ExactSum();
  private final ExactSum workHours = new ExactSum();
  private final PartialSum earnings = new PartialSum();
  private final PartialSum netPay = new PartialSum();
  private final PartialSum paidHours = new PartialSum();
  private final PartialSum unpaidHours = new PartialSum();
  private final ExactSum unpaidWithoutPaid = new ExactSum();

  void addPay(Rational gross, Rational earned, Rational net, Rational hours, Weight weight) {
    grossPay.add(gross, weight);
    earnings.add(earned, hours, weight);
    netPay.add(net, hours, weight);
    workHours.add(hours, weight);
  }

  void addHours(Rational paid, Rational unpaid, Rational gross, Weight weight) {
    paidHours.add(paid, gross, weight);
    unpaidHours.add(unpaid, paid, weight);
    if (paid == null && unpaid != null) {
      unpaidWithoutPaid.add(unpaid, weight);
    }
  }

  void add(PlainObservation unit) {
    grossPay.addWhole(unit.grossPay, MONEY);
    earnings.addWhole(true, unit.earnings, MONEY, unit.workHours, HOUR);
    netPay.addWhole(unit.hasNetPay, unit.netPay, MONEY, unit.workHours, HOUR);
    workHours.addWhole(unit.workHours, HOUR);
    paidHours.addWhole(unit.hasPaidHours, unit.paidHours, HOUR, unit.grossPay, MONEY);
    if (unit.hasPaidHours) {
      unpaidHours.addWhole(true, unit.workHours - unit.paidHours, HOUR, 0, 0);
    }
  }

  /** Adds the money of observations that state all of it. */
  void addPay(long gross, long earned, long net) {
    grossPay.addWhole(gross, MONEY);
    earnings.addWhole(true, earned, MONEY, 0, 0);
    netPay.addWhole(true, net, MONEY, 0, 0);
  }

  /** The same of their hours. */
  void addHours(long paid, long work) {
    workHours.addWhole(work, HOUR);
    paidHours.addWhole(true, paid, HOUR, 0, 0);
    unpaidHours.addWhole(true, work - paid, HOUR, 0, 0);
  }

  void merge(ExactPay other) {
    grossPay.add(other.grossPay);
    workHours.add(other.workHours);
    earnings.merge(other.earnings);
    netPay.merge(other.netPay);
    paidHours.merge(other.paidHours);
    unpaidHours.merge(other.unpaidHours);
    unpaidWithoutPaid.add(other.unpaidWithoutPaid);
  }

  Totals totals() {
    return new Totals(
        grossPay.value(),
        earnings.value(),
        netPay.value(),
        paidHours.value(),
        unpaidHours.value(),
        workHours.value());
  }

  PooledRates pooled() {
    Rational hours = workHours.value();
    Rational gross = grossPay.value();
    return new PooledRates(
        paidHours.value().flatMap(by -> PartialSum.quotient(paidHours.otherSide(gross), by)),
        PartialSum.quotient(gross, hours),
        earnings.per(hours),
        netPay.per(hours),
        unpaidPerPaid());
  }

  private Optional<Rational> unpaidPerPaid() {
    if (paidHours.value().isEmpty() || unpaidHours.value().isEmpty()) {
      return Optional.empty();
    }
    return PartialSum.quotient(
        unpaidHours.value().get().minus(unpaidWithoutPaid.value()),
        unpaidHours.otherSide(paidHours.value().get()));
  }
}
