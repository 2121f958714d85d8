package org.clickwage.statistics;

import java.util.List;
import java.util.Optional;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/** The exact sums of a group's money and hours, from which its pooled rates are divided. */
final class PaySums {
  private long units;
  private final ExactSum grossPay = ExactSum.ofMoney();
  private final ExactSum workHours = ExactSum.ofHours();
  private final LargestTerms largestPay = new LargestTerms();
  private final LargestTerms mostHours = new LargestTerms();
  private final FigureSum earnings = new FigureSum(ExactSum.ofMoney(), Unit.MONEY);
  private final FigureSum netPay = new FigureSum(ExactSum.ofMoney(), Unit.MONEY);
  private final FigureSum paidHours = new FigureSum(ExactSum.ofHours(), Unit.HOURS);

  void add(Observation unit, Weight weight) {
    units++;
    grossPay.add(unit.grossPay, weight);
    workHours.add(unit.workHours, weight);
    double pay = LargestTerms.size(unit.grossPay, Unit.MONEY);
    double hours = LargestTerms.size(unit.workHours, Unit.HOURS);
    largestPay.add(pay, weight);
    mostHours.add(hours, weight);
    earnings.add(unit.earnings, pay, unit, weight);
    netPay.add(unit.netPay, pay, unit, weight);
    paidHours.add(unit.paidHours, hours, unit, weight);
  }

  void merge(PaySums other) {
    units += other.units;
    grossPay.add(other.grossPay);
    workHours.add(other.workHours);
    largestPay.merge(other.largestPay);
    mostHours.merge(other.mostHours);
    earnings.merge(other.earnings);
    netPay.merge(other.netPay);
    paidHours.merge(other.paidHours);
  }

  ReportedCounts reported() {
    return new ReportedCounts(units, netPay.units(), paidHours.units());
  }

  List<Contributions> ofPay() {
    return List.of(largestPay.of(units, grossPay.value()), mostHours.of(units, workHours.value()));
  }

  List<Contributions> ofEarnings() {
    return earnings.contributions(earnings.ofPay(grossPay.value()));
  }

  List<Contributions> ofNetPay() {
    return netPay.contributions(netPay.ofPay(grossPay.value()));
  }

  List<Contributions> ofPaidHours() {
    return paidHours.contributions(paidHours.ofHours(workHours.value()));
  }

  Totals totals() {
    return new Totals(
        grossPay.value(),
        earnings.value(),
        netPay.value(),
        paidHours.value(),
        unpaidHours(),
        workHours.value());
  }

  /** Those of the units that state their paid hours. */
  private Optional<Rational> unpaidHours() {
    return paidHours.value().map(paid -> paidHours.ofHours(workHours.value()).minus(paid));
  }

  PooledRates pooled() {
    Rational hours = workHours.value();
    Rational gross = grossPay.value();
    return new PooledRates(
        paidHours.value().flatMap(by -> quotient(paidHours.ofPay(gross), by)),
        quotient(gross, hours),
        earnings.value().flatMap(sum -> quotient(sum, earnings.ofHours(hours))),
        netPay.value().flatMap(sum -> quotient(sum, netPay.ofHours(hours))),
        unpaidHours().flatMap(unpaid -> quotient(unpaid, paidHours.value().orElseThrow())));
  }

  private static Optional<Rational> quotient(Rational sum, Rational by) {
    return by.isZero() ? Optional.empty() : Optional.of(sum.dividedBy(by));
  }

  void exchange(BinaryForm form) {
    units += form.more(units);
    grossPay.exchange(form);
    workHours.exchange(form);
    largestPay.exchange(form);
    mostHours.exchange(form);
    earnings.exchange(form);
    netPay.exchange(form);
    paidHours.exchange(form);
  }
}
