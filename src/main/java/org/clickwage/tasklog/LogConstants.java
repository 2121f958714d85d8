package org.clickwage.tasklog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.ConstantFields;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ReferenceCells;
import org.clickwage.table.RecordProblem;

/** The values that are set for all tasks of a log, whose rewards are read in their own way. */
public final class LogConstants {
  private LogConstants() {}

  /** What is wrong with each value, its key in the place of a column. */
  public static List<RecordProblem> problems(LogPlan plan) {
    ConstantFields set = new ConstantFields(plan.input().dialect(), plan.mapping());
    LogRewards rewards = new LogRewards(plan, set.cells(), set.notation(), Optional.empty());
    List<RecordProblem> wrong = new ArrayList<>();
    if (set.reads(RecordField.CURRENCY, rewards::readCurrency)) {
      for (RecordField key : LogPlan.REWARDS) {
        plan.mapping().constant(key).ifPresent(text -> set.reads(key, () -> rewards.read(text)));
      }
      new TaskWage(plan, set.cells(), set.notation(), rewards, wrong).pay(Rational.ZERO, true);
      if (wrong.isEmpty()) {
        set.reads(RecordField.COSTS, () -> plan.costsPerHour(Optional.empty()));
      }
    }
    ReferenceCells referenceCells = plan.referenceCells(set.cells());
    if (plan.minimum().isEmpty()) {
      referenceCells.place(wrong);
      referenceCells.rate(RecordField.MINIMUM, wrong);
    }
    referenceCells.day(wrong);
    set.take(wrong);
    return set.problems();
  }
}
