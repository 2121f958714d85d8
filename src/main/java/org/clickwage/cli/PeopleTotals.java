package org.clickwage.cli;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SummaryRow;
import org.clickwage.number.Rational;
import org.clickwage.reference.ReferenceData;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.survey.CalculatedPeople;
import org.clickwage.survey.SurveySummary;
import org.clickwage.survey.SurveyTotals;

/**
 * The totals of many people's exports, as far as they may be shown.
 *
 * @param people what each comes to
 * @param wages their hourly wages
 * @param takeRates the platforms' cut of all that the customers of each paid
 * @param changes what of the hour before a day is left to each since
 */
record PeopleTotals(
    PeopleExports people, SurveySummary wages, SummaryRow takeRates, SummaryRow changes) {
  /**
   * @param floors pay floors that are tried, by name
   * @param withErrors whether wages and take rates get standard errors
   * @param shown applies the rule for figures of few people
   */
  static PeopleTotals of(
      PeopleExports people,
      boolean givesMinimum,
      List<String> floors,
      ReferenceData facts,
      boolean withErrors,
      Function<SurveyTotals, SurveySummary> shown) {
    return new PeopleTotals(
        people,
        shown.apply(wages(people, givesMinimum, floors, facts, withErrors)),
        shown.apply(takeRates(people.totals(), facts, withErrors)).rows().get(0),
        shown.apply(changes(people, facts)).rows().get(0));
  }

  private static SurveyTotals wages(
      PeopleExports people,
      boolean givesMinimum,
      List<String> floors,
      ReferenceData facts,
      boolean withErrors) {
    boolean areCompared = people.totals().stream().anyMatch(each -> each.minimum().isPresent());
    ReferenceRole role = givesMinimum ? ReferenceRole.GIVEN : ReferenceRole.MINIMUM;
    CalculatedPeople all =
        new CalculatedPeople(facts, areCompared ? role : ReferenceRole.NONE, floors, withErrors);
    for (PersonExport each : people.each()) {
      all.count(!each.problems().isEmpty());
      each.total()
          .ifPresent(
              own ->
                  all.add(
                      own.wage().wage(),
                      own.currency(),
                      own.minimum().map(StatementMinimum::hourly),
                      own.minimum().map(StatementMinimum::basis),
                      name -> each.floors().flatMap(known -> known.lack(name))));
    }
    return all.totals();
  }

  private static SurveyTotals takeRates(
      List<StatementPeriod> totals, ReferenceData facts, boolean withErrors) {
    CalculatedPeople all = new CalculatedPeople(facts, ReferenceRole.NONE, List.of(), withErrors);
    for (StatementPeriod each : totals) {
      each.takeRate()
          .filter(known -> known.ofAll().isPresent())
          .ifPresent(
              known -> {
                Rational kept = known.customers().minus(known.worker());
                all.add(kept, known.customers(), each.currency());
              });
    }
    return all.totals();
  }

  private static SurveyTotals changes(PeopleExports people, ReferenceData facts) {
    CalculatedPeople all = new CalculatedPeople(facts, ReferenceRole.NONE, List.of(), false);
    for (PersonExport each : people.each()) {
      Optional<Currency> currency = each.total().flatMap(StatementPeriod::currency);
      each.change().ifPresent(known -> all.add(known.since(), known.before(), currency));
    }
    return all.totals();
  }
}
