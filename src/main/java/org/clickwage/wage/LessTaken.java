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
import org.clickwage.work.Conversion;
import org.clickwage.work.CostItem;
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
  public Optional<Rational> rateWithout(Set<RateGap.Part> parts) {
    Deductions all = point.deductions();
    Deductions rest =
        new Deductions(
            parts.contains(RateGap.Part.PLATFORM_FEE) ? Share.NONE : all.platformFee(),
            parts.contains(RateGap.Part.ACCOUNT_RENT) ? Share.NONE : all.accountRent(),
            parts.contains(RateGap.Part.CHARGES)
                ? Optional.of(new Charges.Percent(Share.NONE))
                : all.charges(),
            all.incomeTax(),
            false);
    Map<Conversion.Quantity, Rational> others = new HashMap<>(point.work().others());
    if (parts.contains(RateGap.Part.PLATFORM_FEE)) {
      others.remove(Conversion.Quantity.PLATFORM_FEE);
    }
    if (parts.contains(RateGap.Part.CHARGES)) {
      others.remove(Conversion.Quantity.SOCIAL_CHARGES);
    }
    boolean keepsCosts = !parts.contains(RateGap.Part.COSTS);
    List<CostItem> costs = keepsCosts ? point.work().costs() : List.of();
    Optional<Rational> hours =
        parts.contains(RateGap.Part.UNPAID_TIME)
            ? point.work().time().paidHours()
            : point.work().time().workHours();
    return hours
        .filter(Rational::isPositive)
        .flatMap(by -> left(others, costs, rest).map(amount -> amount.dividedBy(by)));
  }

  /**
   * The greatest amount of a part with which the amount is reached, and with each smaller one;
   * empty where not even without it.
   */
  public Optional<Rational> most(RateGap.Part part) {
    Rational hours = point.work().time().workHours().orElseThrow();
    Rational due = hours.times(hourly);
    Rational earnings = point.earnings().orElseThrow();
    Optional<Rational> most =
        switch (part) {
          case UNPAID_TIME ->
              point
                  .work()
                  .time()
                  .paidHours()
                  .flatMap(paid -> left.apply(point).map(sum -> sum.dividedBy(hourly).minus(paid)));
          case CHARGES -> Optional.of(earnings.minus(due));
          default -> {
            Rational without = earnings.plus(point.amount(part.quantity()).orElseThrow());
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

  /** What is left of these earnings: all that is taken before charges is a cost. */
  private Rational left(Rational earnings) {
    Deductions all = point.deductions();
    Deductions charges =
        new Deductions(Share.NONE, Share.NONE, all.charges(), all.incomeTax(), false);
    Map<Conversion.Quantity, Rational> others = new HashMap<>(point.work().others());
    others.remove(Conversion.Quantity.PLATFORM_FEE);
    Rational taken = point.grossPay().orElseThrow().minus(earnings);
    return left(others, List.of(new CostItem("", taken)), charges).orElseThrow();
  }

  private Optional<Rational> left(
      Map<Conversion.Quantity, Rational> others, List<CostItem> costs, Deductions rest) {
    WorkRecord all = point.work();
    WorkRecord work =
        new WorkRecord(
            all.pay(),
            others,
            all.tasks(),
            all.time(),
            costs,
            all.kilometres(),
            all.worksPerYear());
    return point.grossPay().flatMap(gross -> left.apply(WageBreakdown.paying(gross, work, rest)));
  }
}
