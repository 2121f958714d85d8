package org.clickwage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Range;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;

/** Works with each amount of money by its name. */
public final class Works {
  private Works() {}

  public static WorkInput of(
      Optional<Stated> pay,
      Optional<Stated> bonus,
      Optional<Stated> tips,
      Optional<Stated> tasks,
      StatedTime time,
      Optional<Stated> platformFee,
      List<StatedCost> costs,
      Optional<Stated> distance,
      Optional<Range> costPerKm,
      Optional<StatedSpan> over,
      Optional<Range> daysPerWeek) {
    return new WorkInput(
        pay,
        Map.of(
            WageQuantity.BONUS, bonus,
            WageQuantity.TIPS, tips,
            WageQuantity.PLATFORM_FEE, platformFee),
        tasks,
        time,
        costs,
        distance,
        costPerKm,
        false,
        over,
        daysPerWeek);
  }
}
