package org.clickwage.group;

import java.util.Arrays;
import org.clickwage.number.BinaryForm;

/** How many records there are of each kind. */
public final class RecordCounts {
  private static final RecordKind[] KINDS = RecordKind.values();

  /** A survey may have a group for each worker: it has no place for what only all records have. */
  private long[] numbers = new long[RecordKind.RATELESS.ordinal() + 1];

  public void add(RecordKind kind, boolean isSo) {
    add(kind, isSo ? 1 : 0);
  }

  private void add(RecordKind kind, long more) {
    if (more > 0) {
      if (kind.ordinal() >= numbers.length) {
        numbers = Arrays.copyOf(numbers, KINDS.length);
      }
      numbers[kind.ordinal()] += more;
    }
  }

  public long of(RecordKind kind) {
    return kind.ordinal() < numbers.length ? numbers[kind.ordinal()] : 0;
  }

  void merge(RecordCounts other) {
    for (RecordKind kind : KINDS) {
      add(kind, other.of(kind));
    }
  }

  void exchange(BinaryForm form) {
    for (RecordKind kind : KINDS) {
      add(kind, form.more(of(kind)));
    }
  }
}
