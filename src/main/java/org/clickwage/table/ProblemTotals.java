package org.clickwage.table;

import java.util.Map;
import java.util.TreeMap;

/** How many problems of each kind an input has. */
public final class ProblemTotals {
  private final Map<ProblemKind, Long> kinds = new TreeMap<>();

  public void add(RecordProblem problem) {
    kinds.merge(problem.kind(), 1L, Long::sum);
  }

  /** How many there are of each kind. */
  public Map<ProblemKind, Long> kinds() {
    return kinds;
  }

  /** How many there are of all kinds. */
  public long count() {
    return kinds.values().stream().mapToLong(Long::longValue).sum();
  }
}
