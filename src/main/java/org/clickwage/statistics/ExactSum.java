package org.clickwage.statistics;

import java.math.BigInteger;
import org.clickwage.number.Amount;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * An exact sum of numbers, each with its weight, the same whatever the order and however it was
 * split.
 *
 * <p>Whole units of a grid with weights in whole units of 10^-12 are added on 128 bits, as is what
 * is a whole number of their product, such as a decimal of twenty places. Any other value (an
 * amount that was converted, a seventh of an hour) is added to a {@link FractionSum} apart.
 */
public final class ExactSum {
  private static final BigInteger MONEY = FixedPointScale.weighted(Amount.Unit.MONEY.one());
  private static final BigInteger HOURS = FixedPointScale.weighted(Amount.Unit.HOURS.one());

  /** How many units of the sum are 1. */
  private final BigInteger one;

  private final WideSum units = new WideSum();

  /** Null while there are none, as in most sums. */
  private FractionSum fractions;

  ExactSum(BigInteger one) {
    this.one = one;
  }

  public static ExactSum ofMoney() {
    return new ExactSum(MONEY);
  }

  public static ExactSum ofHours() {
    return new ExactSum(HOURS);
  }

  public void add(Rational x) {
    BigInteger whole = x.unitsOf(one);
    if (whole == null) {
      fractions().add(x);
    } else {
      units.add(whole);
    }
  }

  void add(Amount amount, Weight weight) {
    if (amount.isOnGrid()) {
      add(amount.units(), weight);
    } else {
      add(amount.value().times(weight.value()));
    }
  }

  /** Adds whole units of the grid. */
  void add(long ofGrid, Weight weight) {
    if (weight.isOnGrid()) {
      units.addProduct(ofGrid, weight.units());
    } else {
      Rational units = Rational.of(ofGrid).times(FixedPointScale.WEIGHT_ONE);
      add(units.dividedBy(Rational.of(one)).times(weight.value()));
    }
  }

  /** Adds the square of units of 10^-12 to a sum of such. */
  void addSquare(long ofGrid) {
    units.addProduct(ofGrid, ofGrid);
  }

  /** Adds units of the sum. */
  void addUnits(BigInteger ofSum) {
    units.add(ofSum);
  }

  public void add(ExactSum other) {
    units.add(other.units);
    if (other.fractions != null) {
      fractions().add(other.fractions);
    }
  }

  public Rational value() {
    Rational whole = Rational.of(units.value()).dividedBy(Rational.of(one)).inLowestTerms();
    return fractions == null ? whole : whole.plus(fractions.value());
  }

  private FractionSum fractions() {
    if (fractions == null) {
      fractions = new FractionSum();
    }
    return fractions;
  }

  public void exchange(BinaryForm form) {
    units.add(form.more(units.value()));
    if (form.isThere(fractions != null)) {
      fractions().exchange(form);
    }
  }
}
