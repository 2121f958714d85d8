package org.clickwage.statistics;

import org.clickwage.number.Amount;
import org.clickwage.number.Rational;

/**
 * What a unit was paid ÷ what its several references come to, exact to the decimal of its gap.
 *
 * <p>The quotient has a denominator for each reference, and reducing it took most of the time of a
 * survey by worker. It is estimated first: where all that is within the error of the estimate says
 * the same, that is so; else the exact quotient decides.
 */
final class BlendedReferenceRatio {
  /** Half the distance of two neighbouring doubles around 1. */
  private static final double ROUNDING = 0x1p-53;

  /** Roundings of an estimate next to one for each reference, and some to spare. */
  private static final int ROUNDINGS = 12;

  private static final long MONEY = Amount.Unit.MONEY.one();
  private static final long HOUR = Amount.Unit.HOURS.one();
  private static final double GAPS_IN_ONE = 1e12;

  /** Up to here, doubles hold every whole number and its halves. */
  private static final double MOST = 0x1p51;

  private final Observation unit;
  private final double estimate;
  private final double error;

  /**
   * @param unit that {@link #isOf}
   */
  BlendedReferenceRatio(Observation unit) {
    this.unit = unit;
    double due = 0;
    HoursByReference references = unit.references;
    for (int i = 0; i < references.size(); i++) {
      due += references.hours(i).units() * estimated(references.reference(i));
    }
    this.estimate = (double) unit.paidAmount.units() * HOUR / (MONEY * due);
    this.error = Math.abs(estimate) * (references.size() + ROUNDINGS) * ROUNDING;
  }

  /** Whether a unit's pay and hours are whole units, and it has several references. */
  static boolean isOf(Observation unit) {
    return unit.paidAmount.isWhole() && unit.references.areWhole();
  }

  /** No number where two longs don't hold it: then nothing is certain below. */
  private static double estimated(Rational reference) {
    return reference.isSmall()
        ? (double) reference.numerator() / reference.denominator()
        : Double.NaN;
  }

  boolean isUnderOne() {
    return Math.abs(estimate - 1) > error ? estimate < 1 : exact().isLessThan(Rational.ONE);
  }

  /** As {@link FixedPointScale#nearest} says, to {@link FixedPointScale#GAP_DECIMALS}. */
  long nearest() {
    double units = estimate * GAPS_IN_ONE;
    double whole = Math.rint(units);
    boolean isCertain =
        Math.abs(units) < MOST && Math.abs(units - whole) + error * GAPS_IN_ONE < 0.5;
    return isCertain
        ? (long) whole
        : FixedPointScale.nearest(exact(), FixedPointScale.GAP_DECIMALS);
  }

  /** The same as a number, in whichever order the references came. */
  double size() {
    long nearest = nearest();
    return nearest == FixedPointScale.NOT_REPRESENTABLE
        ? LargestTerms.size(exact())
        : nearest / GAPS_IN_ONE;
  }

  Rational exact() {
    return unit.paidAmount.value().dividedBy(unit.references.due());
  }
}
