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
 * @param wages their hourly wages
 * @param takeRates the platforms' cut of all that the customers of each paid
 * @param changes what of the hour before a day is left to each since
 */
record PeopleTotals(
    PeopleInput input, SurveySummary wages, SummaryRow takeRates, SummaryRow changes) {
  /**
   * @param shown applies the rule for figures of few people
   */
  static PeopleTotals of(
      PeopleInput input,
      boolean givesMinimum,
      ReferenceData facts,
      Function<SurveyTotals, SurveySummary> shown) {
    return new PeopleTotals(
        input,
        shown.apply(wages(input, givesMinimum, facts)),
        shown.apply(takeRates(input.totals(), facts)).rows().get(0),
        shown.apply(changes(input, facts)).rows().get(0));
  }

  private static SurveyTotals wages(PeopleInput input, boolean givesMinimum, ReferenceData facts) {
    boolean areCompared = input.totals().stream().anyMatch(each -> each.minimum().isPresent());
    ReferenceRole role = givesMinimum ? ReferenceRole.GIVEN : ReferenceRole.MINIMUM;
    CalculatedPeople people = new CalculatedPeople(facts, areCompared ? role : ReferenceRole.NONE);
    for (PersonExport each : input.each()) {
      people.count(!each.problems().isEmpty());
      each.total()
          .ifPresent(
              all ->
                  people.add(
                      all.wage().wage(),
                      all.currency(),
                      all.minimum().map(StatementMinimum::hourly),
                      all.minimum().map(StatementMinimum::basis)));
    }
    return people.totals();
  }

  private static SurveyTotals takeRates(List<StatementPeriod> totals, ReferenceData facts) {
    CalculatedPeople people = new CalculatedPeople(facts, ReferenceRole.NONE);
    for (StatementPeriod each : totals) {
      each.takeRate()
          .filter(known -> known.ofAll().isPresent())
          .ifPresent(
              known -> {
                Rational kept = known.customers().minus(known.worker());
                people.add(kept, known.customers(), each.currency());
              });
    }
    return people.totals();
  }

  private static SurveyTotals changes(PeopleInput input, ReferenceData facts) {
    CalculatedPeople people = new CalculatedPeople(facts, ReferenceRole.NONE);
    for (PersonExport each : input.each()) {
      Optional<Currency> currency = each.total().flatMap(StatementPeriod::currency);
      each.change().ifPresent(known -> people.add(known.since(), known.before(), currency));
    }
    return people.totals();
  }
}
