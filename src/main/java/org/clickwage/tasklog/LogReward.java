package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/**
 * What a task pays, in the currency of its log.
 *
 * @param micros in millionths; {@link #NO_MICROS} where it is no whole number of them
 * @param unnamed whether nothing says its currency, so that it is taken for the log's
 */
record LogReward(Rational amount, long micros, boolean unnamed) {
  static final long NO_MICROS = Long.MIN_VALUE;

  /** No cell has a reward; one of 0 is another. */
  static final LogReward NOTHING = of(Rational.ZERO, false);

  private static final long ONE = 1_000_000;

  static LogReward of(Rational amount, boolean unnamed) {
    Rational millionths = amount.inLowestTerms().times(ONE).inLowestTerms();
    boolean whole = millionths.isSmall() && millionths.denominator() == 1;
    return new LogReward(amount, whole ? millionths.numerator() : NO_MICROS, unnamed);
  }

  LogReward plus(LogReward other) {
    return other == NOTHING ? this : of(amount.plus(other.amount), unnamed || other.unnamed);
  }
}
