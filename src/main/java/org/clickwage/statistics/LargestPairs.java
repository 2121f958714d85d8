package org.clickwage.statistics;

import org.clickwage.number.BinaryForm;

/**
 * The terms of two sums over units that are the largest of either: from them follows how much of
 * the squares of {@code a − R·b} is of two units at the most.
 */
final class LargestPairs {
  private static final int MOST = 4;

  // Pairs of a and b, the largest first.
  private final double[] byFirst = new double[2 * MOST];
  private final double[] bySecond = new double[2 * MOST];

  private boolean isNegative;

  void add(double a, double b) {
    isNegative |= a < 0 || b < 0;
    add(byFirst, 0, a, b);
    add(bySecond, 1, a, b);
  }

  /** Keeps them in the order of one of the two, and pairs that are equal in it in that of both. */
  private static void add(double[] largest, int by, double a, double b) {
    int last = 2 * (MOST - 1);
    if (!comesBefore(by, a, b, largest, last)) {
      return;
    }
    int at = last;
    for (; at > 0 && comesBefore(by, a, b, largest, at - 2); at -= 2) {
      largest[at] = largest[at - 2];
      largest[at + 1] = largest[at - 1];
    }
    largest[at] = a;
    largest[at + 1] = b;
  }

  private static boolean comesBefore(int by, double a, double b, double[] largest, int at) {
    double ours = Math.abs(by == 0 ? a : b);
    double theirs = Math.abs(largest[at + by]);
    if (ours != theirs) {
      return ours > theirs;
    }
    return a != largest[at] ? a > largest[at] : b > largest[at + 1];
  }

  void merge(LargestPairs other) {
    isNegative |= other.isNegative;
    for (int at = 0; at < 2 * MOST; at += 2) {
      add(byFirst, 0, other.byFirst[at], other.byFirst[at + 1]);
      add(bySecond, 1, other.bySecond[at], other.bySecond[at + 1]);
    }
  }

  /**
   * Whether two units may have so much of the squares that one of them knows the other's.
   *
   * @param squares of {@code a − ratio·b} over all units
   */
  boolean areMostOf(double squares, double ratio) {
    LargestTerms deviations = new LargestTerms();
    for (int at = 0; at < 2 * MOST; at += 2) {
      deviations.addAlone(byFirst[at] - ratio * byFirst[at + 1]);
      if (!isAmongFirst(bySecond[at], bySecond[at + 1])) {
        deviations.addAlone(bySecond[at] - ratio * bySecond[at + 1]);
      }
    }
    double a = Math.abs(byFirst[2 * MOST - 2]);
    double b = Math.abs(ratio * bySecond[2 * MOST - 1]);
    double other = isNegative ? a + b : Math.max(a, b);
    deviations.addAlone(other);
    deviations.addAlone(other);
    Contributions two = deviations.of(2, 0.0, 1);
    double ofTwo = two.first() * two.first() + two.second() * two.second();
    return new Contributions(2, squares, ofTwo, 0).areOfTwo();
  }

  private boolean isAmongFirst(double a, double b) {
    for (int at = 0; at < 2 * MOST; at += 2) {
      if (byFirst[at] == a && byFirst[at + 1] == b) {
        return true;
      }
    }
    return false;
  }

  void exchange(BinaryForm form) {
    LargestPairs other = form.isReading() ? new LargestPairs() : this;
    other.isNegative = form.isThere(isNegative);
    for (int i = 0; i < 2 * MOST; i++) {
      other.byFirst[i] = LargestTerms.exchange(byFirst[i], form);
      other.bySecond[i] = LargestTerms.exchange(bySecond[i], form);
    }
    if (form.isReading()) {
      merge(other);
    }
  }
}
