package org.clickwage.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clickwage.money.Rational;
import org.clickwage.money.Share;
import org.clickwage.note.Note;
import org.clickwage.reference.Lookup;
import org.clickwage.wage.Charges;
import org.clickwage.wage.Deductions;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.CostItem;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;

/**
 * A worker's statement reckoned: period by period and in total.
 *
 * <p>Charges are those due on a year's pay, by the scheme in force on the first day of each month:
 * the calendar year where all of it is here, else all days brought to a year. Each period has its
 * part of them by its pay. So the periods add up to the total, and the total is the same whichever
 * periods are asked for.
 */
public final class Statement {
  private final StatementFacts facts;
  private final StatementPlan plan;
  private final List<StatementPeriod> periods = new ArrayList<>();
  private final DailyNotes notes = new DailyNotes();
  private final Map<LocalDate, References> references = new HashMap<>();

  /** The pay of the year of a month, with the charges of its scheme; by the month's first day. */
  private final Map<LocalDate, StatementPay> years = new HashMap<>();

  private final LocalDate first;
  private final LocalDate last;
  private StatementPeriod total;
  private StatementFloors floors;

  private Statement(StatementFacts facts, StatementPlan plan) {
    this.facts = facts;
    this.plan = plan;
    this.first = plan.from().orElseGet(() -> facts.days().firstKey());
    this.last = plan.to().orElseGet(() -> facts.days().lastKey());
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
    statement.reckon();
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

  private void reckon() {
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
      notes.addAll(StatementOverlap.notes(facts.days().subMap(first, true, last, true)));
    }
    floors = StatementFloors.of(facts, plan, first, last);
    notes.addAll(floors.missing());
    floors.days().forEach(days -> notes.addAll(days.comparison().floor().notes()));
  }

  private StatementPeriod period(String name, LocalDate from, LocalDate to) {
    StatementDay all = facts.between(from, to);
    boolean paid = facts.knowsMoney(from, to);
    Optional<StatementPay> pay = paid ? Optional.of(pay(from, to)) : Optional.empty();
    return new StatementPeriod(
        name,
        from,
        to,
        paid ? Optional.of(all.money()) : Optional.empty(),
        pay,
        costs(from, to),
        facts.knowsTime(from, to) ? Optional.of(all.time()) : Optional.empty(),
        facts.knowsWork(),
        facts.knowsStates(),
        facts.knowsTrips() ? Optional.of(all.trips()) : Optional.empty(),
        all.kilometres(),
        pay.flatMap(known -> minimum(from, to, known)));
  }

  /** The last day of the month that a day is in, or the last of all if that is sooner. */
  private static LocalDate endOfMonth(LocalDate from, LocalDate to) {
    LocalDate end = from.withDayOfMonth(from.lengthOfMonth());
    return end.isAfter(to) ? to : end;
  }

  private List<CostItem> costs(LocalDate from, LocalDate to) {
    Map<String, Rational> sums = new LinkedHashMap<>();
    for (LocalDate day = from; !day.isAfter(to); day = endOfMonth(day, to).plusDays(1)) {
      for (CostItem cost : costsInMonth(day, endOfMonth(day, to))) {
        sums.merge(cost.name(), cost.amount(), Rational::plus);
      }
    }
    return sums.entrySet().stream()
        .map(sum -> new CostItem(sum.getKey(), sum.getValue().inLowestTerms()))
        .toList();
  }

  private List<CostItem> costsInMonth(LocalDate from, LocalDate to) {
    long daysOfWork = facts.days().subMap(from, true, to, true).size();
    long daysInAll = last.toEpochDay() - first.toEpochDay() + 1;
    return plan.costs().of(from, to, facts.between(from, to), daysOfWork, daysInAll);
  }

  private StatementPay pay(LocalDate from, LocalDate to) {
    StatementPay sum = null;
    for (LocalDate day = from; !day.isAfter(to); day = endOfMonth(day, to).plusDays(1)) {
      StatementPay part = payInMonth(day, endOfMonth(day, to));
      sum = sum == null ? part : sum.plus(part);
    }
    return sum;
  }

  /** The pay of some days of one month, with their part of what is due on a year's pay. */
  private StatementPay payInMonth(LocalDate from, LocalDate to) {
    LocalDate start = from.withDayOfMonth(1).isBefore(first) ? first : from.withDayOfMonth(1);
    LocalDate yearStart = hasWholeYear(from) ? from.withDayOfYear(1) : first;
    LocalDate yearEnd = hasWholeYear(from) ? from.withDayOfYear(from.lengthOfYear()) : last;
    StatementPay year = years.get(start);
    if (year == null) {
      year = StatementPay.of(wage(yearStart, yearEnd, charges(start)));
      years.put(start, year);
    }
    StatementPay part = StatementPay.of(wage(from, to, Optional.empty()));
    Rational share =
        year.grossPay().isZero()
            ? Rational.of(days(from, to), days(yearStart, yearEnd))
            : part.grossPay().dividedBy(year.grossPay());
    return part.withChargesOf(year, share);
  }

  /** Whether all days of a day's calendar year are here. */
  private boolean hasWholeYear(LocalDate day) {
    return !day.withDayOfYear(1).isBefore(first)
        && !day.withDayOfYear(day.lengthOfYear()).isAfter(last);
  }

  private static long days(LocalDate from, LocalDate to) {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }

  private Optional<Charges> charges(LocalDate day) {
    Optional<Lookup<Charges>> answer = plan.charges().map(known -> known.apply(day));
    answer.flatMap(Lookup::reason).ifPresent(notes::add);
    Optional<Charges> charges = answer.flatMap(Lookup::toOptional);
    if (charges.isPresent() && charges.get() instanceof Charges.Scheme legal) {
      notes.addAll(legal.scheme().notes());
    }
    return charges;
  }

  private WageBreakdown wage(LocalDate from, LocalDate to, Optional<Charges> charges) {
    StatementDay all = facts.between(from, to);
    StatementMoney money = plan.withoutTips() ? all.money().withoutTips() : all.money();
    WorkRecord work =
        new WorkRecord(
            Optional.of(money.fares()),
            money.bonuses(),
            money.tips(),
            Optional.of(all.trips()),
            WorkTime.UNKNOWN,
            money.fees(),
            costs(from, to),
            Optional.empty(),
            Optional.of(Rational.of(12).dividedBy(months(from, to))));
    charges
        .filter(Charges.Scheme.class::isInstance)
        .map(each -> ((Charges.Scheme) each).scheme())
        .filter(scheme -> work.grossPay().orElseThrow().isPositive())
        .ifPresent(
            scheme ->
                notes.addAll(scheme.notes(work.grossPay().orElseThrow(), work.worksPerYear())));
    return WageBreakdown.of(work, new Deductions(Share.NONE, Share.NONE, charges, Share.NONE));
  }

  /** How many months these days are: a day of May is the 31st part of one. */
  private static Rational months(LocalDate from, LocalDate to) {
    Rational months = Rational.ZERO;
    for (LocalDate day = from; !day.isAfter(to); day = endOfMonth(day, to).plusDays(1)) {
      months = months.plus(Rational.of(days(day, endOfMonth(day, to)), day.lengthOfMonth()));
    }
    return months.inLowestTerms();
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
