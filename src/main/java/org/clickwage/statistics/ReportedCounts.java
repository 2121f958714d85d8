package org.clickwage.statistics;

import java.util.List;
import java.util.function.ToLongFunction;
import org.clickwage.number.BinaryForm;
import org.clickwage.work.WageQuantity;

/**
 * How many of a group's units state each of the quantities that are summed; an hourly rate alone
 * states none.
 */
public record ReportedCounts(List<Long> units) {
  public static final ReportedCounts NONE = of(quantity -> 0);

  public static ReportedCounts of(ToLongFunction<WageQuantity> units) {
    return new ReportedCounts(WageQuantity.SUMMED.stream().mapToLong(units).boxed().toList());
  }

  public long of(WageQuantity quantity) {
    return units.get(quantity.place());
  }

  /** What is to be added to these: nothing where they are written. */
  public ReportedCounts more(BinaryForm form) {
    return of(quantity -> form.more(of(quantity)));
  }

  public ReportedCounts plus(ReportedCounts more) {
    return of(quantity -> of(quantity) + more.of(quantity));
  }
}
