package org.clickwage.survey;

import java.util.Currency;
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
   * @param reference its number, or {@link ReferenceNumbers#NONE}
   */
  int add(int first, int reference, long more) {
    if (reference == ReferenceNumbers.NONE || first == NO_REFERENCE) {
      return NO_REFERENCE;
    }
    int count = 0;
    for (int each = first; each >= 0; each = next(each)) {
      if (reference(each) == reference) {
        rows.set(each, HOURS, Math.addExact(rows.get(each, HOURS), more));
        return first;
      }
      count++;
    }
    boolean single =
        first < 0 || references.currency(reference(first)).equals(references.currency(reference));
    if (!single) {
      return NO_REFERENCE;
    }
    if (count == HoursByReference.MOST) {
      throw new ArithmeticException("more than " + count + " references");
    }
    int added = rows.add();
    rows.set(added, REFERENCE, (long) Math.max(first, NO_REFERENCE) << Integer.SIZE | reference);
    rows.set(added, HOURS, more);
    return added;
  }

  private int reference(int row) {
    return (int) rows.get(row, REFERENCE);
  }

  /** The next row of the same unit; negative for none. */
  int next(int row) {
    return (int) (rows.get(row, REFERENCE) >> Integer.SIZE);
  }

  /** The hours of a unit; null where it has no references. */
  HoursByReference of(int first) {
    HoursByReference all = null;
    for (int each = first; each >= 0; each = next(each)) {
      HoursByReference one =
          HoursByReference.of(references.reference(reference(each)), rows.get(each, HOURS));
      all = all == null ? one : all.plus(one);
    }
    return all;
  }

  /** That of a unit's references; null where it has none. */
  Currency currency(int first) {
    return first < 0 ? null : references.currency(reference(first));
  }
}
