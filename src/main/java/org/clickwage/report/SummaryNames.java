package org.clickwage.report;

import java.util.stream.Collectors;
import org.clickwage.document.Cell;
import org.clickwage.message.Wording;

/** What the rows of a survey's statistics are called. */
final class SummaryNames {
  private final Wording wording;

  SummaryNames(Wording wording) {
    this.wording = wording;
  }

  /** A row by all its keys. */
  String name(SummaryRow row) {
    return row.keys().isEmpty()
        ? named(row, "")
        : row.keys().stream().map(key -> named(row, key)).collect(Collectors.joining(", "));
  }

  /** A group by its name; all of them together, and which end of ranges a row is at, in words. */
  String named(SummaryRow row, String key) {
    String name = row.ofAll() ? wording.say("summary.all") : Cell.named(key);
    return row.bound().isEmpty() ? name : name + " (" + wording.say("bound." + row.bound()) + ")";
  }

  /** What a row stands beside: a minimum wage, a promise, nothing. */
  String reference(SummaryRow row) {
    return wording.say("summary.reference." + row.reference());
  }
}
