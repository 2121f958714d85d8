package org.clickwage.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clickwage.disclosure.DisclosureControl;
import org.clickwage.report.SessionsRow;

/** The rows of a log's methods with those suppressed that tell about too few people. */
final class SessionsSmallRows {
  private final SessionsPlan plan;
  private final Map<List<String>, Set<String>> members;

  /**
   * @param members the workers of each group, by its keys
   */
  SessionsSmallRows(SessionsPlan plan, Map<List<String>, Set<String>> members) {
    this.plan = plan;
    this.members = members;
  }

  List<SessionsRow> suppressed(List<SessionsRow> rows) {
    List<DisclosureControl.Row> sizes = rows.stream().map(this::size).toList();
    DisclosureControl small = new DisclosureControl(sizes, plan.minGroup(), this::countedAgain);
    List<SessionsRow> shown = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      DisclosureControl.Row size = sizes.get(i);
      SessionsRow row = rows.get(i);
      shown.add(
          row.showing(
              small.cell(size), small.shown(size, row.units()), !small.hidesPendingPay(size)));
    }
    return shown;
  }

  private long countedAgain(List<List<String>> groups) {
    Set<String> people = new HashSet<>();
    groups.forEach(group -> people.addAll(members.get(group)));
    return groups.stream().mapToLong(group -> members.get(group).size()).sum() - people.size();
  }

  /** People behind the figures: those with a rate, or where there is no pay, with any time. */
  private DisclosureControl.Row size(SessionsRow row) {
    return new DisclosureControl.Row(
        row.keys(),
        row.ofAll(),
        List.of(row.figures().method(), row.figures().gapSeconds()),
        plan.givesPay() ? row.people() : row.workers(),
        row.withReference(),
        row.awaitingPay());
  }
}
