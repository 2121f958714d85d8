package org.clickwage.group;

import java.util.List;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.wage.Wage;

/** Which of a record's wages is at an end of its ranges, by the rate of the statistics. */
public final class RangeEnd {
  private RangeEnd() {}

  /** The wage with the lowest rate, or the highest; null where its pay or its time is not known. */
  public static Wage of(List<Wage> wages, RateName rate, GroupTotals.Bound bound) {
    if (wages.size() == 1) {
      return isKnown(wages.get(0), rate) ? wages.get(0) : null;
    }
    Wage chosen = null;
    for (Wage wage : wages) {
      // Where some paid hours may be none, the rate may be any.
      boolean mayBeAny =
          chosen != null && rate.hours(chosen).isPositive() != rate.hours(wage).isPositive();
      if (!isKnown(wage, rate) || mayBeAny) {
        return null;
      }
      boolean better =
          chosen == null
              || (bound == GroupTotals.Bound.LOW
                  ? isBelow(wage, chosen, rate)
                  : isBelow(chosen, wage, rate));
      chosen = better ? wage : chosen;
    }
    return chosen;
  }

  private static boolean isKnown(Wage wage, RateName rate) {
    return rate.amount(wage).isKnown() && rate.hours(wage).isKnown() && wage.workHours.isKnown();
  }

  /**
   * Whether this end of a record's ranges is the lower one: its rate is, or where that is the same
   * the next of its rates. Where no money is left, more hours are lower, for they bring the rate of
   * all of a worker's records down.
   */
  private static boolean isBelow(Wage wage, Wage other, RateName named) {
    int order = order(wage, other, named);
    for (RateName rate :
        List.of(RateName.NET, RateName.EARNINGS, RateName.GROSS, RateName.ADVERTISED)) {
      order = order == 0 ? order(wage, other, rate) : order;
    }
    return order < 0;
  }

  private static int order(Wage wage, Wage other, RateName rate) {
    return order(rate.amount(wage), rate.hours(wage), rate.amount(other), rate.hours(other));
  }

  private static int order(Amount money, Amount hours, Amount other, Amount otherHours) {
    boolean known = money.isKnown() && other.isKnown() && hours.isKnown() && otherHours.isKnown();
    return known ? order(money.value(), hours.value(), other.value(), otherHours.value()) : 0;
  }

  private static int order(Rational money, Rational hours, Rational other, Rational otherHours) {
    if (!money.isPositive() && !other.isPositive()) {
      int byMoney = money.compareTo(other);
      return byMoney == 0 ? otherHours.compareTo(hours) : byMoney;
    }
    if (hours.isZero() && otherHours.isZero()) {
      return money.compareTo(other);
    }
    // By products, since there may be no paid hours to divide by.
    return money.times(otherHours).compareTo(other.times(hours));
  }
}
