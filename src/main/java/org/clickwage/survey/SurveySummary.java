package org.clickwage.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.group.ComparedGroups;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SummaryRow;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.ReferenceData;
import org.clickwage.statistics.StatisticsOptions;

/**
 * The group statistics of a survey, as far as they may be shown.
 *
 * @param minGroup groups of fewer workers are suppressed
 * @param rows the groups by their keys, and last the one of all records
 * @param compared two groups, by each reference; none where no groups are compared
 * @param hidesAny whether any row or figure is hidden, as it is of too few
 */
public record SurveySummary(
    SurveyTotals totals,
    StatisticsOptions options,
    int minGroup,
    List<SummaryRow> rows,
    List<ComparedGroups> compared,
    boolean hidesAny) {

  public BatchPlan plan() {
    return totals.plan();
  }

  /**
   * The floor that a role is of, as on the last day of the records; empty where it is not known.
   */
  public Optional<LegalFloor> floor(ReferenceRole role) {
    ReferenceData facts = plan().facts();
    LocalDate day = totals.days().map(DayRange::last).orElseGet(facts::date);
    return role.isFloor()
        ? facts.legalFloors().find(plan().floors().get(role.floor()), day).toOptional()
        : Optional.empty();
  }

  /** All floors that are tried, as far as they are known. */
  public List<LegalFloor> floors() {
    return plan().roles().stream().flatMap(role -> floor(role).stream()).toList();
  }

  /** Whether the distributions are of workers' rates, and not of records'. */
  public boolean isPerWorker() {
    return plan().perWorker() && plan().mapping().gives(RecordField.WORKER);
  }
}
