package org.clickwage.tasklog;

import java.util.List;
import java.util.Optional;
import org.clickwage.csv.RowProblem;
import org.clickwage.profile.Key;
import org.clickwage.profile.SetCells;

/** The values that are set for all tasks of a log, whose rewards are read in their own way. */
public final class LogSetValues {
  private static final List<Key> REWARDS = List.of(Key.PAY, Key.BONUS, Key.TIPS);

  private LogSetValues() {}

  /** What is wrong with each value, its key in the place of a column. */
  public static List<RowProblem> problems(LogPlan plan) {
    SetCells set = new SetCells(plan.dialect(), plan.mapping());
    LogRewards rewards = new LogRewards(plan, set.cells(), Optional.empty());
    if (set.reads(Key.CURRENCY, rewards::readCurrency)) {
      for (Key key : REWARDS) {
        plan.mapping().constant(key).ifPresent(text -> set.reads(key, () -> rewards.read(text)));
      }
    }
    LogPersonReader person = new LogPersonReader(plan, set.cells(), set.notation());
    if (person.readsPlaces()) {
      set.reads(Key.COUNTRY, person::knownPlace);
      set.reads(Key.MINIMUM, person::minimum);
    }
    if (plan.mapping().constant(Key.DATE).isPresent()) {
      set.reads(Key.DATE, person::day);
    }
    return set.problems();
  }
}
