package org.clickwage.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Charge;
import org.clickwage.reference.DailyNotes;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.Levy;
import org.clickwage.reference.Lookup;
import org.clickwage.wage.Charges;
import org.clickwage.wage.Deductions;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.CostItem;
import org.clickwage.work.WageQuantity;
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
  private final DayRange all;
  private final DailyNotes notes;

  /** The wage of the year of a month, with the charges of its scheme; by the month's first day. */
  private final Map<LocalDate, WageBreakdown> years = new HashMap<>();

  /**
   * @param all the days of the statement
   * @param notes takes what a reader must know of charges
   */
  StatementMonths(StatementFacts facts, StatementPlan plan, DayRange all, DailyNotes notes) {
    this.facts = facts;
    this.plan = plan;
    this.all = all;
    this.notes = notes;
  }

  /** The wage of a part of the days, with the charges that are due on it. */
  WageBreakdown wage(StatementPart part) {
    boolean paid = part.slices().stream().anyMatch(slice -> facts.knowsMoney(slice.days()));
    return wage(work(part, paid), paid ? charges(part) : Optional.empty());
  }

  private static WageBreakdown wage(WorkRecord work, Optional<Charges> charges) {
    return WageBreakdown.of(
        work, new Deductions(Share.NONE, Share.NONE, charges, Share.NONE, false));
  }

  private WorkRecord work(DayRange these) {
    return work(StatementPart.whole("", these, facts), true);
  }

  private WorkRecord work(StatementPart all, boolean paid) {
    StatementDay sum = all.sum();
    Rational months =
        all.slices().stream()
            .flatMap(slice -> slice.days().months().stream())
            .map(part -> Rational.of(part.count(), part.first().lengthOfMonth()))
            .reduce(Rational.ZERO, Rational::plus);
    return new WorkRecord(
        paid ? Optional.of(sum.get(Quantity.FARES)) : Optional.empty(),
        otherAmounts(sum),
        facts.knowsTrips() ? Optional.of(sum.get(Quantity.TRIPS)) : Optional.empty(),
        time(sum, facts.knowsTime(all.days())),
        costs(all),
        Optional.of(sum.get(Quantity.KILOMETRES)),
        Optional.of(Rational.of(12).dividedBy(months.inLowestTerms())));
  }

  private Map<WageQuantity, Rational> otherAmounts(StatementDay sum) {
    Map<WageQuantity, Rational> amounts = new EnumMap<>(WageQuantity.class);
    for (Quantity each : Quantity.values()) {
      boolean counts = each != Quantity.TIPS || !plan.withoutTips();
      each.amount()
          .filter(of -> counts && of != WageQuantity.PAY)
          .ifPresent(of -> amounts.put(of, sum.get(each)));
    }
    return amounts;
  }

  private WorkTime time(StatementDay sum, boolean known) {
    return new WorkTime(
        known && facts.knows(plan.hours()) ? Optional.of(plan.hours().of(sum)) : Optional.empty(),
        known && facts.knowsStates() ? Optional.of(sum.get(Quantity.ON_TRIP)) : Optional.empty());
  }

  /** What was spent for the work of some days, by name. */
  private List<CostItem> costs(StatementPart of) {
    Map<String, Rational> sums = new LinkedHashMap<>();
    for (StatementPart.Slice slice : of.slices()) {
      for (DayRange part : slice.days().months()) {
        long daysOfWork = facts.days(part).size();
        for (CostItem cost : plan.costs().of(part, facts.sum(part), daysOfWork, all.count())) {
          sums.merge(cost.name(), cost.amount().times(slice.share()), Rational::plus);
        }
      }
    }
    return sums.entrySet().stream()
        .map(sum -> new CostItem(sum.getKey(), sum.getValue().inLowestTerms()))
        .toList();
  }

  /** Empty where none are stated, or those of one of the months are not known. */
  private Optional<Charges> charges(StatementPart of) {
    if (facts.hasWithheldCharges()) {
      boolean areStated = of.slices().stream().allMatch(slice -> facts.statesCharges(slice.days()));
      return areStated ? Optional.of(new Charges.OfWork()) : Optional.empty();
    }
    Map<Levy, Rational> due = new LinkedHashMap<>();
    List<Optional<Charges>> found = new ArrayList<>();
    for (StatementPart.Slice slice : of.slices()) {
      for (DayRange part : slice.days().months()) {
        WageBreakdown year = year(part.first());
        found.add(year.deductions().charges());
        Rational share = share(part, year).times(slice.share());
        for (Charge line : year.schemeCharges()) {
          due.merge(line.levy(), line.amount().times(share), Rational::plus);
        }
      }
    }
    return found.stream().allMatch(Optional::isPresent)
        ? found.get(0).map(each -> each instanceof Charges.Scheme ? Charges.Due.of(due) : each)
        : Optional.empty();
  }

  /** What part of a year's charges some days of it have. */
  private Rational share(DayRange part, WageBreakdown year) {
    Rational ofYear = year.grossPay().orElseThrow();
    WorkRecord own = work(part);
    return ofYear.isZero()
        ? Rational.of(part.count(), yearOf(part.first()).count())
        : own.grossPay().orElseThrow().dividedBy(ofYear);
  }

  /** The wage of the year that a day is in, by the scheme of the day's month. */
  private WageBreakdown year(LocalDate day) {
    LocalDate start = DayRange.monthOf(day).and(all).first();
    return years.computeIfAbsent(start, month -> calculateYear(yearOf(day), scheme(month)));
  }

  private WageBreakdown calculateYear(DayRange year, Optional<Charges> charges) {
    WorkRecord work = work(year);
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
  private DayRange yearOf(LocalDate day) {
    DayRange year = DayRange.yearOf(day);
    return all.contains(year) ? year : all;
  }

  private Optional<Charges> scheme(LocalDate day) {
    Optional<Lookup<Charges>> answer = plan.law().charges().apply(day);
    answer.flatMap(Lookup::reason).ifPresent(notes::add);
    return answer.flatMap(Lookup::toOptional);
  }
}
