package org.clickwage.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Who was seen in which group, noted some dozens at a time.
 *
 * <p>The table of hundreds of thousands of workers is larger than the processor's near caches. One
 * look-up for each record made every record wait for it, an eighth of the whole time; looks that
 * don't depend on each other are waited for together.
 */
final class WorkerSightings {
  private static final int AT_ONCE = 256;

  /** Stands for the one name in 2^64 that would be taken for none. */
  private static final long NOT_ZERO = 1;

  private final long[] workers = new long[AT_ONCE];
  private final int[] groups = new int[AT_ONCE];
  private final long[] found = new long[AT_ONCE];
  private int waiting;

  /** For 64 groups each; all workers are in the first. */
  private final List<WorkerGroups> tables = new ArrayList<>(List.of(new WorkerGroups()));

  /**
   * Notes one.
   *
   * @param worker a hash of the name
   * @param group its number
   */
  void add(long worker, int group) {
    if (waiting == AT_ONCE) {
      note();
    }
    workers[waiting] = worker == 0 ? NOT_ZERO : worker;
    groups[waiting] = group;
    waiting++;
  }

  private void note() {
    WorkerGroups all = tables.get(0);
    for (int i = 0; i < waiting; i++) {
      found[i] = all.first(workers[i]);
    }
    for (int i = 0; i < waiting; i++) {
      note(workers[i], groups[i]);
    }
    waiting = 0;
  }

  private void note(long worker, int group) {
    int table = group / Long.SIZE;
    boolean isNew = table(table).add(worker, 1L << group);
    if (isNew && table > 0) {
      tables.get(0).add(worker, 0);
    }
  }

  private WorkerGroups table(int number) {
    while (number >= tables.size()) {
      tables.add(new WorkerGroups());
    }
    return tables.get(number);
  }

  /** Takes over what another thread noted. */
  void merge(WorkerSightings other) {
    other.note();
    for (int i = 0; i < other.tables.size(); i++) {
      table(i).addAll(other.tables.get(i));
    }
  }

  /** How many workers were seen, each once. */
  long workers() {
    note();
    return tables.get(0).size();
  }

  /** How often a worker was seen in one of these groups who was seen in another of them too. */
  long seenAgain(Collection<Integer> ofGroups) {
    note();
    WorkerGroups union = new WorkerGroups();
    long[] bits = new long[tables.size()];
    ofGroups.stream()
        .filter(group -> group / Long.SIZE < bits.length)
        .forEach(group -> bits[group / Long.SIZE] |= 1L << group);
    long seen = 0;
    for (int i = 0; i < bits.length; i++) {
      seen += bits[i] == 0 ? 0 : tables.get(i).addTo(union, bits[i]);
    }
    return seen - union.size();
  }

  /** How many workers were seen in each group, by its number; groups without any may be missing. */
  long[] byGroup() {
    note();
    return tables.stream().map(WorkerGroups::counts).flatMapToLong(LongStream::of).toArray();
  }
}
