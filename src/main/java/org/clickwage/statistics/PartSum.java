package org.clickwage.statistics;

import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/** The sum over units of one addition or deduction, and how it is distributed among people. */
final class PartSum {
  private final ExactSum sum = ExactSum.ofMoney();

  /** In the smallest steps of money. */
  private final LargestTerms largest;

  /**
   * @param people those whose units are added
   */
  PartSum(PersonSums people) {
    this.largest = new LargestTerms(people);
  }

  void add(Amount part, Weight weight) {
    double units = LargestTerms.units(part, Unit.MONEY);
    if (units != 0) { // most units have 0 of most parts
      sum.add(part, weight);
      largest.add(units, weight);
    }
  }

  void merge(PartSum other) {
    sum.add(other.sum);
    largest.merge(other.largest);
  }

  Rational value() {
    return sum.value();
  }

  /**
   * @param units how many units may have an amount other than 0
   */
  Contributions contributions(long units) {
    return largest.of(units, value(), Unit.MONEY.one());
  }

  void exchange(BinaryForm form) {
    sum.exchange(form);
    largest.exchange(form);
  }
}
