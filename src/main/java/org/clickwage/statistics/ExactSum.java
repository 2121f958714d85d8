package org.clickwage.statistics;

import java.math.BigDecimal;
import org.clickwage.number.Rational;

/**
 * An exact sum of amounts or hours, the same whatever the order and however it was split.
 *
 * <p>Amounts in up to twelve decimal places and hours counted in whole seconds are whole multiples
 * of 1/(9·10^12), and are added as such on 128 bits. Any other value (an amount that was converted,
 * a seventh of an hour) is added to the {@link FractionSum} beside.
 */
public final class ExactSum {
  private static final int DECIMALS = 12;
  private static final long NINE = 9;

  // A survey has millions of sums, and most of them meet one kind of numbers or none: null until
  // then.
  private WideSum units;
  private WideSum weightedUnits;
  private FractionSum fractions;

  public void add(Rational x) {
    long whole = FixedPointScale.amountUnits(x);
    if (whole == FixedPointScale.OFF) {
      addBeyond(x);
    } else {
      units().add(whole);
    }
  }

  /**
   * Adds a whole number of units, each {@code factor} units of 1/{@link
   * FixedPointScale#AMOUNT_ONE}.
   */
  void addWhole(long whole, long factor) {
    units().addTimes(whole, factor);
  }

  void add(Rational x, Weight weight) {
    if (weight.isOne()) {
      add(x);
      return;
    }
    long whole = FixedPointScale.amountUnits(x);
    if (whole == FixedPointScale.OFF || !weight.isOnGrid()) {
      addBeyond(x.times(weight.value()));
    } else {
      weightedUnits().addProduct(whole, weight.units());
    }
  }

  public void add(ExactSum other) {
    if (other.units != null) {
      units().add(other.units);
    }
    if (other.weightedUnits != null) {
      weightedUnits().add(other.weightedUnits);
    }
    if (other.fractions != null) {
      fractions().add(other.fractions);
    }
  }

  public Rational value() {
    Rational onGrid = Rational.of(nines()).dividedBy(NINE).inLowestTerms();
    return fractions == null ? onGrid : onGrid.plus(fractions.value());
  }

  private BigDecimal nines() {
    BigDecimal whole = units == null ? BigDecimal.ZERO : new BigDecimal(units.value(), DECIMALS);
    return weightedUnits == null
        ? whole
        : whole.add(
            new BigDecimal(weightedUnits.value(), DECIMALS + FixedPointScale.WEIGHT_DECIMALS));
  }

  private void addBeyond(Rational x) {
    BigDecimal nines = x.times(NINE).rounded(DECIMALS);
    if (Rational.of(nines).dividedBy(NINE).equals(x)) {
      units().add(nines.unscaledValue());
    } else {
      fractions().add(x);
    }
  }

  private WideSum units() {
    if (units == null) {
      units = new WideSum();
    }
    return units;
  }

  private WideSum weightedUnits() {
    if (weightedUnits == null) {
      weightedUnits = new WideSum();
    }
    return weightedUnits;
  }

  private FractionSum fractions() {
    if (fractions == null) {
      fractions = new FractionSum();
    }
    return fractions;
  }
}
