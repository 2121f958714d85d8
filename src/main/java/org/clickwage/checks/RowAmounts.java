package org.clickwage.checks;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.number.Amount;
import org.clickwage.number.Amount.Unit;

/** What is in the columns of amounts of a row, or what those of several rows come to. */
final class RowAmounts {
  private final Amount[] of;
  private int rows;

  /** No amounts of columns in these units. */
  RowAmounts(Stream<Unit> units) {
    this.of = units.map(Amount::new).toArray(Amount[]::new);
  }

  private RowAmounts(Amount[] of) {
    this.of = of;
  }

  RowAmounts copy() {
    return new RowAmounts(Stream.of(of).map(Amount::copy).toArray(Amount[]::new));
  }

  /** That of a column by its place among those of amounts. */
  Amount of(int place) {
    return of[place];
  }

  /** How many were added up. */
  int rows() {
    return rows;
  }

  void clear() {
    rows = 0;
    for (Amount each : of) {
      each.setUnknown();
    }
  }

  void add(RowAmounts more) {
    rows++;
    for (int i = 0; i < of.length; i++) {
      if (!of[i].isKnown()) {
        of[i].set(more.of[i]);
      } else if (more.of[i].isKnown()) {
        of[i].sum(of[i], more.of[i]);
      }
    }
  }

  /** In how many columns there are some. */
  int columns() {
    int columns = 0;
    for (Amount each : of) {
      columns += each.isKnown() ? 1 : 0;
    }
    return columns;
  }

  /** Whether there are amounts, and each is what others come to. */
  boolean isSum(RowAmounts others) {
    for (int i = 0; i < of.length; i++) {
      if (of[i].isKnown() && !of[i].equals(others.of[i])) {
        return false;
      }
    }
    return columns() > 0;
  }

  /**
   * Whether any is so large that it may add up others and subtotals, which don't count it: at least
   * half of them. A client called Total has less.
   */
  boolean mayBeSum(RowAmounts others) {
    RowAmounts twice = copy();
    twice.add(this);
    return IntStream.range(0, of.length)
        .anyMatch(i -> of[i].isKnown() && !twice.of[i].isLessThan(others.of[i]));
  }
}
