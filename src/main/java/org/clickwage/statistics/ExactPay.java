package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Rational;

/** The exact sums of a group's money and hours, from which its pooled rates are divided. */
final class ExactPay {
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
    long money = unit.moneyFactor();
    long hour = unit.hourFactor();
    grossPay.addWhole(unit.grossPay, money);
    earnings.addWhole(true, unit.earnings, money, unit.workHours, hour);
    netPay.addWhole(unit.hasNetPay, unit.netPay, money, unit.workHours, hour);
    workHours.addWhole(unit.workHours, hour);
    paidHours.addWhole(unit.hasPaidHours, unit.paidHours, hour, unit.grossPay, money);
    if (unit.hasPaidHours) {
      unpaidHours.addWhole(true, unit.workHours - unit.paidHours, hour, 0, 0);
    }
  }

  /** Adds whole numbers, each {@code factor} units, of observations that state them all. */
  void addPay(long gross, long earned, long net, long factor) {
    grossPay.addWhole(gross, factor);
    earnings.addWhole(true, earned, factor, 0, 0);
    netPay.addWhole(true, net, factor, 0, 0);
  }

  /** The same of their hours. */
  void addHours(long paid, long work, long factor) {
    workHours.addWhole(work, factor);
    paidHours.addWhole(true, paid, factor, 0, 0);
    unpaidHours.addWhole(true, work - paid, factor, 0, 0);
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
