package org.clickwage.statement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.reference.DailyNotes;
import org.clickwage.reference.DayRange;
import org.clickwage.wage.WageBreakdown;

/** Calculates the parts of a statement, and their total as one more of them. */
final class StatementCalculation {
  /** Hours of work that are not on a trip. */
  private static final Set<Quantity> OFF_TRIP = Set.of(Quantity.WAITING, Quantity.EN_ROUTE);

  private final StatementFacts facts;
  private final StatementPlan plan;
  private final DayRange all;
  private final DailyNotes notes = new DailyNotes();
  private final StatementMonths months;

  StatementCalculation(StatementFacts facts, StatementPlan plan) {
    this.facts = facts;
    this.plan = plan;
    this.all =
        new DayRange(
            plan.from().orElseGet(() -> facts.days().firstKey()),
            plan.to().orElseGet(() -> facts.days().lastKey()));
    this.months = new StatementMonths(facts, plan, all, notes);
  }

  Statement statement() {
    List<StatementPeriod> periods =
        new StatementParts(facts, plan, all).list().stream().map(this::period).toList();
    StatementPeriod total = period(StatementPart.whole(StatementPeriod.ALL, all, facts));
    plan.prices().filter(this::isOutside).ifPresent(prices -> notes.add(prices.note()));
    total.takeRate().flatMap(TakeRate::whyNot).ifPresent(notes::add);
    if (facts.knowsWork()) {
      notes.addAll(StatementOverlap.notes(facts.days(all)));
    }
    if (plan.by() == StatementPlan.By.HOUR) {
      notes.add(Note.of("statement.by-hour"));
    }
    StatementFloors floors = StatementFloors.of(facts, plan, all);
    notes.addAll(floors.missing());
    floors.days().forEach(days -> notes.addAll(days.comparison().floor().notes()));
    return new Statement(facts, plan, periods, total, floors, notes.all());
  }

  private boolean isOutside(ConstantPrices prices) {
    return IntStream.rangeClosed(all.first().getYear(), all.last().getYear())
        .anyMatch(year -> prices.factor(year).isEmpty());
  }

  private StatementPeriod period(StatementPart part) {
    DayRange days = part.days();
    StatementDay sum = part.sum();
    Map<Quantity, Rational> known = new EnumMap<>(Quantity.class);
    known(sum, days).forEach(what -> known.put(what, sum.get(what)));
    if (part.isHour()) {
      known.keySet().retainAll(StatementDay.QUANTITIES_OF_WORK);
    }
    Map<CountedHours, Rational> hours = new EnumMap<>(CountedHours.class);
    Stream.of(CountedHours.values())
        .filter(counted -> facts.knowsTime(days) && facts.knows(counted))
        .forEach(counted -> hours.put(counted, counted.of(sum)));
    WageBreakdown wage = months.wage(part);
    return new StatementPeriod(
        part.name(),
        days,
        facts.currency(),
        known,
        hours,
        plan.hours(),
        part.isPeriod() ? facts.takeRate(days) : Optional.empty(),
        wage,
        minimum(part, wage),
        plan.prices().map(prices -> RealPay.of(prices, wageByYear(part))));
  }

  private Map<Integer, WageBreakdown> wageByYear(StatementPart part) {
    Map<Integer, WageBreakdown> years = new LinkedHashMap<>();
    part.byYear(facts).forEach((year, ofYear) -> years.put(year, months.wage(ofYear)));
    return years;
  }

  /** Of which quantities anything is known on some days. */
  private Set<Quantity> known(StatementDay sum, DayRange days) {
    Set<Quantity> known = EnumSet.of(Quantity.KILOMETRES);
    if (facts.knowsTrips()) {
      known.add(Quantity.TRIPS);
    }
    if (facts.knowsMoney(days)) {
      known.addAll(EnumSet.range(Quantity.FARES, Quantity.LINES));
    }
    if (facts.knowsTime(days)) {
      known.add(Quantity.LOGGED);
      known.addAll(
          facts.knowsStates() ? EnumSet.range(Quantity.WAITING, Quantity.ON_TRIP) : Set.of());
    }
    if (!facts.knowsWork()) {
      // Where only trips are known, that no other hours are does not mean that there were none.
      known.removeIf(what -> OFF_TRIP.contains(what) && sum.get(what).isZero());
    }
    return known;
  }

  /** Empty without hours, without a reference on one of the days, or where the basis changes. */
  private Optional<StatementMinimum> minimum(StatementPart part, WageBreakdown wage) {
    if (!facts.knows(plan.hours()) || wage.grossPay().isEmpty()) {
      return Optional.empty();
    }
    Map<ReferenceWage, Rational> hours = new LinkedHashMap<>();
    for (Map.Entry<LocalDate, Rational> day : part.hoursByDay(facts, plan.hours()).entrySet()) {
      Optional<ReferenceWage> reference = reference(day.getKey());
      if (reference.isEmpty()) {
        return Optional.empty();
      }
      hours.merge(reference.get(), day.getValue(), Rational::plus);
    }
    return StatementMinimum.of(hours, wage);
  }

  private Optional<ReferenceWage> reference(LocalDate day) {
    References answer = plan.law().references().apply(day);
    notes.addAll(answer.missing());
    notes.addAll(answer.assumptions());
    Optional<ReferenceWage> found = answer.found().stream().findFirst();
    found.ifPresent(each -> notes.addAll(each.notes()));
    found.flatMap(ReferenceWage::exchange).ifPresent(rate -> notes.addAll(rate.notes()));
    return found;
  }
}
