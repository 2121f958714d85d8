package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Charge;
import org.clickwage.reference.DailyNotes;
import org.clickwage.reference.Levy;
import org.clickwage.reference.Lookup;
import org.clickwage.wage.Charges;
import org.clickwage.wage.Deductions;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.CostItem;
import org.clickwage.work.WorkRecord;
import org.clickwage.work.WorkTime;

/**
 * The costs and the charges of a statement's days, calculated month by month.
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

  /** The wage of the year of a month, with the charges of its scheme; by the month's first day. */
  private final Map<LocalDate, WageBreakdown> years = new HashMap<>();

  /** Some days of one month. */
  private record Part(LocalDate from, LocalDate to) {
    long days() {
      return to.toEpochDay() - from.toEpochDay() + 1;
    }
  }

  /**
   * @param first the first day of the statement
   * @param last its last day
   * @param notes takes what a reader must know of charges
   */
  StatementMonths(
      StatementFacts facts, StatementPlan plan, LocalDate first, LocalDate last, DailyNotes notes) {
    this.facts = facts;
    this.plan = plan;
    this.first = first;
    this.last = last;
    this.notes = notes;
  }

  private static List<Part> parts(LocalDate from, LocalDate to) {
    List<Part> parts = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusMonths(1).withDayOfMonth(1)) {
      LocalDate end = day.withDayOfMonth(day.lengthOfMonth());
      parts.add(new Part(day, end.isAfter(to) ? to : end));
    }
    return parts;
  }

  /** The wage of some days, with the charges that are due on them. */
  WageBreakdown wage(LocalDate from, LocalDate to) {
    boolean paid = facts.knowsMoney(from, to);
    return wage(work(from, to, paid), paid ? charges(from, to) : Optional.empty());
  }

  private static WageBreakdown wage(WorkRecord work, Optional<Charges> charges) {
    return WageBreakdown.of(work, new Deductions(Share.NONE, Share.NONE, charges, Share.NONE));
  }

  private WorkRecord work(LocalDate from, LocalDate to, boolean paid) {
    StatementDay all = facts.between(from, to);
    Rational months =
        parts(from, to).stream()
            .map(part -> Rational.of(part.days(), part.from().lengthOfMonth()))
            .reduce(Rational.ZERO, Rational::plus);
    return new WorkRecord(
        paid ? Optional.of(all.get(Quantity.FARES)) : Optional.empty(),
        all.get(Quantity.BONUSES),
        plan.withoutTips() ? Rational.ZERO : all.get(Quantity.TIPS),
        facts.knowsTrips() ? Optional.of(all.get(Quantity.TRIPS)) : Optional.empty(),
        time(all, facts.knowsTime(from, to)),
        all.get(Quantity.FEES),
        costs(from, to),
        Optional.of(all.get(Quantity.KILOMETRES)),
        Optional.of(Rational.of(12).dividedBy(months.inLowestTerms())));
  }

  private WorkTime time(StatementDay all, boolean known) {
    return new WorkTime(
        known && facts.knowsWork() ? Optional.of(all.workHours()) : Optional.empty(),
        known ? Optional.of(all.get(Quantity.ON_TRIP)) : Optional.empty());
  }

  /** What was spent for the work of some days, by name. */
  private List<CostItem> costs(LocalDate from, LocalDate to) {
    Map<String, Rational> sums = new LinkedHashMap<>();
    for (Part part : parts(from, to)) {
      long daysOfWork = facts.days(part.from(), part.to()).size();
      StatementDay all = facts.between(part.from(), part.to());
      long daysInAll = new Part(first, last).days();
      plan.costs()
          .of(part.from(), part.to(), all, daysOfWork, daysInAll)
          .forEach(cost -> sums.merge(cost.name(), cost.amount(), Rational::plus));
    }
    return sums.entrySet().stream()
        .map(sum -> new CostItem(sum.getKey(), sum.getValue().inLowestTerms()))
        .toList();
  }

  /** Empty where nobody stated any, or the tables don't say those of one of the months. */
  private Optional<Charges> charges(LocalDate from, LocalDate to) {
    Map<Levy, Rational> due = new LinkedHashMap<>();
    List<Optional<Charges>> found = new ArrayList<>();
    for (Part part : parts(from, to)) {
      WageBreakdown year = year(part.from());
      found.add(year.deductions().charges());
      Rational share = share(part, year);
      for (Charge line : year.schemeCharges()) {
        due.merge(line.levy(), line.amount().times(share), Rational::plus);
      }
    }
    return found.stream().allMatch(Optional::isPresent)
        ? found.get(0).map(each -> each instanceof Charges.Scheme ? Charges.Due.of(due) : each)
        : Optional.empty();
  }

  /** What part of a year's charges some days of it have. */
  private Rational share(Part part, WageBreakdown year) {
    Rational ofYear = year.grossPay().orElseThrow();
    WorkRecord own = work(part.from(), part.to(), true);
    return ofYear.isZero()
        ? Rational.of(part.days(), yearOf(part.from()).days())
        : own.grossPay().orElseThrow().dividedBy(ofYear);
  }

  /** The wage of the year that a day is in, by the scheme of the day's month. */
  private WageBreakdown year(LocalDate day) {
    LocalDate start = day.withDayOfMonth(1).isBefore(first) ? first : day.withDayOfMonth(1);
    return years.computeIfAbsent(start, month -> calculateYear(yearOf(day), scheme(month)));
  }

  private WageBreakdown calculateYear(Part year, Optional<Charges> charges) {
    WorkRecord work = work(year.from(), year.to(), true);
    Rational gross = work.grossPay().orElseThrow();
    if (charges.isPresent() && charges.get() instanceof Charges.Scheme legal) {
      notes.addAll(legal.scheme().notes());
      if (gross.isPositive()) {
        notes.addAll(legal.scheme().notes(gross, work.worksPerYear()));
      }
    }
    return wage(work, charges);
  }

  /** The calendar year of a day where all of it is here, else all days. */
  private Part yearOf(LocalDate day) {
    Part year = new Part(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()));
    return year.from().isBefore(first) || year.to().isAfter(last) ? new Part(first, last) : year;
  }

  private Optional<Charges> scheme(LocalDate day) {
    Optional<Lookup<Charges>> answer = plan.law().charges().apply(day);
    answer.flatMap(Lookup::reason).ifPresent(notes::add);
    return answer.flatMap(Lookup::toOptional);
  }
}
