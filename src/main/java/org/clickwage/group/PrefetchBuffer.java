package org.clickwage.group;

import org.clickwage.source.CellKey;

/**
 * One thread's records on their way to the sums of their workers, some dozens of the same shard at
 * a time.
 *
 * <p>The sums of millions of units are larger than all caches. One record after the other waited
 * for memory half a dozen times, which took most of the time; dozens that don't depend on each
 * other wait together.
 */
public final class PrefetchBuffer {
  private static final int AT_ONCE = 32;

  private final Workers workers;
  private final PrefetchedRecord[][] waiting = new PrefetchedRecord[Workers.SHARDS][];
  private final int[] counts = new int[Workers.SHARDS];

  public PrefetchBuffer(Workers workers) {
    this.workers = workers;
  }

  /** One more that waits, of the worker of this name; the caller fills in the rest of it. */
  public PrefetchedRecord next(CellKey name) {
    int shard = Workers.number(name);
    if (counts[shard] == AT_ONCE) {
      send(shard);
    }
    PrefetchedRecord next = next(shard);
    next.name.fillAs(name);
    return next;
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
  public void sendAll() {
    for (int shard = 0; shard < counts.length; shard++) {
      if (counts[shard] > 0) {
        send(shard);
      }
    }
  }
}
