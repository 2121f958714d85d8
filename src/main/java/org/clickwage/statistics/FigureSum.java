package org.clickwage.statistics;

import java.util.List;
import java.util.Optional;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.wage.WageQuantity;

/**
 * The sum of a quantity over the units of a group that state it, and what the others have on the
 * other side of its quotients, so that it can be left out there too.
 */
final class FigureSum {
  private final WageQuantity quantity;
  private final boolean isMoney;
  private final ExactSum stated;

  /** In units of its grid. */
  private final LargestTerms largest = new LargestTerms();

  /** Of what the figure leaves of the whole that it is a part of. */
  private final LargestTerms largestLeft = new LargestTerms();

  // A survey may have as many groups as workers, and all state most figures: null until one
  // doesn't.
  private ExactSum payOfTheRest;
  private ExactSum hoursOfTheRest;

  private long units;

  FigureSum(WageQuantity quantity) {
    this.quantity = quantity;
    this.isMoney = quantity.unit() == Unit.MONEY;
    this.stated = isMoney ? ExactSum.ofMoney() : ExactSum.ofHours();
  }

  /**
   * @param figure what the unit has of it
   * @param whole what it has of the {@link WageQuantity#whole}, in units of its grid
   */
  void add(Amount figure, double whole, Observation unit, Weight weight) {
    if (figure.isKnown()) {
      units++;
      stated.add(figure, weight);
      double part = LargestTerms.units(figure, quantity.unit());
      largest.add(part, weight);
      largestLeft.add(whole - part, weight);
    } else {
      makeRest();
      payOfTheRest.add(unit.grossPay, weight);
      hoursOfTheRest.add(unit.workHours, weight);
    }
  }

  void merge(FigureSum other) {
    units += other.units;
    stated.add(other.stated);
    largest.merge(other.largest);
    largestLeft.merge(other.largestLeft);
    if (other.payOfTheRest != null) {
      makeRest();
      payOfTheRest.add(other.payOfTheRest);
      hoursOfTheRest.add(other.hoursOfTheRest);
    }
  }

  private void makeRest() {
    if (payOfTheRest == null) {
      payOfTheRest = ExactSum.ofMoney();
      hoursOfTheRest = ExactSum.ofHours();
    }
  }

  boolean isMoney() {
    return isMoney;
  }

  /** How many units state it. */
  long units() {
    return units;
  }

  /**
   * Those to the sum, and to what it leaves of its whole.
   *
   * @param left of the units which state it
   */
  List<Contributions> contributions(Rational left) {
    long one = quantity.unit().one();
    return List.of(largest.of(units, stated.value(), one), largestLeft.of(units, left, one));
  }

  Optional<Rational> value() {
    return units > 0 || quantity.isWhole() ? Optional.of(stated.value()) : Optional.empty();
  }

  /**
   * What the units that state it have of a sum that all do.
   *
   * @param ofAll what all have of it
   */
  Rational share(WageQuantity whole, Rational ofAll) {
    if (payOfTheRest == null) {
      return ofAll;
    }
    ExactSum rest = whole.unit() == Unit.MONEY ? payOfTheRest : hoursOfTheRest;
    return ofAll.minus(rest.value());
  }

  void exchange(BinaryForm form) {
    units += form.more(units);
    stated.exchange(form);
    largest.exchange(form);
    largestLeft.exchange(form);
    if (form.isThere(payOfTheRest != null)) {
      makeRest();
      payOfTheRest.exchange(form);
      hoursOfTheRest.exchange(form);
    }
  }
}
