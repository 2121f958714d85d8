package org.clickwage.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.FloorComparisons;
import org.clickwage.compare.Floors;
import org.clickwage.compare.WorkQuantities;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;

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
   * @param from the first of them with money or work
   * @param to the last of them
   */
  public record Days(YearMonth month, LocalDate from, LocalDate to, FloorComparison comparison) {}

  static StatementFloors of(
      StatementFacts facts, StatementPlan plan, LocalDate first, LocalDate last) {
    StatementFloors floors = new StatementFloors(new ArrayList<>(), new LinkedHashSet<>());
    NavigableMap<LocalDate, StatementDay> left = facts.days(first, last);
    while (!left.isEmpty()) {
      LocalDate from = left.firstKey();
      LocalDate to = lastOfSame(left.keySet(), plan);
      floors.add(facts, plan.law().floors().apply(to), from, to);
      left = left.tailMap(to, false);
    }
    return floors;
  }

  /** The last of the days of one month on which the same is due as on the first. */
  private static LocalDate lastOfSame(Set<LocalDate> days, StatementPlan plan) {
    LocalDate last = days.iterator().next();
    Floors inForce = plan.law().floors().apply(last);
    for (LocalDate day : days) {
      boolean isSame =
          YearMonth.from(day).equals(YearMonth.from(last))
              && inForce.hasRatesOf(plan.law().floors().apply(day));
      if (!isSame) {
        return last;
      }
      last = day;
    }
    return last;
  }

  private void add(StatementFacts facts, Floors inForce, LocalDate from, LocalDate to) {
    StatementDay all = facts.between(from, to);
    Optional<Rational> paid =
        facts.knowsMoney(from, to) ? Optional.of(all.fromPlatform()) : Optional.empty();
    FloorComparison.Point point =
        new FloorComparison.Point(paid, quantities(facts, all), due -> Optional.empty());
    FloorComparisons comparisons = FloorComparisons.of(inForce, List.of(point), facts.currency());
    missing.addAll(comparisons.missing());
    comparisons
        .compared()
        .forEach(each -> days.add(new Days(YearMonth.from(from), from, to, each)));
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
            : Optional.empty());
  }
}
