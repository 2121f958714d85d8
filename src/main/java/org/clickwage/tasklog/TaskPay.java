package org.clickwage.tasklog;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clickwage.compare.MoneyFactor;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;

/**
 * The pay of tasks, and what remains of it after deductions.
 *
 * @param reward their gross pay, or what it would have been; what arrived of it, where no more is
 *     known
 * @param left the known deductions from gross pay, and earnings and net pay after them; empty where
 *     the log states no deductions, so that earnings are all of the pay
 */
public record TaskPay(Rational reward, Map<WageQuantity, Rational> left) {
  static final TaskPay NOTHING = new TaskPay(Rational.ZERO, Map.of());

  /** The quantities that may be in {@link #left}. */
  static final List<WageQuantity> LEFT =
      Stream.concat(
              Stream.of(WageQuantity.EARNINGS, WageQuantity.NET_PAY),
              WageQuantity.AFTER_GROSS_PAY.stream())
          .toList();

  /** An order in which only equal pay is equal. */
  static final Comparator<TaskPay> ORDER =
      LEFT.stream()
          .map(
              each ->
                  Comparator.<TaskPay, Rational>comparing(
                      pay -> pay.left.get(each), Comparator.nullsFirst(Rational::compareTo)))
          .reduce(Comparator.comparing(TaskPay::reward), Comparator::thenComparing);

  static TaskPay of(Rational reward) {
    return new TaskPay(reward, Map.of());
  }

  /** The same where nothing was paid for the tasks. */
  TaskPay unpaid() {
    return new TaskPay(Rational.ZERO, left);
  }

  /** An amount of this pay; null where it is not known. */
  public Rational of(WageQuantity quantity) {
    if (left.isEmpty()) {
      return quantity == WageQuantity.GROSS_PAY || quantity == WageQuantity.EARNINGS
          ? reward
          : null;
    }
    // Earnings are known where gross pay is.
    boolean isReward =
        quantity == WageQuantity.GROSS_PAY && left.containsKey(WageQuantity.EARNINGS);
    return isReward ? reward : left.get(quantity);
  }

  /** The same with more costs, which are of no task. */
  TaskPay withCosts(Rational more) {
    // No Wage does it: each task has percentages of its own, and the sum of several has none.
    Map<WageQuantity, Rational> rest = new EnumMap<>(WageQuantity.class);
    left.forEach(
        (quantity, amount) ->
            rest.put(
                quantity,
                quantity == WageQuantity.WORK_COSTS
                    ? amount.plus(more)
                    : quantity.sign() == WageQuantity.Sign.RESULT ? amount.minus(more) : amount));
    return new TaskPay(reward, rest);
  }

  /** Whether any of it is more or less than nothing. */
  boolean hasMoney() {
    return !reward.isZero() || left.values().stream().anyMatch(each -> !each.isZero());
  }

  /** The same in the money of all tasks. */
  TaskPay in(MoneyFactor money) {
    Map<WageQuantity, Rational> brought = new EnumMap<>(WageQuantity.class);
    left.forEach((each, amount) -> brought.put(each, amount.times(money.factor()).inLowestTerms()));
    return new TaskPay(reward.times(money.factor()).inLowestTerms(), brought);
  }

  /** The sum of both: in one log either all tasks state deductions, or none. */
  TaskPay plus(TaskPay other) {
    Rational sum = reward.plus(other.reward);
    if (left.isEmpty() || other.left.isEmpty()) {
      return new TaskPay(sum, left.isEmpty() ? other.left : left);
    }
    Map<WageQuantity, Rational> both = new EnumMap<>(left);
    both.keySet().retainAll(other.left.keySet());
    both.replaceAll((quantity, amount) -> amount.plus(other.left.get(quantity)));
    return new TaskPay(sum, both);
  }
}
