package org.clickwage.csv;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** One worker's records summed, with the spans of his tasks where they are a task log. */
final class WorkerTally {
  private final Map<ReferenceRole, UnitSums[]> sums = new EnumMap<>(ReferenceRole.class);
  private long[] spans = new long[0];
  private int spanLength;

  UnitSums sums(ReferenceRole role, GroupTally.Bound bound) {
    UnitSums[] both =
        sums.computeIfAbsent(role, none -> new UnitSums[GroupTally.Bound.values().length]);
    if (both[bound.ordinal()] == null) {
      both[bound.ordinal()] = new UnitSums();
    }
    return both[bound.ordinal()];
  }

  Map<ReferenceRole, UnitSums[]> sums() {
    return sums;
  }

  /** A task's span, in microseconds since 1970. */
  void addSpan(long accept, long end) {
    if (spanLength + 2 > spans.length) {
      spans = Arrays.copyOf(spans, Math.max(4, 2 * spans.length));
    }
    spans[spanLength++] = accept;
    spans[spanLength++] = end;
  }

  /** The spans of the tasks: accept and end by turns. */
  long[] spans() {
    return Arrays.copyOf(spans, spanLength);
  }

  void merge(WorkerTally other) {
    for (int i = 0; i < other.spanLength; i += 2) {
      addSpan(other.spans[i], other.spans[i + 1]);
    }
    other.sums.forEach(
        (role, both) -> {
          for (GroupTally.Bound bound : GroupTally.Bound.values()) {
            if (both[bound.ordinal()] != null) {
              sums(role, bound).merge(both[bound.ordinal()]);
            }
          }
        });
  }
}
