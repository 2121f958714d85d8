package org.clickwage.tasklog;

import org.clickwage.number.Rational;

/**
 * What a task pays, in the currency of its log.
 *
 * @param unnamed whether nothing says its currency, so that it is taken for the log's
 */
record LogReward(Rational amount, boolean unnamed) {
  /** No cell has a reward; one of 0 is another. */
  static final LogReward NOTHING = new LogReward(Rational.ZERO, false);

  LogReward plus(LogReward other) {
    if (this == NOTHING || other == NOTHING) {
      return this == NOTHING ? other : this;
    }
    return new LogReward(amount.plus(other.amount), unnamed || other.unnamed);
  }
}
