package org.clickwage.batch;

import java.util.List;
import java.util.Optional;
import org.clickwage.csv.RowProblem;
import org.clickwage.profile.Key;
import org.clickwage.profile.SetCells;
import org.clickwage.work.Notation;

/** The values that are set for all records of a survey. */
public final class SetValues {
  /** What amounts are for is read only where there are amounts. */
  private static final List<Key> PERIODS = List.of(Key.PAY_PERIOD, Key.HOURS_PERIOD);

  private SetValues() {}

  /** What is wrong with each value, its key in the place of a column. */
  public static List<RowProblem> problems(BatchPlan plan) {
    SetCells set = new SetCells(plan.dialect(), plan.mapping());
    RowStatement row = new RowStatement(plan, set.cells(), set.notation(), true);
    row.work();
    row.deductions(Optional.empty());
    set.take(row.problems());
    SettingSearch search =
        new SettingSearch(
            plan, set.cells(), set.notation(), row.currency(), "", row.chargesStated());
    set.take(search.question().setting().problems());
    set.take(new RowDays(plan, set.cells()).problems());
    // Which rates a scheme has depends on the day of each record, but not whether there is one.
    if (!row.scheme().isEmpty()) {
      set.reads(
          Key.CHARGES, () -> plan.facts().chargeSchemes().find(row.scheme(), plan.facts().date()));
    }
    for (Key key : PERIODS) {
      plan.mapping().constant(key).ifPresent(text -> set.reads(key, () -> Notation.per(text)));
    }
    return set.problems();
  }
}
