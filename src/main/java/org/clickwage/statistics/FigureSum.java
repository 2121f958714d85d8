package org.clickwage.statistics;

import java.util.List;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/** The sums of a quantity and of what it leaves of its whole, and how these are shared out. */
final class FigureSum {
  private final WageQuantity quantity;
  private final boolean isMoney;
  private final ExactSum sum;
  private final ExactSum sumLeft;

  /** What the figure of a unit leaves of the whole that it is a part of; filled for each. */
  private final Amount left;

  // In units of its grid.
  private final LargestTerms largest;
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
    this.sumLeft = isMoney ? ExactSum.ofMoney() : ExactSum.ofHours();
    this.left = new Amount(quantity.unit());
  }

  /**
   * @param figure what a unit has of it
   * @param whole what it has of the {@link WageQuantity#whole}
   */
  void add(Amount figure, Amount whole, Weight weight) {
    units++;
    left.less(whole, figure);
    sum.add(figure, weight);
    sumLeft.add(left, weight);
    largest.add(LargestTerms.units(figure, quantity.unit()), weight);
    largestLeft.add(LargestTerms.units(left, quantity.unit()), weight);
  }

  FigureSum copy() {
    FigureSum copy = new FigureSum(quantity, new PersonSums(), null);
    copy.merge(this);
    return copy;
  }

  void merge(FigureSum other) {
    units += other.units;
    sum.add(other.sum);
    sumLeft.add(other.sumLeft);
    largest.merge(other.largest);
    largestLeft.merge(other.largestLeft);
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

  /** The sum of what the figures leave of their wholes: of paid hours, the unpaid ones. */
  Rational left() {
    return sumLeft.value();
  }

  /** Those to the sum, and to what it leaves. */
  List<Contributions> contributions() {
    long one = quantity.unit().one();
    return List.of(largest.of(units, value(), one), largestLeft.of(units, left(), one));
  }

  void exchange(BinaryForm form) {
    units += form.more(units);
    sum.exchange(form);
    sumLeft.exchange(form);
    largest.exchange(form);
    largestLeft.exchange(form);
  }
}
