package org.clickwage.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.FloorComparisons;
import org.clickwage.compare.Floors;
import org.clickwage.compare.WorkQuantities;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;

/**
 * A statement compared with the legal floors for platform work, calendar month by calendar month:
 * that is the span for which the French accord on couriers is calculated, and a month with too
 * little is not made good by another. A floor that steps within a month divides it.
 *
 * @param missing why floors that were asked for are not there
 */
public record StatementFloors(List<Days> days, Set<Note> missing) {
  /**
   * Some days of one month on which the same floors were in force.
   *
   * @param days from the first to the last of them with money or work
   */
  public record Days(DayRange days, FloorComparison comparison) {
    public YearMonth month() {
      return YearMonth.from(days.first());
    }
  }

  static StatementFloors of(StatementFacts facts, StatementPlan plan, DayRange all) {
    StatementFloors floors = new StatementFloors(new ArrayList<>(), new LinkedHashSet<>());
    NavigableMap<LocalDate, StatementDay> left = facts.days(all);
    while (!left.isEmpty()) {
      DayRange same = new DayRange(left.firstKey(), lastOfSame(left.keySet(), plan));
      floors.add(facts, plan.law().floors().apply(same.last()), same);
      left = left.tailMap(same.last(), false);
    }
    return floors;
  }

  /**
   * What a floor makes due over what was paid: the sum of the months that lack something, since
   * none makes good another; where none does, that of all, which is not above 0. Of several
   * guarantees the one that lacks most counts. Empty where nothing of it is known.
   */
  public Optional<Rational> lack(String name) {
    Map<DayRange, Rational> byDays = new LinkedHashMap<>();
    for (Days each : days) {
      if (each.comparison().floor().law().name().equals(name)) {
        each.comparison()
            .ofWork(Rational::minus)
            .ifPresent(lack -> byDays.merge(each.days(), lack.low(), Rational::max));
      }
    }
    Rational lacking = sum(byDays.values().stream().filter(Rational::isPositive));
    return byDays.isEmpty()
        ? Optional.empty()
        : Optional.of(lacking.isPositive() ? lacking : sum(byDays.values().stream()));
  }

  private static Rational sum(Stream<Rational> amounts) {
    return amounts.reduce(Rational.ZERO, Rational::plus);
  }

  /** The last of the days of one month on which the same is due as on the first. */
  private static LocalDate lastOfSame(Set<LocalDate> days, StatementPlan plan) {
    LocalDate last = days.iterator().next();
    Floors inForce = plan.law().floors().apply(last);
    for (LocalDate day : days) {
      boolean isSame =
          DayRange.monthOf(last).contains(day)
              && inForce.hasRatesOf(plan.law().floors().apply(day));
      if (!isSame) {
        return last;
      }
      last = day;
    }
    return last;
  }

  private void add(StatementFacts facts, Floors inForce, DayRange same) {
    StatementDay all = facts.sum(same);
    Optional<Rational> paid =
        facts.knowsMoney(same) ? Optional.of(all.fromPlatform()) : Optional.empty();
    FloorComparison.Point point =
        new FloorComparison.Point(paid, quantities(facts, all), due -> Optional.empty());
    FloorComparisons comparisons = FloorComparisons.of(inForce, List.of(point), facts.currency());
    missing.addAll(comparisons.missing());
    comparisons.compared().forEach(each -> days.add(new Days(same, each)));
  }

  /** What a floor may count of some days, of which it is known what was done in their hours. */
  private static WorkQuantities quantities(StatementFacts facts, StatementDay days) {
    Rational onTrip = days.get(Quantity.ON_TRIP);
    boolean states = days.knowsStates();
    return new WorkQuantities(
        days.hasTime() && facts.knowsWork() ? Optional.of(days.workHours()) : Optional.empty(),
        states ? Optional.of(days.get(Quantity.EN_ROUTE).plus(onTrip)) : Optional.empty(),
        states ? Optional.of(onTrip) : Optional.empty(),
        facts.knowsTrips() ? Optional.of(days.get(Quantity.TRIPS)) : Optional.empty(),
        facts.knowsTrips() || facts.knowsKilometres()
            ? Optional.of(days.get(Quantity.KILOMETRES))
            : Optional.empty(),
        days.get(Quantity.FEES).isPositive()
            ? Optional.of(days.fromPlatform().plus(days.get(Quantity.FEES)))
            : Optional.empty(),
        Optional.of(Rational.ONE),
        Optional.empty());
  }
}
