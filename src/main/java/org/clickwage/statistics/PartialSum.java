package org.clickwage.statistics;

import java.util.Optional;
import org.clickwage.number.Rational;

/**
 * The sum of a figure that some units of a group don't state, and what those have on the other side
 * of the quotient, so that it can be left out there too.
 */
final class PartialSum {
  private final ExactSum stated = new ExactSum();
  private final ExactSum otherSideOfTheRest = new ExactSum();
  private boolean anyStated;

  /** {@code figure} is null where it isn't stated, {@code otherSide} where it isn't either. */
  void add(Rational figure, Rational otherSide, Weight weight) {
    if (figure != null) {
      anyStated = true;
      stated.add(figure, weight);
    } else if (otherSide != null) {
      otherSideOfTheRest.add(otherSide, weight);
    }
  }

  /** The same with whole numbers, as {@link ExactSum#addWhole} takes them. */
  void addWhole(boolean said, long figure, long factor, long otherSide, long otherFactor) {
    if (said) {
      anyStated = true;
      stated.addWhole(figure, factor);
    } else {
      otherSideOfTheRest.addWhole(otherSide, otherFactor);
    }
  }

  void merge(PartialSum other) {
    stated.add(other.stated);
    otherSideOfTheRest.add(other.otherSideOfTheRest);
    anyStated |= other.anyStated;
  }

  Optional<Rational> value() {
    return anyStated ? Optional.of(stated.value()) : Optional.empty();
  }

  /** What the units that state the figure have on the other side, of the whole group's. */
  Rational otherSide(Rational whole) {
    return whole.minus(otherSideOfTheRest.value());
  }

  /** The figure by the other side. */
  Optional<Rational> per(Rational wholeOtherSide) {
    return value().flatMap(sum -> quotient(sum, otherSide(wholeOtherSide)));
  }

  static Optional<Rational> quotient(Rational sum, Rational by) {
    return by.isZero() ? Optional.empty() : Optional.of(sum.dividedBy(by));
  }
}
