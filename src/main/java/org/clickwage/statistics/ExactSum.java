package org.clickwage.statistics;

import java.math.BigInteger;
import org.clickwage.number.Amount;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * An exact sum of numbers, each with its weight, the same whatever the order and however it was
 * split.
 *
 * <p>Whole units of a scale with weights in whole units of 10^-12 are added on 128 bits, as is what
 * is a whole number of their product, such as a decimal of twenty places; a weight of more decimals
 * adds what is left of it to a second such sum. Any other value (an amount that was converted, a
 * seventh of an hour) is added to a {@link FractionSum} apart.
 */
public final class ExactSum {
  /**
   * What a sum is counted in.
   *
   * @param one how many units are 1
   * @param unweighted how many units of weight 1 are 1
   * @param fine how many are 1 of those that the rest of a weight is counted in
   */
  record Scale(BigInteger one, BigInteger unweighted, BigInteger fine) {
    private static final BigInteger WEIGHT = BigInteger.valueOf(FixedPointScale.WEIGHT_ONE);

    private Scale(BigInteger one) {
      this(one, one.divide(WEIGHT), one.multiply(WEIGHT));
    }

    /** That of units of which so many are 1, each with its weight. */
    static Scale weighted(long one) {
      return new Scale(WEIGHT).times(one);
    }

    Scale times(long more) {
      return new Scale(one.multiply(BigInteger.valueOf(more)));
    }
  }

  private static final Scale MILLIONTHS = new Scale(BigInteger.valueOf(1_000_000));
  private static final Scale MONEY = Scale.weighted(Amount.Unit.MONEY.one());
  private static final Scale HOURS = Scale.weighted(Amount.Unit.HOURS.one());

  /** How many of the squares of the rests of weights are 1. */
  private static final BigInteger SQUARED_RESTS = BigInteger.TEN.pow(48);

  private final Scale scale;

  private final WideSum units = new WideSum();

  /** Units of weight 1 that are not in the sum yet: most are, and 64 bits hold many of them. */
  private long ones;

  /** Null while there are none, as in most sums. */
  private FractionSum fractions;

  ExactSum(Scale scale) {
    this.scale = scale;
  }

  /** A sum without weights, of a second or of a currency's unit. */
  public static ExactSum ofMillionths() {
    return new ExactSum(MILLIONTHS);
  }

  public static ExactSum ofMoney() {
    return new ExactSum(MONEY);
  }

  public static ExactSum ofHours() {
    return new ExactSum(HOURS);
  }

  public void add(Rational x) {
    BigInteger whole = x.unitsOf(scale.one);
    if (whole == null) {
      fractions().add(x);
    } else {
      units.add(whole);
    }
  }

  /** Adds whole units of a sum without weights. */
  public void addUnits(long number) {
    units.add(number);
  }

  void add(Amount amount, Weight weight) {
    if (amount.isWhole()) {
      add(amount.units(), weight);
    } else {
      add(amount.value().times(weight.value()));
    }
  }

  /** Adds whole units of the scale. */
  void add(long number, Weight weight) {
    if (weight == Weight.ONE) {
      long sum = ones + number;
      if (((ones ^ sum) & (number ^ sum)) < 0) {
        addOnes();
        sum = number;
      }
      ones = sum;
    } else if (weight.isOnScale()) {
      units.addProduct(number, weight.units());
      if (weight.rest() != 0) {
        fractions().addProduct(number, weight.rest(), scale.fine);
      }
    } else {
      addExact(Rational.of(number), weight);
    }
  }

  /** The same of whole units that 64 bits may not hold. */
  void add(BigInteger number, Weight weight) {
    if (weight.isOnScale()) {
      units.add(number.multiply(BigInteger.valueOf(weight.units())));
      if (weight.rest() != 0) {
        fractions().add(number.multiply(BigInteger.valueOf(weight.rest())), scale.fine);
      }
    } else {
      addExact(Rational.of(number), weight);
    }
  }

  private void addOnes() {
    units.addProduct(ones, FixedPointScale.WEIGHT_ONE);
    ones = 0;
  }

  private void addExact(Rational number, Weight weight) {
    Rational units = number.times(FixedPointScale.WEIGHT_ONE);
    add(units.dividedBy(Rational.of(scale.one)).times(weight.value()));
  }

  /** Adds the square of units of 10^-12 to a sum of such. */
  void addSquare(long number) {
    units.addProduct(number, number);
  }

  /** The same of a weight. */
  void addSquare(Weight weight) {
    if (!weight.isOnScale()) {
      add(weight.value().times(weight.value()));
      return;
    }
    addSquare(weight.units());
    if (weight.rest() != 0) {
      fractions().addProduct(2 * weight.units(), weight.rest(), scale.fine);
      fractions().addProduct(weight.rest(), weight.rest(), SQUARED_RESTS);
    }
  }

  public void add(ExactSum other) {
    units.add(other.units);
    add(other.ones, Weight.ONE);
    if (other.fractions != null) {
      fractions().add(other.fractions);
    }
  }

  public Rational value() {
    return fractions == null ? whole() : whole().plus(fractions.value());
  }

  private Rational whole() {
    if (ones != 0 && units.isZero()) { // in small numbers, as most sums are
      return Rational.of(BigInteger.valueOf(ones), scale.unweighted);
    }
    addOnes();
    return units.isZero() ? Rational.ZERO : Rational.of(units.value(), scale.one);
  }

  private FractionSum fractions() {
    if (fractions == null) {
      fractions = new FractionSum();
    }
    return fractions;
  }

  public void exchange(BinaryForm form) {
    addOnes();
    units.add(form.more(units.value()));
    if (form.isThere(fractions != null)) {
      fractions().exchange(form);
    }
  }
}
