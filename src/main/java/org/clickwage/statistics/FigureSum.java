package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Amount;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * The sum of a figure that some units of a group don't state, and what those have on the other side
 * of its quotients, so that it can be left out there too.
 */
final class FigureSum {
  private final ExactSum stated;

  // A survey may have as many groups as workers, and all state most figures: null until one
  // doesn't.
  private ExactSum payOfTheRest;
  private ExactSum hoursOfTheRest;

  private long units;

  FigureSum(ExactSum empty) {
    this.stated = empty;
  }

  void add(Amount figure, Observation of, Weight weight) {
    if (figure.isKnown()) {
      units++;
      stated.add(figure, weight);
    } else {
      makeRest();
      payOfTheRest.add(of.grossPay, weight);
      hoursOfTheRest.add(of.workHours, weight);
    }
  }

  void merge(FigureSum other) {
    units += other.units;
    stated.add(other.stated);
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
    if (form.isThere(payOfTheRest != null)) {
      makeRest();
      payOfTheRest.exchange(form);
      hoursOfTheRest.exchange(form);
    }
  }
}
