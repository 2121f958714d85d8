package org.clickwage.statistics;

import java.util.Arrays;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/** What a unit adds to sums, by its weight; filled again for each unit. */
final class UnitTerms {
  /** One of them. */
  enum Term {
    ONE,
    GROSS_PAY(WageQuantity.GROSS_PAY),
    EARNINGS(WageQuantity.EARNINGS),
    NET_PAY(WageQuantity.NET_PAY),
    PAID_HOURS(WageQuantity.PAID_HOURS),
    WORK_HOURS(WageQuantity.WORK_HOURS),
    UNPAID_HOURS,
    RATE,
    /** 1 for a unit that has a rate and a reference. */
    REFERRED,
    /** 1 for one that is below it too, else 0. */
    BELOW,
    /** The part of the reference that one below lacks. */
    GAP,
    SQUARED_GAP,
    /** What its hours lack. */
    MISSING_PAY;

    private static final Term[] ALL = values();
    private static final Term[] QUANTITIES =
        Stream.of(ALL).filter(term -> term.quantity != null).toArray(Term[]::new);

    private final WageQuantity quantity;
    private final double one;

    Term() {
      this.quantity = null;
      this.one = 1;
    }

    Term(WageQuantity quantity) {
      this.quantity = quantity;
      this.one = quantity.unit().one();
    }

    static Term of(WageQuantity quantity) {
      return valueOf(quantity.name());
    }

    /** A bit of its own. */
    int bit() {
      return 1 << ordinal();
    }
  }

  /** The place of a value that is always 1. */
  static final int UNIT = Term.ALL.length;

  /** By term, weighted; 0 where the unit has none. */
  private final double[] values = new double[UNIT + 1];

  private double weight;
  private int known;

  UnitTerms() {
    values[UNIT] = 1;
  }

  /** Those that the unit has a part in, as bits. */
  int known() {
    return known;
  }

  double[] values() {
    return values;
  }

  void set(Observation unit, double ofUnit) {
    weight = ofUnit;
    known = 0;
    Arrays.fill(values, 0, UNIT, 0);
    set(Term.ONE, 1);
    for (Term term : Term.QUANTITIES) {
      Amount amount = unit.of(term.quantity);
      if (amount.isKnown()) {
        set(term, LargestTerms.units(amount, term.quantity.unit()) / term.one);
      }
    }
    if (unit.workHours.isKnown() && unit.paidHours.isKnown()) {
      set(Term.UNPAID_HOURS, hours(unit.workHours) - hours(unit.paidHours));
    }
    if (unit.rate != null) {
      double rate = LargestTerms.size(unit.rate);
      set(Term.RATE, rate);
      if (!unit.references.isEmpty()) {
        compare(unit, rate);
      }
    }
  }

  private static double hours(Amount known) {
    return LargestTerms.units(known, Unit.HOURS) / Unit.HOURS.one();
  }

  private void set(Term term, double value) {
    values[term.ordinal()] = weight * value;
    known |= term.bit();
  }

  private void compare(Observation unit, double rate) {
    boolean isBelow;
    double ratio;
    if (BlendedReferenceRatio.isOf(unit)) {
      BlendedReferenceRatio blended = new BlendedReferenceRatio(unit);
      isBelow = blended.isUnderOne();
      ratio = isBelow ? blended.size() : 1;
    } else {
      Rational reference = unit.references.mean(unit.rateHours).orElseThrow();
      isBelow = unit.rate.isLessThan(reference);
      ratio = isBelow ? rate / LargestTerms.size(reference) : 1;
    }
    set(Term.REFERRED, 1);
    set(Term.BELOW, isBelow ? 1 : 0);
    set(Term.GAP, 1 - ratio);
    set(Term.SQUARED_GAP, (1 - ratio) * (1 - ratio));
    if (unit.rateHours.isKnown()) {
      set(Term.MISSING_PAY, isBelow ? Shortfalls.shortfall(unit) : 0);
    }
  }
}
