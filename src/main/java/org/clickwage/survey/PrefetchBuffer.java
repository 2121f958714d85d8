package org.clickwage.survey;

import org.clickwage.source.CellKey;
import org.clickwage.statistics.Observation;
import org.clickwage.wage.RateName;

/**
 * One thread's records on their way to the sums of their workers, some dozens of the same shard at
 * a time.
 *
 * <p>The sums of millions of units are larger than all caches. One record after the other waited
 * for memory half a dozen times, which took most of the time; dozens that don't depend on each
 * other wait together.
 */
final class PrefetchBuffer {
  private static final int AT_ONCE = 32;

  private final Workers workers;
  private final PrefetchedRecord[][] waiting = new PrefetchedRecord[Workers.SHARDS][];
  private final int[] counts = new int[Workers.SHARDS];

  PrefetchBuffer(Workers workers) {
    this.workers = workers;
  }

  /**
   * Adds a record to those that wait.
   *
   * @param place the {@link GroupTotals#place} of the reference and the end of a range, under 16
   * @param reference the number of the record's reference, or {@link ReferenceNumbers#NONE}
   */
  void add(
      CellKey name, int group, int place, RateName rate, Observation observation, int reference) {
    int shard = Workers.number(name);
    if (counts[shard] == AT_ONCE) {
      send(shard);
    }
    PrefetchedRecord next = next(shard);
    next.name.fillAs(name);
    next.group = group;
    next.place = place;
    next.rate = rate;
    next.observation.set(observation);
    next.reference = reference;
  }

  private PrefetchedRecord next(int shard) {
    if (waiting[shard] == null) {
      waiting[shard] = new PrefetchedRecord[AT_ONCE];
    }
    int place = counts[shard]++;
    if (waiting[shard][place] == null) {
      waiting[shard][place] = new PrefetchedRecord();
    }
    return waiting[shard][place];
  }

  private void send(int shard) {
    workers.shard(shard).add(waiting[shard], counts[shard]);
    counts[shard] = 0;
  }

  /** Adds all that still wait to the sums of their workers. */
  void sendAll() {
    for (int shard = 0; shard < counts.length; shard++) {
      if (counts[shard] > 0) {
        send(shard);
      }
    }
  }
}
