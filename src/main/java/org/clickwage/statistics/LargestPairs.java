package org.clickwage.statistics;

import org.clickwage.number.BinaryForm;

/**
 * The terms of two sums over units that are the largest of either: from them follows how much of
 * the squares of {@code a − R·b} is of two units at the most.
 */
final class LargestPairs {
  private static final int MOST = 4;

  /** Of each of thousands of groups, there are some that no unit has a part in. */
  private static final double[] NONE = new double[4 * MOST];

  /** Where those begin that are the largest by the second of their terms. */
  private static final int BY_SECOND = 2 * MOST;

  /** Pairs of a and b, the largest first: by a, then by b. */
  private double[] pairs = NONE;

  private boolean isNegative;

  void add(double a, double b) {
    isNegative |= a < 0 || b < 0;
    pairs = pairs == NONE ? NONE.clone() : pairs;
    add(0, 0, a, b);
    add(BY_SECOND, 1, a, b);
  }

  /** Keeps them in the order of one of the two, and pairs that are equal in it in that of both. */
  private void add(int first, int by, double a, double b) {
    int at = first + 2 * (MOST - 1);
    if (!comesBefore(by, a, b, at)) {
      return;
    }
    for (; at > first && comesBefore(by, a, b, at - 2); at -= 2) {
      pairs[at] = pairs[at - 2];
      pairs[at + 1] = pairs[at - 1];
    }
    pairs[at] = a;
    pairs[at + 1] = b;
  }

  private boolean comesBefore(int by, double a, double b, int at) {
    double ours = Math.abs(by == 0 ? a : b);
    double theirs = Math.abs(pairs[at + by]);
    if (ours != theirs) {
      return ours > theirs;
    }
    return a != pairs[at] ? a > pairs[at] : b > pairs[at + 1];
  }

  void merge(LargestPairs other) {
    if (other.pairs == NONE) {
      return;
    }
    isNegative |= other.isNegative;
    pairs = pairs == NONE ? NONE.clone() : pairs;
    for (int at = 0; at < BY_SECOND; at += 2) {
      add(0, 0, other.pairs[at], other.pairs[at + 1]);
      add(BY_SECOND, 1, other.pairs[BY_SECOND + at], other.pairs[BY_SECOND + at + 1]);
    }
  }

  /**
   * Whether two units may have so much of the squares that one of them knows the other's.
   *
   * @param squares of {@code a − ratio·b} over all units
   */
  boolean areMostOf(double squares, double ratio) {
    LargestTerms deviations = new LargestTerms();
    for (int at = 0; at < pairs.length; at += 2) {
      if (at < BY_SECOND || !isAmongFirst(pairs[at], pairs[at + 1])) {
        deviations.addAlone(pairs[at] - ratio * pairs[at + 1]);
      }
    }
    double a = Math.abs(pairs[BY_SECOND - 2]);
    double b = Math.abs(ratio * pairs[pairs.length - 1]);
    double other = isNegative ? a + b : Math.max(a, b);
    deviations.addAlone(other);
    deviations.addAlone(other);
    Contributions two = deviations.of(2, 0.0, 1);
    double ofTwo = two.first() * two.first() + two.second() * two.second();
    return new Contributions(2, squares, ofTwo, 0).areOfTwo();
  }

  private boolean isAmongFirst(double a, double b) {
    for (int at = 0; at < BY_SECOND; at += 2) {
      if (pairs[at] == a && pairs[at + 1] == b) {
        return true;
      }
    }
    return false;
  }

  void exchange(BinaryForm form) {
    LargestPairs other = new LargestPairs();
    other.isNegative = form.isThere(isNegative);
    other.pairs = NONE.clone();
    for (int at = 0; at < BY_SECOND; at++) {
      other.pairs[at] = LargestTerms.exchange(pairs[at], form);
      other.pairs[BY_SECOND + at] = LargestTerms.exchange(pairs[BY_SECOND + at], form);
    }
    if (form.isReading()) {
      merge(other);
    }
  }
}
