package org.clickwage.csv;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.clickwage.statistics.PlainObservation;

/**
 * The workers of a survey with the sums of their records, the same for all threads: a worker whom
 * several threads meet would take the memory of several.
 */
final class Workers {
  /** So many that two threads seldom ask for the same one. */
  private static final int SHARDS = 64;

  /** Some of the workers; whoever asks for one or adds to his sums holds its lock. */
  static final class Shard {
    private final ByteMap<WorkerTally> workers = new ByteMap<>();
    private final PlainUnits units;
    private int count;

    private Shard(ReferenceNumbers references) {
      this.units = new PlainUnits(references);
    }

    WorkerTally worker(CellKey name) {
      WorkerTally known = workers.get(name);
      return known == null ? begin(name) : known;
    }

    private WorkerTally begin(CellKey name) {
      WorkerTally worker = new WorkerTally(count++);
      workers.put(name, worker);
      return worker;
    }

    PlainUnits units() {
      return units;
    }
  }

  private final ReferenceNumbers references = new ReferenceNumbers();
  private final Shard[] shards =
      Stream.generate(() -> new Shard(references)).limit(SHARDS).toArray(Shard[]::new);

  private final ConcurrentMap<CellKey, Integer> groups = new ConcurrentHashMap<>();
  private final AtomicInteger groupCount = new AtomicInteger();

  ReferenceNumbers references() {
    return references;
  }

  Shard shard(CellKey name) {
    // The lowest bits choose the place within the shard.
    return shards[(int) (name.hash() >>> Integer.SIZE) & SHARDS - 1];
  }

  /** The number of a group, the same in all threads. */
  int group(CellKey cells) {
    Integer known = groups.get(cells);
    return known == null
        ? groups.computeIfAbsent(cells.copy(), none -> groupCount.getAndIncrement())
        : known;
  }

  /** Adds each worker to each of his groups, when all records are in. */
  void addToGroups(IntFunction<GroupTally> tallies) {
    PlainObservation unit = new PlainObservation();
    for (Shard shard : shards) {
      shard.workers.forEach((name, worker) -> worker.addToGroups(shard.units, tallies, unit));
    }
  }

  /** Adds each worker to what all records come to. */
  void addToAll(GroupTally all) {
    PlainObservation unit = new PlainObservation();
    for (Shard shard : shards) {
      shard.workers.forEach((name, worker) -> worker.addToAll(shard.units, all, unit));
    }
  }
}
