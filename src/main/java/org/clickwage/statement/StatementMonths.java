package org.clickwage.statement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Lookup;
import org.clickwage.wage.Charges;
import org.clickwage.wage.Deductions;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.CostItem;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;

/**
 * The costs and the pay of a statement's days, calculated month by month.
 *
 * <p>Charges are those due on a year's pay, by the scheme in force on the first day of each month:
 * the calendar year where all of it is here, else all days brought to a year. The days of a month
 * have their part of them by their pay.
 */
final class StatementMonths {
  private final StatementFacts facts;
  private final StatementPlan plan;
  private final LocalDate first;
  private final LocalDate last;
  private final DailyNotes notes;

  /** The pay of the year of a month, with the charges of its scheme; by the month's first day. */
  private final Map<LocalDate, StatementPay> years = new HashMap<>();

  /**
   * @param first the first day of the statement
   * @param last its last day
   * @param notes where what must be said of charges is told
   */
  StatementMonths(
      StatementFacts facts, StatementPlan plan, LocalDate first, LocalDate last, DailyNotes notes) {
    this.facts = facts;
    this.plan = plan;
    this.first = first;
    this.last = last;
    this.notes = notes;
  }

  /** What was spent for the work of some days, by name. */
  List<CostItem> costs(LocalDate from, LocalDate to) {
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
    return plan.costs().of(from, to, facts.between(from, to), daysOfWork, days(first, last));
  }

  /** The last day of the month that a day is in, or the last of all if that is sooner. */
  private static LocalDate endOfMonth(LocalDate from, LocalDate to) {
    LocalDate end = from.withDayOfMonth(from.lengthOfMonth());
    return end.isAfter(to) ? to : end;
  }

  /** The pay of some days and what is left of it. */
  StatementPay pay(LocalDate from, LocalDate to) {
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
}
