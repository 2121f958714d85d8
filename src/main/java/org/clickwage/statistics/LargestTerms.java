package org.clickwage.statistics;

import org.clickwage.number.Amount;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * The two largest terms of a sum, whatever their signs. They are held as near as a double is: what
 * they are asked for is whether they are most of it.
 */
public final class LargestTerms {
  private double first;
  private double second;

  void add(double term, Weight weight) {
    add(weight.isOne() ? term : term * size(weight.value()));
  }

  public void add(Rational term) {
    add(size(term));
  }

  private void add(double term) {
    double size = Math.abs(term);
    if (size > second) {
      second = Math.min(size, first);
      first = Math.max(size, first);
    }
  }

  public void merge(LargestTerms other) {
    add(other.first);
    add(other.second);
  }

  /**
   * @param units how many have a term
   */
  public Contributions of(long units, Rational sum) {
    return new Contributions(units, Math.abs(size(sum)), first, second);
  }

  static double size(Rational value) {
    return value.isSmall()
        ? (double) value.numerator() / value.denominator()
        : value.toDecimal().doubleValue();
  }

  /** An amount that is known, in its unit. */
  static double size(Amount amount, Amount.Unit unit) {
    return amount.isWhole() ? (double) amount.units() / unit.one() : size(amount.value());
  }

  /** Takes what is known, or reads an empty one's. */
  public void exchange(BinaryForm form) {
    first = Double.longBitsToDouble(form.word(Double.doubleToLongBits(first)));
    second = Double.longBitsToDouble(form.word(Double.doubleToLongBits(second)));
  }
}
