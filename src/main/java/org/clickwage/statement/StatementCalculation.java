package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.reference.DailyNotes;
import org.clickwage.wage.WageBreakdown;

/** Calculates the periods of a statement, and their total as one more of them. */
final class StatementCalculation {
  /** Hours of work that are not on a trip. */
  private static final Set<Quantity> OFF_TRIP = Set.of(Quantity.WAITING, Quantity.EN_ROUTE);

  private final StatementFacts facts;
  private final StatementPlan plan;
  private final LocalDate first;
  private final LocalDate last;
  private final DailyNotes notes = new DailyNotes();
  private final StatementMonths months;
  private final Map<LocalDate, References> references = new HashMap<>();

  StatementCalculation(StatementFacts facts, StatementPlan plan) {
    this.facts = facts;
    this.plan = plan;
    this.first = plan.from().orElseGet(() -> facts.days().firstKey());
    this.last = plan.to().orElseGet(() -> facts.days().lastKey());
    this.months = new StatementMonths(facts, plan, first, last, notes);
  }

  Statement statement() {
    List<StatementPeriod> periods = new ArrayList<>();
    for (LocalDate from = first; !from.isAfter(last); ) {
      LocalDate to = plan.lastDay(from).isAfter(last) ? last : plan.lastDay(from);
      if (plan.costs().runOnEveryDay() || !facts.days(from, to).isEmpty()) {
        periods.add(period(plan.name(from), from, to));
      }
      from = to.plusDays(1);
    }
    StatementPeriod total = period(StatementPeriod.ALL, first, last);
    if (facts.knowsWork()) {
      notes.addAll(StatementOverlap.notes(facts.days(first, last), facts.nights()));
    }
    addDividedNights();
    StatementFloors floors = StatementFloors.of(facts, plan, first, last);
    notes.addAll(floors.missing());
    floors.days().forEach(days -> notes.addAll(days.comparison().floor().notes()));
    return new Statement(facts, periods, total, floors, notes.all());
  }

  /**
   * Warns where the days that are asked for divide a night: hours after midnight are of the next
   * day, and their pay is of the day on which the entry began.
   */
  private void addDividedNights() {
    plan.from()
        .filter(facts.nights()::contains)
        .ifPresent(day -> notes.add(Note.of("statement.night-before", day)));
    plan.to()
        .filter(day -> facts.nights().contains(day.plusDays(1)))
        .ifPresent(day -> notes.add(Note.of("statement.night-after", day)));
  }

  private StatementPeriod period(String name, LocalDate from, LocalDate to) {
    StatementDay all = facts.between(from, to);
    Map<Quantity, Rational> known = new EnumMap<>(Quantity.class);
    known(all, from, to).forEach(what -> known.put(what, all.get(what)));
    WageBreakdown wage = months.wage(from, to);
    return new StatementPeriod(name, from, to, known, wage, minimum(from, to, wage));
  }

  /** Of which quantities anything is known on some days. */
  private Set<Quantity> known(StatementDay all, LocalDate from, LocalDate to) {
    Set<Quantity> known = EnumSet.of(Quantity.KILOMETRES);
    if (facts.knowsTrips()) {
      known.add(Quantity.TRIPS);
    }
    if (facts.knowsMoney(from, to)) {
      known.addAll(EnumSet.range(Quantity.FARES, Quantity.LINES));
    }
    if (facts.knowsTime(from, to)) {
      known.add(Quantity.LOGGED);
      known.addAll(
          facts.knowsStates() ? EnumSet.range(Quantity.WAITING, Quantity.ON_TRIP) : Set.of());
    }
    if (!facts.knowsWork()) {
      // Where only trips are known, that no other hours are does not mean that there were none.
      known.removeIf(what -> OFF_TRIP.contains(what) && all.get(what).isZero());
    }
    return known;
  }

  /** Empty without hours, without a reference on one of the days, or where the basis changes. */
  private Optional<StatementMinimum> minimum(LocalDate from, LocalDate to, WageBreakdown wage) {
    if (!facts.knowsWork() || wage.grossPay().isEmpty()) {
      return Optional.empty();
    }
    Map<ReferenceWage, Rational> hours = new LinkedHashMap<>();
    for (Map.Entry<LocalDate, StatementDay> day : facts.days(from, to).entrySet()) {
      if (day.getValue().hasTime()) {
        Optional<ReferenceWage> reference = reference(day.getKey());
        if (reference.isEmpty()) {
          return Optional.empty();
        }
        hours.merge(reference.get(), day.getValue().workHours(), Rational::plus);
      }
    }
    return StatementMinimum.of(hours, wage);
  }

  private Optional<ReferenceWage> reference(LocalDate day) {
    References answer = references.computeIfAbsent(day, plan.law().references());
    notes.addAll(answer.missing());
    notes.addAll(answer.assumptions());
    Optional<ReferenceWage> found = answer.found().stream().findFirst();
    found.ifPresent(each -> notes.addAll(each.notes()));
    found.flatMap(ReferenceWage::exchange).ifPresent(rate -> notes.addAll(rate.notes()));
    return found;
  }
}
