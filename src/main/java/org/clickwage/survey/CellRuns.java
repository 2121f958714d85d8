package org.clickwage.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clickwage.source.CellKey;
import org.clickwage.source.Record;

/**
 * Columns in runs of neighbours, whose cells make a key in as few pieces as can be. They count as
 * they are written: what is written otherwise and means the same is another key.
 */
final class CellRuns {
  private record Run(int first, int last) {}

  private final Run[] runs;

  CellRuns(IntStream columns) {
    List<Run> runs = new ArrayList<>();
    for (int column : columns.sorted().toArray()) {
      Run before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (before != null && column <= before.last + 1) {
        runs.set(runs.size() - 1, new Run(before.first, column));
      } else {
        runs.add(new Run(column, column));
      }
    }
    this.runs = runs.toArray(Run[]::new);
  }

  /** The cells of a single run, where a word says them; else 0. */
  long word(Record record) {
    return runs.length == 1 ? record.word(runs[0].first, runs[0].last) : 0;
  }

  void addTo(CellKey key, Record record) {
    for (Run run : runs) {
      record.addTo(key, run.first, run.last);
    }
  }
}
