package org.clickwage.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/**
 * The money and the hours of a group, each unit counted with its weight.
 *
 * <p>A total is over the units that state the quantity, and there is none when none does. That of
 * unpaid hours is over those that state the paid ones.
 */
public record Totals(Map<WageQuantity, Rational> totals) {
  static final Totals NONE = new Totals(Map.of());

  public Optional<Rational> of(WageQuantity quantity) {
    return Optional.ofNullable(totals.get(quantity));
  }

  /** The same without a quantity, and what would show it. */
  Totals without(WageQuantity hidden) {
    Map<WageQuantity, Rational> others = new EnumMap<>(WageQuantity.class);
    others.putAll(totals);
    others.remove(hidden);
    if (hidden == WageQuantity.PAID_HOURS) {
      others.remove(WageQuantity.UNPAID_HOURS);
    }
    return new Totals(others);
  }
}
