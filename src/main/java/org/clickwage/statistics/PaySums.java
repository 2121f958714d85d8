package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.money.Rational;

/** The sums of a group's money and hours, exact, from which its pooled rates are divided. */
final class PaySums extends Gathering {
  private final ExactSum grossPay = new ExactSum();
  private final ExactSum paidAmount = new ExactSum();
  private final ExactSum workHours = new ExactSum();
  private final PartialSum earnings = new PartialSum();
  private final PartialSum netPay = new PartialSum();
  private final PartialSum paidHours = new PartialSum();
  private final PartialSum unpaidHours = new PartialSum();
  private final ExactSum unpaidWithoutPaid = new ExactSum();
  private long gatheredGross;
  private long gatheredEarnings;
  private long gatheredNet;
  private long gatheredAmount;
  private long gatheredWork;
  private long gatheredPaid;

  void addPay(
      Rational gross, Rational earned, Rational net, Rational amount, Rational hours, long weight) {
    grossPay.add(gross, weight);
    earnings.add(earned, hours, weight);
    netPay.add(net, hours, weight);
    paidAmount.add(amount, weight);
    workHours.add(hours, weight);
  }

  void addHours(Rational paid, Rational unpaid, Rational gross, long weight) {
    paidHours.add(paid, gross, weight);
    unpaidHours.add(unpaid, paid, weight);
    if (paid == null && unpaid != null) {
      unpaidWithoutPaid.add(unpaid, weight);
    }
  }

  void add(PlainObservation unit) {
    long all =
        bits(unit.grossPay)
            | bits(unit.earnings)
            | bits(unit.netPay)
            | bits(unit.workHours)
            | bits(unit.paidHours);
    if (!unit.netPaySaid || !unit.paidHoursSaid || !fit(all)) {
      addAtOnce(unit);
      return;
    }
    makeRoomFor(unit);
    gatheredGross += unit.grossPay;
    gatheredEarnings += unit.earnings;
    gatheredNet += unit.netPay;
    gatheredAmount += unit.paidAmount;
    gatheredWork += unit.workHours;
    gatheredPaid += unit.paidHours;
  }

  private void addAtOnce(PlainObservation unit) {
    long money = unit.moneyFactor();
    long hour = unit.hourFactor();
    grossPay.addWhole(unit.grossPay, money);
    earnings.addWhole(true, unit.earnings, money, unit.workHours, hour);
    netPay.addWhole(unit.netPaySaid, unit.netPay, money, unit.workHours, hour);
    paidAmount.addWhole(unit.paidAmount, money);
    workHours.addWhole(unit.workHours, hour);
    paidHours.addWhole(unit.paidHoursSaid, unit.paidHours, hour, unit.grossPay, money);
    if (unit.paidHoursSaid) {
      unpaidHours.addWhole(true, unit.workHours - unit.paidHours, hour, 0, 0);
    }
  }

  @Override
  void addGathered(long perMoney, long perHour) {
    grossPay.addWhole(gatheredGross, perMoney);
    earnings.addWhole(true, gatheredEarnings, perMoney, 0, 0);
    netPay.addWhole(true, gatheredNet, perMoney, 0, 0);
    paidAmount.addWhole(gatheredAmount, perMoney);
    workHours.addWhole(gatheredWork, perHour);
    paidHours.addWhole(true, gatheredPaid, perHour, 0, 0);
    unpaidHours.addWhole(true, gatheredWork - gatheredPaid, perHour, 0, 0);
    gatheredGross = 0;
    gatheredEarnings = 0;
    gatheredNet = 0;
    gatheredAmount = 0;
    gatheredWork = 0;
    gatheredPaid = 0;
  }

  void merge(PaySums other) {
    other.addUp();
    grossPay.add(other.grossPay);
    paidAmount.add(other.paidAmount);
    workHours.add(other.workHours);
    earnings.merge(other.earnings);
    netPay.merge(other.netPay);
    paidHours.merge(other.paidHours);
    unpaidHours.merge(other.unpaidHours);
    unpaidWithoutPaid.add(other.unpaidWithoutPaid);
  }

  Totals totals() {
    addUp();
    return new Totals(
        grossPay.value(),
        earnings.value(),
        netPay.value(),
        paidHours.value(),
        unpaidHours.value(),
        workHours.value());
  }

  PooledRates pooled() {
    addUp();
    Rational hours = workHours.value();
    Rational gross = grossPay.value();
    return new PooledRates(
        paidHours.value().flatMap(by -> PartialSum.quotient(paidHours.otherSide(gross), by)),
        PartialSum.quotient(gross, hours),
        earnings.per(hours),
        netPay.per(hours),
        PartialSum.quotient(paidAmount.value(), hours),
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
