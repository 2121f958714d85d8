package org.clickwage.survey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.BasisChoice;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.compare.ReferenceTerms;
import org.clickwage.group.DistinctWorkerCounts;
import org.clickwage.group.GroupTotals;
import org.clickwage.group.RecordKind;
import org.clickwage.group.ReferenceRole;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.Profile;
import org.clickwage.profile.Profiles;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.RecordFilter;
import org.clickwage.reference.Basis;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.ReferenceData;
import org.clickwage.stamp.StampReader;
import org.clickwage.statistics.Observation;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordProblem;
import org.clickwage.tasklog.PendingPay;
import org.clickwage.wage.RateName;
import org.clickwage.wage.Wage;
import org.clickwage.work.NumberNotation;
import org.clickwage.work.WageQuantity;

/**
 * People whose wages were calculated one by one, each with its own reference: the units of a
 * survey's statistics as they are, with the one of all people as the only group.
 */
public final class CalculatedPeople {
  private static final int PLACE_BITS = 32;

  private final ReferenceRole role;
  private final SurveyTotals totals;
  private long people;

  /**
   * @param role what the people are compared with, those of them who have a reference
   * @param floors pay floors that are tried, by name
   * @param hasErrors whether figures get standard errors
   */
  public CalculatedPeople(
      ReferenceData facts, ReferenceRole role, List<String> floors, boolean hasErrors) {
    this.role = role;
    BatchPlan plan = plan(facts, role, floors, hasErrors);
    this.totals = new SurveyTotals(plan, null, new ReferenceLookup(facts), plan.workers());
  }

  /** That of a table which states of each person what is known of them. */
  private static BatchPlan plan(
      ReferenceData facts, ReferenceRole role, List<String> floors, boolean hasErrors) {
    List<String> fields = new ArrayList<>();
    List.of(RecordField.WORKER, RecordField.PAY, RecordField.HOURS)
        .forEach(field -> fields.add(field.columnName()));
    if (role == ReferenceRole.MINIMUM) {
      fields.add(RecordField.COUNTRY.columnName());
    } else if (role == ReferenceRole.GIVEN) {
      fields.add(RecordField.MINIMUM.columnName());
    }
    Profile plain = Profiles.plain();
    return new BatchPlan(
        Dialect.of(StandardCharsets.UTF_8, ',', NumberNotation.POINT, fields, "\n"),
        Mapping.of(fields, plain, Map.of(), Map.of()),
        new StampReader(plain.stamps(), Optional.empty(), Optional.empty()),
        new StatusRules(plain.statuses().counted(), PendingPay.APART),
        RecordFilter.ALL,
        facts,
        Optional.empty(),
        ReferenceTerms.of(BasisChoice.AUTO, List.of()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        floors,
        true,
        List.of(),
        false,
        DesignColumns.NONE,
        hasErrors,
        false,
        RecordProblem::inRecord);
  }

  /**
   * Counts a person.
   *
   * @param hasProblem whether something of theirs could not be read
   */
  public void count(boolean hasProblem) {
    totals.count(1);
    all().counts().add(RecordKind.RECORD, true);
    all().counts().add(RecordKind.PROBLEM, hasProblem);
    // Any number of its own: names are told apart by hashes.
    long name = ++people << PLACE_BITS | people;
    totals.see(name, all(), 1 << DistinctWorkerCounts.SEEN);
  }

  /**
   * Adds what a person comes to.
   *
   * @param reference what an hour is compared with, on the mean of the hours; empty for none
   * @param basis which pay is compared; empty without a reference
   * @param lack what a floor makes due over what was paid; empty where it is not known
   */
  public void add(
      Wage wage,
      Optional<Currency> currency,
      Optional<Rational> reference,
      Optional<Basis> basis,
      Function<String, Optional<Rational>> lack) {
    RateName name =
        basis.filter(Basis.NET::equals).map(net -> RateName.NET).orElse(RateName.EARNINGS);
    add(new Observation(wage, name), name, currency, reference, lack);
  }

  /**
   * The same of a person whose money and time are known as sums.
   *
   * @param name of the rate that the sums have
   */
  public void add(
      Observation person,
      RateName name,
      Optional<Currency> currency,
      Optional<Rational> reference,
      Function<String, Optional<Rational>> lack) {
    boolean isTimed = person.workHours.isPositive();
    boolean isPaid = person.grossPay.isKnown();
    all().counts().add(RecordKind.TIMELESS, isPaid && !isTimed);
    all().counts().add(RecordKind.PAYLESS, isTimed && !isPaid);
    person.rateSums();
    boolean isRated = isTimed && person.rate != null;
    Observation[] units = new Observation[GroupTotals.PLACES];
    for (int i = 0; isRated && isPaid && i < totals.plan().floors().size(); i++) {
      Observation atFloor = person.copy();
      Optional<Rational> due =
          lack.apply(totals.plan().floors().get(i)).map(person.grossPay.value()::plus);
      units[GroupTotals.place(ReferenceRole.floor(i), GroupTotals.Bound.LOW)] = atFloor;
      atFloor.setRateOf(RateName.GROSS);
      atFloor.rateSums();
      refer(atFloor, currency, due.map(all -> all.dividedBy(person.workHours.value())));
    }
    refer(person, currency, reference);
    add(person, name, currency, isRated);
    units[GroupTotals.place(role, GroupTotals.Bound.LOW)] = person;
    for (int i = 0; i < totals.plan().floors().size(); i++) {
      int place = GroupTotals.place(ReferenceRole.floor(i), GroupTotals.Bound.LOW);
      if (units[place] != null) {
        all().setMinimum(place, units[place], units);
        all().addRate(place, RateName.GROSS);
        all().statistics(place).add(units[place]);
      }
    }
  }

  private static void refer(
      Observation unit, Optional<Currency> currency, Optional<Rational> reference) {
    reference
        .flatMap(hourly -> currency.map(of -> new HourlyRate(hourly, of)))
        .ifPresent(hourly -> unit.references.set(hourly, unit.rateHours));
  }

  /** Counts a person by the share that something is of a sum: their rate, by it for hours. */
  public void add(Rational part, Rational whole, Optional<Currency> currency) {
    count(false);
    Observation unit = new Observation();
    unit.of(WageQuantity.GROSS_PAY).set(part);
    unit.of(WageQuantity.WORK_HOURS).set(whole);
    unit.setRateOf(RateName.GROSS);
    unit.rateSums();
    add(unit, RateName.GROSS, currency, true);
  }

  private void add(Observation unit, RateName name, Optional<Currency> currency, boolean isRated) {
    all().counts().add(RecordKind.RATED, isRated);
    if (isRated) {
      int place = GroupTotals.place(role, GroupTotals.Bound.LOW);
      all().addRate(place, name);
      all().statistics(place).add(unit);
    }
    String code = currency.map(Currency::getCurrencyCode).orElse(GroupTotals.UNKNOWN_CURRENCY);
    all().addCurrency(code, isRated);
  }

  private GroupTotals all() {
    return totals.all();
  }

  /** What all of them come to. */
  public SurveyTotals totals() {
    return totals;
  }

  /** The same with the days of their work, on the last of which floors are those in force. */
  public SurveyTotals totals(Optional<DayRange> days) {
    return totals.on(days);
  }
}
