package org.clickwage.tasklog;

import java.util.List;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.StampReader;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.table.Dialect;

/**
 * How a task log is read.
 *
 * @param people what is read of the workers beside their tasks
 * @param exchangeRates rates that the user gives, for rewards in another currency than the log's
 */
public record LogPlan(
    Dialect dialect,
    Mapping mapping,
    StampReader stamps,
    WorkerDirectory people,
    List<ExchangeRate> exchangeRates) {

  public LogPlan {
    exchangeRates = List.copyOf(exchangeRates);
  }

  /** Whether the log says what its tasks pay; without it there is time only, and no rate. */
  public boolean givesPay() {
    return mapping.gives(RecordField.PAY)
        || mapping.gives(RecordField.BONUS)
        || mapping.gives(RecordField.TIPS);
  }
}
