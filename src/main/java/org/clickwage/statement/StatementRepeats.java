package org.clickwage.statement;

import java.util.HashMap;
import java.util.Map;
import org.clickwage.source.CellKey;

/**
 * Payments, trips and entries of a logbook that two files of one worker both have, since their days
 * overlap: each is taken once. What one file has twice happened twice, such as two tips of 2 € on
 * one day; but the same work at the same time did not.
 */
final class StatementRepeats {
  /** How often a record is in the one of the files before that has it most often. */
  private final Map<CellKey, Integer> before = new HashMap<>();

  private final Map<CellKey, Integer> inFile = new HashMap<>();
  private long count;

  /** Whether a file before, or a stretch of work before, is this record of the file at hand. */
  boolean has(StatementRecord record) {
    CellKey cells = record.key();
    int times = inFile.merge(cells, 1, Integer::sum);
    boolean repeated = times <= before.getOrDefault(cells, 0) || times > 1 && isStretch(record);
    count += repeated ? 1 : 0;
    return repeated;
  }

  /** Its hours count once in any case, so that its pay must not count twice. */
  private static boolean isStretch(StatementRecord record) {
    return record.table.kind() == StatementKind.LOGBOOK
        && !record.begin().isEmpty()
        && !record.end().isEmpty();
  }

  void endFile() {
    inFile.forEach((cells, times) -> before.merge(cells, times, Math::max));
    inFile.clear();
  }

  long count() {
    return count;
  }
}
