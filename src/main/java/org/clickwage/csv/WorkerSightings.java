package org.clickwage.csv;

/**
 * Who was seen in which group, counted some dozens at a time.
 *
 * <p>The table of hundreds of thousands of workers is larger than the processor's near caches. One
 * look-up for each record made every record wait for it, an eighth of the whole time; many in a row
 * are waited for together.
 */
final class WorkerSightings {
  private final WorkerIds ids;
  private final long[] hashes = new long[WorkerIds.AT_ONCE];
  private final GroupTally[] groups = new GroupTally[WorkerIds.AT_ONCE];
  private final int[] found = new int[WorkerIds.AT_ONCE];
  private int size;

  WorkerSightings(WorkerIds ids) {
    this.ids = ids;
  }

  void add(long worker, GroupTally group) {
    if (size == WorkerIds.AT_ONCE) {
      count();
    }
    hashes[size] = worker;
    groups[size] = group;
    size++;
  }

  /** Counts whom it still holds. */
  void count() {
    ids.of(hashes, found, size);
    for (int i = 0; i < size; i++) {
      groups[i].countWorker(found[i]);
    }
    size = 0;
  }
}
