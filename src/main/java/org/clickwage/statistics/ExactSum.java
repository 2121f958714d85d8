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
 * is a whole number of their product, such as a decimal of twenty places; a weight of more decimals
 * adds what is left of it to a second such sum. Any other value (an amount that was converted, a
 * seventh of an hour) is added to a {@link FractionSum} apart.
 */
public final class ExactSum {
  /**
   * What a sum is counted in.
   *
   * @param one how many units are 1
   * @param fine how many are 1 of those that the rest of a weight is counted in
   */
  record Grid(BigInteger one, BigInteger fine) {
    private Grid(BigInteger one) {
      this(one, one.multiply(BigInteger.valueOf(FixedPointScale.WEIGHT_ONE)));
    }

    /** That of units of which so many are 1, each with its weight. */
    static Grid weighted(long one) {
      return new Grid(BigInteger.valueOf(FixedPointScale.WEIGHT_ONE)).times(one);
    }

    Grid times(long more) {
      return new Grid(one.multiply(BigInteger.valueOf(more)));
    }
  }

  private static final Grid MILLIONTHS = new Grid(BigInteger.valueOf(1_000_000));
  private static final Grid MONEY = Grid.weighted(Amount.Unit.MONEY.one());
  private static final Grid HOURS = Grid.weighted(Amount.Unit.HOURS.one());

  /** How many of the squares of the rests of weights are 1. */
  private static final BigInteger SQUARED_RESTS = BigInteger.TEN.pow(48);

  private final Grid grid;

  private final WideSum units = new WideSum();

  /** Null while there are none, as in most sums. */
  private FractionSum fractions;

  ExactSum(Grid grid) {
    this.grid = grid;
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
    BigInteger whole = x.unitsOf(grid.one);
    if (whole == null) {
      fractions().add(x);
    } else {
      units.add(whole);
    }
  }

  /** Adds whole units of a sum without weights. */
  public void addUnits(long ofGrid) {
    units.add(ofGrid);
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
      if (weight.rest() != 0) {
        fractions().addProduct(ofGrid, weight.rest(), grid.fine);
      }
    } else {
      addExact(Rational.of(ofGrid), weight);
    }
  }

  /** The same of whole units that 64 bits may not hold. */
  void add(BigInteger ofGrid, Weight weight) {
    if (weight.isOnGrid()) {
      units.add(ofGrid.multiply(BigInteger.valueOf(weight.units())));
      if (weight.rest() != 0) {
        fractions().add(ofGrid.multiply(BigInteger.valueOf(weight.rest())), grid.fine);
      }
    } else {
      addExact(Rational.of(ofGrid), weight);
    }
  }

  private void addExact(Rational ofGrid, Weight weight) {
    Rational units = ofGrid.times(FixedPointScale.WEIGHT_ONE);
    add(units.dividedBy(Rational.of(grid.one)).times(weight.value()));
  }

  /** Adds the square of units of 10^-12 to a sum of such. */
  void addSquare(long ofGrid) {
    units.addProduct(ofGrid, ofGrid);
  }

  /** The same of a weight. */
  void addSquare(Weight weight) {
    if (!weight.isOnGrid()) {
      add(weight.value().times(weight.value()));
      return;
    }
    addSquare(weight.units());
    if (weight.rest() != 0) {
      fractions().addProduct(2 * weight.units(), weight.rest(), grid.fine);
      fractions().addProduct(weight.rest(), weight.rest(), SQUARED_RESTS);
    }
  }

  public void add(ExactSum other) {
    units.add(other.units);
    if (other.fractions != null) {
      fractions().add(other.fractions);
    }
  }

  public Rational value() {
    Rational whole = Rational.of(units.value()).dividedBy(Rational.of(grid.one)).inLowestTerms();
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
