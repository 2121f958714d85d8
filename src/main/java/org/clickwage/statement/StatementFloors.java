package org.clickwage.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.FloorComparisons;
import org.clickwage.compare.Floors;
import org.clickwage.compare.WorkQuantities;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;

/**
 * A statement beside the legal floors for platform work, calendar month by calendar month: that is
 * the span for which the French accord on couriers is calculated, and a month with too little is
 * not made good by another. A floor that steps within a month divides it.
 */
public final class StatementFloors {
  /**
   * Some days of one month on which the same floors were in force.
   *
   * @param from the first of them with money or work
   * @param to the last of them
   */
  public record Days(YearMonth month, LocalDate from, LocalDate to, FloorComparison comparison) {}

  private final StatementFacts facts;
  private final List<Days> days = new ArrayList<>();
  private final Set<Note> missing = new LinkedHashSet<>();

  private StatementFloors(StatementFacts facts) {
    this.facts = facts;
  }

  static StatementFloors of(
      StatementFacts facts, StatementPlan plan, LocalDate first, LocalDate last) {
    StatementFloors floors = new StatementFloors(facts);
    Floors inForce = Floors.NONE;
    LocalDate from = null;
    LocalDate to = null;
    StatementDay sum = StatementDay.NOTHING;
    for (Map.Entry<LocalDate, StatementDay> day : facts.days(first, last).entrySet()) {
      Floors ofDay = plan.floors().apply(day.getKey());
      boolean same =
          from != null
              && YearMonth.from(from).equals(YearMonth.from(day.getKey()))
              && inForce.hasRatesOf(ofDay);
      if (!same) {
        floors.add(inForce, from, to, sum);
        from = day.getKey();
        sum = StatementDay.NOTHING;
      }
      inForce = ofDay;
      to = day.getKey();
      sum = sum.plus(day.getValue());
    }
    floors.add(inForce, from, to, sum);
    return floors;
  }

  private void add(Floors inForce, LocalDate from, LocalDate to, StatementDay sum) {
    if (from == null) {
      return;
    }
    Optional<Rational> paid =
        facts.knowsMoney(from, to) ? Optional.of(sum.fromPlatform()) : Optional.empty();
    FloorComparison.Point point =
        new FloorComparison.Point(paid, quantities(sum), due -> Optional.empty());
    FloorComparisons comparisons = FloorComparisons.of(inForce, List.of(point), facts.currency());
    missing.addAll(comparisons.missing());
    comparisons
        .compared()
        .forEach(each -> days.add(new Days(YearMonth.from(from), from, to, each)));
  }

  /** What a floor may count of some days, of which it is known what was done in their hours. */
  private WorkQuantities quantities(StatementDay days) {
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

  public List<Days> days() {
    return List.copyOf(days);
  }

  /** Why floors that were asked for are not there. */
  public List<Note> missing() {
    return List.copyOf(missing);
  }
}
