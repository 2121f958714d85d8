package org.clickwage.statistics;

import java.util.List;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.wage.WageQuantity;

/** What is taken of the pay of units that state their paid hours, and how it is shared out. */
final class TakenSums {
  private final ExactSum platformFee = ExactSum.ofMoney();
  private final ExactSum accountRent = ExactSum.ofMoney();

  // In units of the grid of money.
  private final LargestTerms fees;
  private final LargestTerms rents;
  private final LargestTerms costs;

  /**
   * @param people whose units come in
   */
  TakenSums(PersonSums people) {
    this.fees = new LargestTerms(people);
    this.rents = new LargestTerms(people);
    this.costs = new LargestTerms(people);
  }

  void add(Observation unit, Weight weight) {
    double fee = add(unit.of(WageQuantity.PLATFORM_FEE), weight, platformFee, fees);
    double rent = add(unit.of(WageQuantity.ACCOUNT_RENT), weight, accountRent, rents);
    double earnings = units(unit.of(WageQuantity.EARNINGS));
    // Rounded, so that none are none where a fee is no whole number.
    costs.add(PersonSums.whole(units(unit.grossPay) - fee - rent - earnings), weight);
  }

  private static double add(Amount taken, Weight weight, ExactSum sum, LargestTerms terms) {
    double units = units(taken);
    if (units != 0) {
      sum.add(taken, weight);
      terms.add(units, weight);
    }
    return units;
  }

  private static double units(Amount amount) {
    return LargestTerms.units(amount, Unit.MONEY);
  }

  void merge(TakenSums other) {
    platformFee.add(other.platformFee);
    accountRent.add(other.accountRent);
    fees.merge(other.fees);
    rents.merge(other.rents);
    costs.merge(other.costs);
  }

  Rational platformFee() {
    return platformFee.value();
  }

  Rational accountRent() {
    return accountRent.value();
  }

  /**
   * How each of these is shared out.
   *
   * @param units how many there are
   */
  List<Contributions> contributions(long units, Rational workCosts) {
    long one = Unit.MONEY.one();
    return List.of(
        fees.of(units, platformFee(), one),
        rents.of(units, accountRent(), one),
        costs.of(units, workCosts, one));
  }

  void exchange(BinaryForm form) {
    platformFee.exchange(form);
    accountRent.exchange(form);
    List.of(fees, rents, costs).forEach(each -> each.exchange(form));
  }
}
