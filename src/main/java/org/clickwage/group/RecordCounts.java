package org.clickwage.group;

import org.clickwage.number.BinaryForm;

/** How many records there are of each kind. */
public final class RecordCounts {
  private final long[] numbers = new long[RecordKind.values().length];

  public void add(RecordKind kind, boolean isSo) {
    if (isSo) {
      numbers[kind.ordinal()]++;
    }
  }

  void add(RecordKind kind, long more) {
    numbers[kind.ordinal()] += more;
  }

  public long of(RecordKind kind) {
    return numbers[kind.ordinal()];
  }

  void merge(RecordCounts other) {
    for (int kind = 0; kind < numbers.length; kind++) {
      numbers[kind] += other.numbers[kind];
    }
  }

  void exchange(BinaryForm form) {
    for (int kind = 0; kind < numbers.length; kind++) {
      numbers[kind] += form.more(numbers[kind]);
    }
  }
}
