package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.work.CostItem;
import org.clickwage.work.Per;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.WorkInput;

/**
 * Work-related costs spread over the days of the calendar: a month's cost evenly over the days of
 * that month, a week's over seven days, a year's over its days. So the costs of days add up to
 * those of weeks and months, and those of a whole month are what was stated.
 *
 * @param perKm cost of each kilometre driven on trips
 */
public record StatementCosts(List<StatedCost> stated, Optional<Rational> perKm) {
  public static final StatementCosts NONE = new StatementCosts(List.of(), Optional.empty());

  public StatementCosts {
    stated = List.copyOf(stated);
  }

  /** The same in another currency, for which each amount is so many times as much. */
  public StatementCosts times(Rational factor) {
    return new StatementCosts(
        stated.stream()
            .map(cost -> new StatedCost(cost.name(), cost.amount().times(factor)))
            .toList(),
        perKm.map(factor::times));
  }

  boolean runOnEveryDay() {
    return !stated.isEmpty();
  }

  /**
   * The costs of some days of one month.
   *
   * @param daysOfWork how many of them had any work
   * @param daysInAll how many days the whole statement has, for a cost of the whole work
   */
  List<CostItem> of(DayRange these, StatementDay facts, long daysOfWork, long daysInAll) {
    long days = these.count();
    List<CostItem> costs = new ArrayList<>();
    for (StatedCost cost : stated) {
      Stated amount = cost.amount();
      Rational one = amount.amount().low();
      Rational sum =
          amount.per() instanceof Period period
              ? one.times(share(period.unit(), these.first(), days, daysOfWork))
                  .dividedBy(period.count())
              : one.times(share((Per.Each) amount.per(), facts, days, daysInAll));
      costs.add(new CostItem(cost.name(), sum.inLowestTerms()));
    }
    perKm.ifPresent(
        rate ->
            costs.add(
                new CostItem(WorkInput.DISTANCE_COST, rate.times(facts.get(Quantity.KILOMETRES)))));
    return costs;
  }

  private static Rational share(Period.Unit unit, LocalDate day, long days, long daysOfWork) {
    return switch (unit) {
      case DAY -> Rational.of(daysOfWork);
      case WEEK -> Rational.of(days, 7);
      case MONTH -> Rational.of(days, day.lengthOfMonth());
      case YEAR -> Rational.of(days, day.lengthOfYear());
    };
  }

  private static Rational share(Per.Each each, StatementDay facts, long days, long daysInAll) {
    return switch (each) {
      case WORK -> Rational.of(days, daysInAll);
      case TASK -> facts.get(Quantity.TRIPS);
      case HOUR -> facts.workHours();
    };
  }
}
