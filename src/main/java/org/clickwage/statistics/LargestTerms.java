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
  private static final int NONE = -1;

  /** Null where each term is a person's. */
  private final PersonSums ofPeople;

  private final int column;

  /** Of a part that is taken from the whole in that column; {@value #NONE} where nothing is. */
  private final int part;

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
    this.part = NONE;
  }

  /** Of what parts leave of their wholes: a person who is several units has it by those alone. */
  LargestTerms(PersonSums ofPeople, LargestTerms wholes, LargestTerms parts) {
    this.ofPeople = ofPeople;
    this.column = wholes.column;
    this.part = parts.column;
  }

  /** In few calls: of the first records of a run each takes its time. */
  void add(double term, Weight weight) {
    if (ofPeople == null || !ofPeople.isTurned()) {
      alone++;
      addAlone(weight == Weight.ONE ? term : weighted(term, weight));
    } else if (part == NONE && term != 0) { // many are without costs
      ofPeople.add(column, weight == Weight.ONE ? term : weighted(term, weight));
    }
  }

  private static double weighted(double term, Weight weight) {
    return term * size(weight.value());
  }

  public void add(Rational term) {
    add(size(term), Weight.ONE);
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
    if (other.ofPeople != null && ofPeople != null && part == NONE) {
      other.ofPeople.addTo(ofPeople, other, column);
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
      ofPeople.addTo(all, this);
    }
    return new Contributions(units, Math.abs(size(sum)), all.first / one, all.second / one);
  }

  /**
   * What one has of it.
   *
   * @param sums of the person by column; null for none
   */
  double of(double[] sums) {
    double sum = PersonSums.of(sums, column);
    return part == NONE ? sum : sum - PersonSums.of(sums, part);
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

  /** A double, to the last bit. */
  static double exchange(double known, BinaryForm form) {
    return Double.longBitsToDouble(form.word(Double.doubleToLongBits(known)));
  }

  /** Takes what is known, or reads an empty one's. */
  public void exchange(BinaryForm form) {
    first = exchange(first, form);
    second = exchange(second, form);
    alone += form.more(alone);
    if (ofPeople != null && part == NONE) {
      ofPeople.exchange(form, column);
    }
  }
}
