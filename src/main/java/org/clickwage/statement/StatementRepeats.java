package org.clickwage.statement;

import java.util.HashMap;
import java.util.Map;
import org.clickwage.source.CellKey;

/**
 * Payments, trips and entries of a logbook that two files of one worker both have, since their days
 * overlap: each is taken once. What one file has twice happened twice, such as two tips of 2 € on
 * one day.
 */
final class StatementRepeats {
  /** How often a record is in the one of the files before that has it most often. */
  private final Map<CellKey, Integer> before = new HashMap<>();

  private final Map<CellKey, Integer> inFile = new HashMap<>();
  private long count;

  /** Whether a file before has this record of the file at hand. */
  boolean has(StatementRecord record) {
    CellKey cells = record.key();
    int times = inFile.merge(cells, 1, Integer::sum);
    boolean repeated = times <= before.getOrDefault(cells, 0);
    count += repeated ? 1 : 0;
    return repeated;
  }

  void endFile() {
    inFile.forEach((cells, times) -> before.merge(cells, times, Math::max));
    inFile.clear();
  }

  long count() {
    return count;
  }
}
