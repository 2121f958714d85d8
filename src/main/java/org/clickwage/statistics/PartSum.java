package org.clickwage.statistics;

import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/** The sum of what lies between two results of units' money, and how it is shared out. */
final class PartSum {
  private final ExactSum sum = ExactSum.ofMoney();

  /** In units of the grid of money. */
  private final LargestTerms largest;

  /**
   * @param people whose units come in
   */
  PartSum(PersonSums people) {
    this.largest = new LargestTerms(people);
  }

  void add(Amount part, Weight weight) {
    double units = LargestTerms.units(part, Unit.MONEY);
    if (units != 0) { // most have none of most parts
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
   * @param units how many may have a term
   */
  Contributions contributions(long units) {
    return largest.of(units, value(), Unit.MONEY.one());
  }

  void exchange(BinaryForm form) {
    sum.exchange(form);
    largest.exchange(form);
  }
}
