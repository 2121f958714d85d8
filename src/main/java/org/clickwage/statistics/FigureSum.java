package org.clickwage.statistics;

import java.util.List;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/** The sum of a quantity over units that state it, and how it is shared out. */
final class FigureSum {
  private final WageQuantity quantity;
  private final boolean isMoney;
  private final ExactSum sum;

  /** In units of its grid. */
  private final LargestTerms largest;

  /** Of what the figure leaves of the whole that it is a part of. */
  private final LargestTerms largestLeft;

  private long units;

  /**
   * @param people whose terms come in
   * @param whole the sum of the whole that it is a part of, over the same units; null for none
   */
  FigureSum(WageQuantity quantity, PersonSums people, FigureSum whole) {
    this.quantity = quantity;
    this.largest = new LargestTerms(people);
    this.largestLeft =
        whole == null ? new LargestTerms(people) : new LargestTerms(people, whole.largest, largest);
    this.isMoney = quantity.unit() == Unit.MONEY;
    this.sum = isMoney ? ExactSum.ofMoney() : ExactSum.ofHours();
  }

  /**
   * @param figure what a unit has of it
   * @param whole what it has of the {@link WageQuantity#whole}, in units of its grid
   */
  void add(Amount figure, double whole, Weight weight) {
    units++;
    sum.add(figure, weight);
    double part = LargestTerms.units(figure, quantity.unit());
    largest.add(part, weight);
    largestLeft.add(whole - part, weight);
  }

  FigureSum copy() {
    FigureSum copy = new FigureSum(quantity, new PersonSums(), null);
    copy.merge(this);
    return copy;
  }

  void merge(FigureSum other) {
    units += other.units;
    sum.add(other.sum);
    largest.merge(other.largest);
    largestLeft.merge(other.largestLeft);
  }

  WageQuantity quantity() {
    return quantity;
  }

  boolean isMoney() {
    return isMoney;
  }

  /** How many units state it. */
  long units() {
    return units;
  }

  Rational value() {
    return sum.value();
  }

  /**
   * Those to the sum, and to what it leaves of its whole.
   *
   * @param left of the units which state it
   */
  List<Contributions> contributions(Rational left) {
    long one = quantity.unit().one();
    return List.of(largest.of(units, value(), one), largestLeft.of(units, left, one));
  }

  void exchange(BinaryForm form) {
    units += form.more(units);
    sum.exchange(form);
    largest.exchange(form);
    largestLeft.exchange(form);
  }
}
