package org.clickwage.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.wage.WageQuantity;

/** The exact sums of a group's money and hours, from which its pooled rates are divided. */
final class PaySums {
  /** By the places of their quantities. */
  private final FigureSum[] sums =
      WageQuantity.SUMMED.stream().map(FigureSum::new).toArray(FigureSum[]::new);

  void add(Observation unit, Weight weight) {
    double pay = LargestTerms.units(unit.grossPay, Unit.MONEY);
    double hours = LargestTerms.units(unit.workHours, Unit.HOURS);
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(unit.summed(i), sums[i].isMoney() ? pay : hours, unit, weight);
    }
  }

  void merge(PaySums other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i].merge(other.sums[i]);
    }
  }

  private FigureSum of(WageQuantity quantity) {
    return sums[quantity.place()];
  }

  ReportedCounts reported() {
    return ReportedCounts.of(quantity -> of(quantity).units());
  }

  /** How the sums are shared out that all have. */
  List<Contributions> contributions() {
    return List.of(
        contributions(WageQuantity.GROSS_PAY).get(0),
        contributions(WageQuantity.WORK_HOURS).get(0));
  }

  /** How a sum is shared out, and what it leaves of its whole. */
  List<Contributions> contributions(WageQuantity quantity) {
    return of(quantity).contributions(left(quantity).orElse(Rational.ZERO));
  }

  /** What a sum leaves of its whole, of the units that state it. */
  private Optional<Rational> left(WageQuantity quantity) {
    return of(quantity)
        .value()
        .flatMap(part -> sum(quantity.whole(), quantity).map(all -> all.minus(part)));
  }

  /** The sum of a quantity over the units that state another one, where one of both is a whole. */
  private Optional<Rational> sum(WageQuantity quantity, WageQuantity stating) {
    return of(quantity)
        .value()
        .map(sum -> quantity.isWhole() ? of(stating).share(quantity, sum) : sum);
  }

  Totals totals() {
    Map<WageQuantity, Rational> totals = new EnumMap<>(WageQuantity.class);
    WageQuantity.SUMMED.forEach(each -> of(each).value().ifPresent(sum -> totals.put(each, sum)));
    left(WageQuantity.PAID_HOURS).ifPresent(hours -> totals.put(WageQuantity.UNPAID_HOURS, hours));
    return new Totals(totals);
  }

  PooledRates pooled() {
    Map<RateName, Rational> rates = new EnumMap<>(RateName.class);
    for (RateName rate : RateName.values()) {
      sum(rate.amount(), rate.hours())
          .flatMap(sum -> quotient(sum, sum(rate.hours(), rate.amount())))
          .ifPresent(quotient -> rates.put(rate, quotient));
    }
    return new PooledRates(
        rates,
        left(WageQuantity.PAID_HOURS)
            .flatMap(unpaid -> quotient(unpaid, of(WageQuantity.PAID_HOURS).value())));
  }

  private static Optional<Rational> quotient(Rational sum, Optional<Rational> by) {
    return by.filter(divisor -> !divisor.isZero()).map(sum::dividedBy);
  }

  void exchange(BinaryForm form) {
    for (FigureSum sum : sums) {
      sum.exchange(form);
    }
  }
}
