package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.wage.WageBreakdown;

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
    if (facts.days().keySet().stream().noneMatch(plan::asksFor)) {
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
  public NavigableMap<LocalDate, StatementDay> daysWithoutTime() {
    return days(day -> !day.grossPay().isZero() && !day.hasTime());
  }

  /** Days with work and no money, in order. */
  public NavigableMap<LocalDate, StatementDay> daysWithoutMoney() {
    return days(day -> day.hasTime() && !day.hasMoney());
  }

  private NavigableMap<LocalDate, StatementDay> days(Predicate<StatementDay> wanted) {
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>(facts.days(first, last));
    days.values().removeIf(wanted.negate());
    return days;
  }

  /** The facts of the days that were asked for. */
  public StatementDay counted() {
    return facts.between(first, last);
  }

  /** The facts of the days that were not asked for. */
  public StatementDay leftOut() {
    return Stream.of(facts.days().headMap(first, false), facts.days().tailMap(last, false))
        .flatMap(days -> days.values().stream())
        .reduce(StatementDay.NOTHING, StatementDay::plus);
  }

  private void calculate() {
    for (LocalDate from = first; !from.isAfter(last); ) {
      LocalDate to = plan.lastDay(from).isAfter(last) ? last : plan.lastDay(from);
      if (plan.costs().runOnEveryDay() || !facts.days(from, to).isEmpty()) {
        periods.add(period(plan.name(from), from, to));
      }
      from = to.plusDays(1);
    }
    total = period(StatementPeriod.ALL, first, last);
    if (facts.knowsWork()) {
      notes.addAll(StatementOverlap.notes(facts.days(first, last), facts.nights()));
    }
    notes.addAll(dividedNights());
    floors = StatementFloors.of(facts, plan, first, last);
    notes.addAll(floors.missing());
    floors.days().forEach(days -> notes.addAll(days.comparison().floor().notes()));
  }

  /**
   * What must be said where the days that are asked for divide a night: hours after midnight are of
   * the next day, and their pay is of the day on which the entry began.
   */
  private List<Note> dividedNights() {
    List<Note> notes = new ArrayList<>();
    plan.from()
        .filter(facts.nights()::contains)
        .ifPresent(day -> notes.add(Note.of("statement.night-before", day)));
    plan.to()
        .filter(day -> facts.nights().contains(day.plusDays(1)))
        .ifPresent(day -> notes.add(Note.of("statement.night-after", day)));
    return notes;
  }

  private StatementPeriod period(String name, LocalDate from, LocalDate to) {
    WageBreakdown wage = months.wage(from, to);
    return new StatementPeriod(
        name, from, to, known(from, to), wage, minimum(facts.days(from, to).entrySet(), wage));
  }

  private Map<Quantity, Rational> known(LocalDate from, LocalDate to) {
    StatementDay all = facts.between(from, to);
    Map<Quantity, Rational> known = new EnumMap<>(Quantity.class);
    for (Quantity each : Quantity.values()) {
      if (isKnown(each, all, from, to)) {
        known.put(each, all.get(each));
      }
    }
    return known;
  }

  private boolean isKnown(Quantity what, StatementDay all, LocalDate from, LocalDate to) {
    return switch (what) {
      case FARES, BONUSES, TIPS, FEES, REIMBURSEMENTS, OTHER, LINES -> facts.knowsMoney(from, to);
      // Where only trips are known, no hours beside them is not to say that there were none.
      case WAITING, EN_ROUTE ->
          knowsStates(from, to) && (facts.knowsWork() || all.get(what).isPositive());
      case ON_TRIP -> knowsStates(from, to);
      case LOGGED -> facts.knowsTime(from, to);
      case TRIPS -> facts.knowsTrips();
      case KILOMETRES -> true;
    };
  }

  private boolean knowsStates(LocalDate from, LocalDate to) {
    return facts.knowsTime(from, to) && facts.knowsStates();
  }

  /** Empty without hours, without a reference on one of the days, or where the basis changes. */
  private Optional<StatementMinimum> minimum(
      Collection<Map.Entry<LocalDate, StatementDay>> days, WageBreakdown wage) {
    if (!facts.knowsWork() || wage.pay().isEmpty()) {
      return Optional.empty();
    }
    Map<ReferenceWage, Rational> hours = new LinkedHashMap<>();
    for (Map.Entry<LocalDate, StatementDay> day : days) {
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
    References answer = references.computeIfAbsent(day, plan.references());
    notes.addAll(answer.missing());
    notes.addAll(answer.assumptions());
    Optional<ReferenceWage> found = answer.found().stream().findFirst();
    found.ifPresent(each -> notes.addAll(each.notes()));
    found.flatMap(ReferenceWage::exchange).ifPresent(rate -> notes.addAll(rate.notes()));
    return found;
  }
}
