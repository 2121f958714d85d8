package org.clickwage.cli;

import java.util.ArrayList;
import java.util.List;
import org.clickwage.report.SessionsRow;

/** The rows of a log's methods with those suppressed that tell about too few people. */
final class SessionsSmallRows {
  private final SessionsPlan plan;

  SessionsSmallRows(SessionsPlan plan) {
    this.plan = plan;
  }

  List<SessionsRow> suppressed(List<SessionsRow> rows) {
    List<SmallGroups.Row> sizes = rows.stream().map(this::size).toList();
    SmallGroups small = new SmallGroups(sizes, plan.minGroup());
    List<SessionsRow> shown = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      shown.add(rows.get(i).showing(small.cell(sizes.get(i))));
    }
    return shown;
  }

  /** People behind the figures: those with a rate, or where there is no pay, with any time. */
  private SmallGroups.Row size(SessionsRow row) {
    return new SmallGroups.Row(
        row.keys(),
        row.ofAll(),
        List.of(row.figures().method(), row.figures().gapSeconds()),
        plan.givesPay() ? row.byWorker().observations() : row.workers(),
        row.byWorker().underpayment().map(under -> under.observations()).orElse(0L));
  }
}
