package org.clickwage.tasklog;

import java.util.EnumMap;
import java.util.Map;
import org.clickwage.number.Rational;
import org.clickwage.statistics.ExactSum;
import org.clickwage.work.WageQuantity;

/** Sums over tasks of {@link TaskPay#left}; a sum is known only if every task has its amount. */
final class LeftSums {
  private final Map<WageQuantity, ExactSum> sums = new EnumMap<>(WageQuantity.class);
  private boolean isBegun;

  void add(Map<WageQuantity, Rational> left) {
    if (!isBegun) {
      left.keySet().forEach(each -> sums.put(each, ExactSum.ofMillionths()));
      isBegun = true;
    }
    sums.keySet().retainAll(left.keySet());
    sums.forEach((quantity, sum) -> sum.add(left.get(quantity)));
  }

  Map<WageQuantity, Rational> values() {
    Map<WageQuantity, Rational> values = new EnumMap<>(WageQuantity.class);
    sums.forEach((quantity, sum) -> values.put(quantity, sum.value()));
    return values;
  }
}
