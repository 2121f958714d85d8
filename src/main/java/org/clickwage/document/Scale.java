package org.clickwage.document;

import org.clickwage.number.Rational;

/**
 * Where amounts lie between two ends of the paper.
 *
 * @param least the amount at the first end
 * @param most the amount at the last end, more than the least
 */
record Scale(double least, double most, double first, double last) {
  /** From left to right over the whole width. */
  static Scale across(double least, double most) {
    return new Scale(least, most > least ? most : least + 1, Sheet.LEFT, Sheet.RIGHT);
  }

  double at(double amount) {
    return first + (amount - least) / (most - least) * (last - first);
  }

  double at(Rational amount) {
    return at(number(amount));
  }

  static double number(Rational exact) {
    return exact.toDecimal().doubleValue();
  }

  /** The step of 1, 2 or 5 times a power of ten by which a span has at most so many. */
  static double step(double span, int most) {
    double step = Math.pow(10, Math.floor(Math.log10(span / most)));
    for (int factor : new int[] {1, 2, 5}) {
      if (span / (step * factor) <= most) {
        return step * factor;
      }
    }
    return step * 10;
  }
}
