package org.clickwage.tasklog;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.source.Part;
import org.clickwage.table.RecordProblem;

/**
 * A part of a task log after its records were read.
 *
 * @param problems with their lines in the part, from 1
 * @param presumed the log's currency as it was taken for before the part; empty where not known
 * @param mayRevealMore whether refused records may have other problems with their rewards where a
 *     currency is presumed
 */
record LogPart(
    Part part,
    LogTotals totals,
    List<RecordProblem> problems,
    Optional<Currency> presumed,
    boolean mayRevealMore) {
  /** Whether it was read as by whoever has read all before it, and nothing else. */
  boolean isAsInOrder(Optional<Currency> ofLog) {
    boolean isOfLog = totals.currency().isEmpty() || totals.currency().equals(ofLog);
    return presumed.equals(ofLog) || (presumed.isEmpty() && isOfLog && !mayRevealMore);
  }
}
