package org.clickwage.survey;

import java.util.List;
import org.clickwage.group.ComparedGroups;
import org.clickwage.group.SummaryRow;
import org.clickwage.profile.RecordField;
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

  /** Whether the distributions are of workers' rates, and not of records'. */
  public boolean isPerWorker() {
    return plan().perWorker() && plan().mapping().gives(RecordField.WORKER);
  }
}
