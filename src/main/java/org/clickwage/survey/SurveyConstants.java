package org.clickwage.survey;

import java.util.List;
import java.util.Optional;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.profile.ConstantFields;
import org.clickwage.profile.RecordField;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.Notation;

/** The values that are set for all records of a survey. */
public final class SurveyConstants {
  /** What amounts are for is read only where there are amounts. */
  private static final List<RecordField> PERIODS =
      List.of(RecordField.PAY_PERIOD, RecordField.HOURS_PERIOD);

  private SurveyConstants() {}

  /** What is wrong with each value, its key in the place of a column. */
  public static List<RecordProblem> problems(BatchPlan plan) {
    ConstantFields set = new ConstantFields(plan.dialect(), plan.mapping());
    RecordDates dates = new RecordDates(plan, set.cells());
    RecordParser parser = new RecordParser(plan, set.cells(), dates, set.notation(), true);
    parser.work();
    parser.deductions(Optional.empty());
    set.take(parser.problems());
    ReferenceLookup laws = new ReferenceLookup(plan.facts());
    StatedTerms terms = parser.terms().withoutScheme();
    set.take(
        new ContextLookup(plan, laws, set.cells(), plan.referenceCells(set.cells()), terms)
            .question()
            .problems());
    set.take(dates.addTo(List.of()));
    // Which rates a scheme has depends on the day of each record, but not whether there is one.
    if (!parser.scheme().isEmpty()) {
      set.reads(
          RecordField.CHARGES,
          () -> plan.facts().chargeSchemes().find(parser.scheme(), plan.facts().date()));
    }
    for (RecordField key : PERIODS) {
      plan.mapping().constant(key).ifPresent(text -> set.reads(key, () -> Notation.per(text)));
    }
    return set.problems();
  }
}
