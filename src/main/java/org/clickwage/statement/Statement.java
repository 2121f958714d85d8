package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;

/**
 * A worker's statement calculated: period by period and in total. The periods add up to the total,
 * and the total is the same whichever periods are asked for.
 */
public final class Statement {
  private final StatementFacts facts;
  private final StatementPlan plan;
  private final List<StatementPeriod> periods = new ArrayList<>();
  private final DailyNotes notes = new DailyNotes();
  private final Map<LocalDate, References> references = new HashMap<>();

  private final LocalDate first;
  private final LocalDate last;
  private final StatementMonths months;
  private StatementPeriod total;
  private StatementFloors floors;

  private Statement(StatementFacts facts, StatementPlan plan) {
    this.facts = facts;
    this.plan = plan;
    this.first = plan.from().orElseGet(() -> facts.days().firstKey());
    this.last = plan.to().orElseGet(() -> facts.days().lastKey());
    this.months = new StatementMonths(facts, plan, first, last, notes);
  }

  /** The statement of these facts; empty where none of them lies in the days that are asked for. */
  public static Optional<Statement> of(StatementFacts facts, StatementPlan plan) {
    boolean any =
        facts.days().keySet().stream()
            .anyMatch(
                day ->
                    !plan.from().filter(day::isBefore).isPresent()
                        && !plan.to().filter(day::isAfter).isPresent());
    if (!any) {
      return Optional.empty();
    }
    Statement statement = new Statement(facts, plan);
    statement.calculate();
    return Optional.of(statement);
  }

  public StatementFacts facts() {
    return facts;
  }

  public StatementPlan plan() {
    return plan;
  }

  public List<StatementPeriod> periods() {
    return List.copyOf(periods);
  }

  public StatementPeriod total() {
    return total;
  }

  /** The work beside the legal floors for platform work. */
  public StatementFloors floors() {
    return floors;
  }

  /** What must be said beside the figures. */
  public List<Note> notes() {
    return notes.all();
  }

  /** Days with money for work and no work, in order. */
  public List<LocalDate> daysWithoutTime() {
    return days(day -> !day.money().grossPay().isZero() && !day.hasTime());
  }

  /** Days with work and no money, in order. */
  public List<LocalDate> daysWithoutMoney() {
    return days(day -> day.hasTime() && !day.hasMoney());
  }

  public StatementDay day(LocalDate day) {
    return facts.days().get(day);
  }

  /** The facts of the days that were not asked for. */
  public StatementDay leftOut() {
    StatementDay sum = StatementDay.NOTHING;
    for (Map.Entry<LocalDate, StatementDay> day : facts.days().entrySet()) {
      boolean inside = !day.getKey().isBefore(first) && !day.getKey().isAfter(last);
      sum = inside ? sum : sum.plus(day.getValue());
    }
    return sum;
  }

  private List<LocalDate> days(Predicate<StatementDay> wanted) {
    return facts.days().subMap(first, true, last, true).entrySet().stream()
        .filter(day -> wanted.test(day.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void calculate() {
    for (LocalDate from = first; !from.isAfter(last); ) {
      LocalDate to = plan.lastDay(from).isAfter(last) ? last : plan.lastDay(from);
      boolean shown = plan.costs().runOnEveryDay() || !facts.between(from, to).isEmpty();
      if (shown) {
        periods.add(period(plan.name(from), from, to));
      }
      from = to.plusDays(1);
    }
    total = period(StatementPeriod.ALL, first, last);
    if (facts.knowsWork()) {
      notes.addAll(
          StatementOverlap.notes(facts.days().subMap(first, true, last, true), facts.nights()));
    }
    notes.addAll(facts.nights().divided(plan.from(), plan.to()));
    floors = StatementFloors.of(facts, plan, first, last);
    notes.addAll(floors.missing());
    floors.days().forEach(days -> notes.addAll(days.comparison().floor().notes()));
  }

  private StatementPeriod period(String name, LocalDate from, LocalDate to) {
    StatementDay all = facts.between(from, to);
    boolean paid = facts.knowsMoney(from, to);
    Optional<StatementPay> pay = paid ? Optional.of(months.pay(from, to)) : Optional.empty();
    return new StatementPeriod(
        name,
        from,
        to,
        paid ? Optional.of(all.money()) : Optional.empty(),
        pay,
        months.costs(from, to),
        facts.knowsTime(from, to) ? Optional.of(all.time()) : Optional.empty(),
        facts.knowsWork(),
        facts.knowsStates(),
        facts.knowsTrips() ? Optional.of(all.trips()) : Optional.empty(),
        all.kilometres(),
        pay.flatMap(known -> minimum(from, to, known)));
  }

  /** Empty without hours, without a reference on one of the days, or where the basis changes. */
  private Optional<StatementMinimum> minimum(LocalDate from, LocalDate to, StatementPay pay) {
    if (!facts.knowsWork()) {
      return Optional.empty();
    }
    Set<ReferenceWage> found = new LinkedHashSet<>();
    Rational due = Rational.ZERO;
    Rational hours = Rational.ZERO;
    for (Map.Entry<LocalDate, StatementDay> day :
        facts.days().subMap(from, true, to, true).entrySet()) {
      if (day.getValue().hasTime()) {
        Optional<ReferenceWage> reference = reference(day.getKey());
        if (reference.isEmpty()) {
          return Optional.empty();
        }
        found.add(reference.get());
        Rational worked = day.getValue().time().work();
        hours = hours.plus(worked);
        due = due.plus(worked.times(reference.get().hourly().perHour()));
      }
    }
    Rational inAll = hours;
    Rational owed = due;
    boolean oneBasis = found.stream().map(ReferenceWage::basis).distinct().count() == 1;
    if (!oneBasis) {
      return Optional.empty();
    }
    return amount(found.iterator().next(), pay)
        .map(
            amount ->
                new StatementMinimum(
                    List.copyOf(found), owed.dividedBy(inAll).inLowestTerms(), owed, amount));
  }

  private Optional<ReferenceWage> reference(LocalDate day) {
    References answer = references.computeIfAbsent(day, plan.references());
    notes.addAll(answer.missing());
    notes.addAll(answer.assumptions());
    Optional<ReferenceWage> found = answer.found().stream().findFirst();
    found.ifPresent(each -> notes.addAll(each.notes()));
    found.flatMap(ReferenceWage::exchange).ifPresent(rate -> notes.addAll(rate.notes()));
    return found;
  }

  private static Optional<Rational> amount(ReferenceWage reference, StatementPay pay) {
    return switch (reference.basis()) {
      case NET -> pay.netPay();
      case GROSS -> Optional.of(pay.earnings());
    };
  }
}
