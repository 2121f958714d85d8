package org.clickwage.statistics;

import java.util.List;
import java.util.Optional;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * The sum of a figure that some units of a group don't state, and what those have on the other side
 * of its quotients, so that it can be left out there too.
 */
final class FigureSum {
  private final ExactSum stated;
  private final Unit unit;
  private final LargestTerms largest = new LargestTerms();

  /** Of what the figure leaves of the whole that it is a part of. */
  private final LargestTerms largestLeft = new LargestTerms();

  // A survey may have as many groups as workers, and all state most figures: null until one
  // doesn't.
  private ExactSum payOfTheRest;
  private ExactSum hoursOfTheRest;

  private long units;

  FigureSum(ExactSum empty, Unit unit) {
    this.stated = empty;
    this.unit = unit;
  }

  /**
   * @param whole what the unit's figure is a part of
   */
  void add(Amount figure, double whole, Observation of, Weight weight) {
    if (figure.isKnown()) {
      units++;
      stated.add(figure, weight);
      double part = LargestTerms.size(figure, unit);
      largest.add(part, weight);
      largestLeft.add(whole - part, weight);
    } else {
      makeRest();
      payOfTheRest.add(of.grossPay, weight);
      hoursOfTheRest.add(of.workHours, weight);
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

  /** How many units state it. */
  long units() {
    return units;
  }

  /**
   * Those to the sum, and to what it leaves of a whole.
   *
   * @param whole that of the units which state the figure
   */
  List<Contributions> contributions(Rational whole) {
    Rational sum = stated.value();
    return List.of(largest.of(units, sum), largestLeft.of(units, whole.minus(sum)));
  }

  Optional<Rational> value() {
    return units > 0 ? Optional.of(stated.value()) : Optional.empty();
  }

  /** What the units that state the figure have of the whole group's gross pay. */
  Rational ofPay(Rational whole) {
    return payOfTheRest == null ? whole : whole.minus(payOfTheRest.value());
  }

  /** What the units that state the figure have of the whole group's work hours. */
  Rational ofHours(Rational whole) {
    return hoursOfTheRest == null ? whole : whole.minus(hoursOfTheRest.value());
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
