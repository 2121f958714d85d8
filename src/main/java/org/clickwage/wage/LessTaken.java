package org.clickwage.wage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Levy;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkRecord;

/**
 * One work with the same gross pay, of which less is taken or for which less time is not paid.
 * Charges are calculated anew on the base that they name.
 *
 * @param left what of the breakdown must reach an amount: earnings, net pay or gross pay
 * @param hourly the amount for each hour of work
 */
public record LessTaken(
    WageBreakdown point, Function<WageBreakdown, Optional<Rational>> left, Rational hourly) {

  /** What an hour leaves without these parts; empty where it is not known, as without hours. */
  public Optional<Rational> rateWithout(Set<WageQuantity> parts) {
    Deductions all = point.deductions();
    Deductions rest =
        new Deductions(
            parts.contains(WageQuantity.PLATFORM_FEE) ? Share.NONE : all.platformFee(),
            parts.contains(WageQuantity.ACCOUNT_RENT) ? Share.NONE : all.accountRent(),
            parts.contains(WageQuantity.SOCIAL_CHARGES)
                ? Optional.of(new Charges.Percent(Share.NONE))
                : all.charges(),
            all.incomeTax(),
            false);
    WorkRecord work = point.work();
    Map<WageQuantity, Rational> others = new HashMap<>(work.others());
    others.keySet().removeAll(parts);
    WorkRecord without =
        new WorkRecord(
            work.pay(),
            others,
            work.tasks(),
            work.time(),
            parts.contains(WageQuantity.WORK_COSTS) ? List.of() : work.costs(),
            work.kilometres(),
            work.worksPerYear());
    Optional<Rational> hours =
        parts.contains(WageQuantity.UNPAID_HOURS)
            ? work.time().paidHours()
            : work.time().workHours();
    return hours
        .filter(Rational::isPositive)
        .flatMap(
            by ->
                point
                    .grossPay()
                    .flatMap(gross -> left.apply(WageBreakdown.paying(gross, without, rest)))
                    .map(amount -> amount.dividedBy(by)));
  }

  /**
   * The greatest amount of a part with which the amount is reached, and with each smaller one;
   * empty where not even without it.
   */
  public Optional<Rational> most(WageQuantity part) {
    Rational hours = point.work().time().workHours().orElseThrow();
    Rational due = hours.times(hourly);
    Rational earnings = point.earnings().orElseThrow();
    Optional<Rational> most =
        switch (part) {
          case UNPAID_HOURS ->
              point
                  .work()
                  .time()
                  .paidHours()
                  .flatMap(paid -> left.apply(point).map(sum -> sum.dividedBy(hourly).minus(paid)));
          case SOCIAL_CHARGES -> Optional.of(earnings.minus(due));
          default -> {
            Rational without = earnings.plus(point.amount(part).orElseThrow());
            yield leastEarnings(without, due).map(without::minus);
          }
        };
    return most.filter(amount -> !amount.isNegative());
  }

  /**
   * The least earnings such that all from there up to those given leave the amount; empty where
   * these don't. What is left is a straight line between the thresholds of profit.
   */
  private Optional<Rational> leastEarnings(Rational most, Rational amount) {
    if (left(most).isLessThan(amount)) {
      return Optional.empty();
    }
    Rational from = most;
    for (Rational bend : bendsBelow(most)) {
      Optional<Rational> least = crossing(from, from.minus(bend), amount).filter(bend::isLessThan);
      if (least.isPresent() || left(bend).isLessThan(amount)) {
        return least.or(() -> Optional.of(bend));
      }
      from = bend;
    }
    return crossing(from, Rational.ONE, amount);
  }

  /** Where the line below some earnings, straight for this long, comes down to the amount. */
  private Optional<Rational> crossing(Rational from, Rational length, Rational amount) {
    Rational step = length.dividedBy(3);
    Rational near = left(from.minus(step));
    Rational slope = near.minus(left(from.minus(step.times(2)))).dividedBy(step);
    Rational above = near.plus(slope.times(step)).minus(amount);
    if (above.isNegative()) {
      return Optional.of(from);
    }
    return slope.isPositive() ? Optional.of(from.minus(above.dividedBy(slope))) : Optional.empty();
  }

  private List<Rational> bendsBelow(Rational earnings) {
    Stream<Rational> thresholds =
        point.deductions().charges().map(Charges::thresholds).orElse(List.of()).stream()
            .filter(each -> each.base() == Levy.Base.PROFIT)
            .flatMap(each -> point.work().worksPerYear().map(each.yearly()::dividedBy).stream());
    return Stream.concat(Stream.of(Rational.ZERO), thresholds)
        .filter(bend -> bend.isLessThan(earnings))
        .toList()
        .stream()
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private Rational left(Rational earnings) {
    return left.apply(point.earning(earnings)).orElseThrow();
  }
}
