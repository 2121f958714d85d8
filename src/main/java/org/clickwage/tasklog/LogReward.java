package org.clickwage.tasklog;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.clickwage.compare.MoneyFactor;
import org.clickwage.number.Rational;

/**
 * What a task pays, in the currency of its log.
 *
 * @param unnamed whether nothing says its currency, so that it is taken for the log's
 * @param factors by what amounts in other currencies were multiplied
 */
record LogReward(Rational amount, boolean unnamed, Map<Currency, Rational> factors) {
  /** No cell has a reward; one of 0 is another. */
  static final LogReward NOTHING = new LogReward(Rational.ZERO, false, Map.of());

  /** The same in the money of all tasks. */
  LogReward in(MoneyFactor money) {
    return new LogReward(amount.times(money.factor()).inLowestTerms(), unnamed, factors);
  }

  LogReward plus(LogReward other) {
    if (this == NOTHING || other == NOTHING) {
      return this == NOTHING ? other : this;
    }
    Map<Currency, Rational> all = new HashMap<>(factors);
    all.putAll(other.factors);
    return new LogReward(amount.plus(other.amount), unnamed || other.unnamed, Map.copyOf(all));
  }
}
