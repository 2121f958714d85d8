package org.clickwage.statistics;

import org.clickwage.number.Amount;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * The two largest terms of a sum, whatever their signs; where a person may be several units, those
 * of people. They are held as near as a double is: what they are asked for is whether they are most
 * of it.
 */
public final class LargestTerms {
  /** Null where each term is a person's. */
  private final PersonSums ofPeople;

  private final int column;
  private double first;
  private double second;

  /** How many terms are of people who have no other. */
  private long alone;

  public LargestTerms() {
    this(null);
  }

  LargestTerms(PersonSums ofPeople) {
    this.ofPeople = ofPeople;
    this.column = ofPeople == null ? 0 : ofPeople.column();
  }

  void add(double term, Weight weight) {
    add(weight.isOne() ? term : term * size(weight.value()));
  }

  public void add(Rational term) {
    add(size(term));
  }

  private void add(double term) {
    if (ofPeople != null && ofPeople.isTurned()) {
      if (term != 0) { // most sums leave nothing of their whole
        ofPeople.add(column, term);
      }
    } else {
      alone++;
      addAlone(term);
    }
  }

  void addAlone(double term) {
    double size = Math.abs(term);
    if (size > second) {
      second = Math.min(size, first);
      first = Math.max(size, first);
    }
  }

  public void merge(LargestTerms other) {
    alone += other.alone;
    addAlone(other.first);
    addAlone(other.second);
    if (other.ofPeople != null && ofPeople != null) {
      other.ofPeople.addTo(ofPeople, other.column, column);
    }
  }

  /** How many people have a term; of very many, at least how many. */
  long people() {
    return alone + (ofPeople == null ? 0 : ofPeople.people(column));
  }

  /**
   * @param units how many have a term
   */
  public Contributions of(long units, Rational sum) {
    return of(units, sum, 1);
  }

  /** The same of terms that were added alone, of which so many are 1 of the sum. */
  Contributions of(long units, double sum, double one) {
    return new Contributions(units, sum, first / one, second / one);
  }

  /**
   * The same of terms that were counted in smaller units.
   *
   * @param one how many of these are 1 of the sum
   */
  Contributions of(long units, Rational sum, long one) {
    LargestTerms all = new LargestTerms();
    all.merge(this);
    if (ofPeople != null) {
      ofPeople.addTo(all, column);
    }
    return new Contributions(units, Math.abs(size(sum)), all.first / one, all.second / one);
  }

  static double size(Rational value) {
    return value.isSmall()
        ? (double) value.numerator() / value.denominator()
        : value.toDecimal().doubleValue();
  }

  /** How many units of its grid an amount has that is known: a term without a division. */
  static double units(Amount amount, Amount.Unit unit) {
    return amount.isWhole() ? amount.units() : size(amount.value()) * unit.one();
  }

  /** Takes what is known, or reads an empty one's. */
  public void exchange(BinaryForm form) {
    first = Double.longBitsToDouble(form.word(Double.doubleToLongBits(first)));
    second = Double.longBitsToDouble(form.word(Double.doubleToLongBits(second)));
    alone += form.more(alone);
    if (ofPeople != null) {
      ofPeople.exchange(form, column);
    }
  }
}
