package org.clickwage.group;

import java.util.Currency;
import org.clickwage.number.Amount;
import org.clickwage.statistics.HoursByReference;

/**
 * The hours of the rates of units under each of their references, as rows of numbers: a row leads
 * to the next of its unit.
 */
final class ReferenceHours {
  /** In the place of a unit's first row: no record of it has come in. */
  static final int NO_RECORD = -2;

  /**
   * In the place of a unit's first row: one of its records has no reference, or another money's.
   */
  static final int NO_REFERENCE = -1;

  /** The number of a reference, and above it where the unit has others. */
  private static final int REFERENCE = 0;

  private static final int HOURS = 1;
  private static final int COLUMNS = 2;

  private final NumberTable rows = new NumberTable(COLUMNS);
  private final ReferenceNumbers references;

  ReferenceHours(ReferenceNumbers references) {
    this.references = references;
  }

  /**
   * Adds hours of a unit under one reference; returns the unit's first row from now on. Throws
   * {@link ArithmeticException}, and nothing is done, where its hours need more than 64 bits, or
   * its references are too many.
   *
   * @param first the unit's first row until now, or {@link #NO_RECORD}, or {@link #NO_REFERENCE}
   * @param number the reference's, or {@link ReferenceNumbers#NONE}
   */
  int add(int first, int number, long more) {
    if (number == ReferenceNumbers.NONE || first == NO_REFERENCE) {
      return NO_REFERENCE;
    }
    int count = 0;
    for (int each = first; each >= 0; each = next(each)) {
      if (reference(each) == number) {
        rows.set(each, HOURS, Math.addExact(rows.get(each, HOURS), more));
        return first;
      }
      count++;
    }
    if (first >= 0 && !currency(reference(first)).equals(currency(number))) {
      return NO_REFERENCE;
    }
    if (count == HoursByReference.MOST) {
      throw new ArithmeticException("more than " + count + " references");
    }
    int added = rows.add();
    rows.set(added, REFERENCE, (long) Math.max(first, NO_REFERENCE) << Integer.SIZE | number);
    rows.set(added, HOURS, more);
    return added;
  }

  private Currency currency(int number) {
    return references.reference(number).currency();
  }

  private int reference(int row) {
    return (int) rows.get(row, REFERENCE);
  }

  /** The next row of the same unit; negative for none. */
  int next(int row) {
    return (int) (rows.get(row, REFERENCE) >> Integer.SIZE);
  }

  /** Fills in the hours of a unit under its references. */
  void fill(int first, HoursByReference unit) {
    unit.clear();
    Amount hours = new Amount(Amount.Unit.HOURS);
    for (int each = first; each >= 0; each = next(each)) {
      hours.setUnits(rows.get(each, HOURS));
      unit.add(references.reference(reference(each)), hours);
    }
  }
}
