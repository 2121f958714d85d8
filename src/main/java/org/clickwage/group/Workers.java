package org.clickwage.group;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.source.ByteMap;
import org.clickwage.source.CellKey;
import org.clickwage.source.Engine;
import org.clickwage.statistics.Observation;
import org.clickwage.wage.RateName;

/**
 * The workers of a survey with the sums of their records, the same for all threads: a worker whom
 * several threads meet would take the memory of several.
 */
public final class Workers {
  /** So many that two threads seldom ask for the same one. */
  private static final int SHARDS = 64;

  /** Some of the workers; whoever asks for one or adds to his sums holds its lock. */
  private static final class Shard {
    private final ByteMap<WorkerTotals> workers = new ByteMap<>();
    private final UnitTable units;
    private int count;

    private Shard(ReferenceNumbers references, boolean isWeighted) {
      this.units = new UnitTable(references, isWeighted);
    }

    private WorkerTotals worker(CellKey name) {
      return workers.get(name, () -> new WorkerTotals(count++));
    }

    private void addTo(IntFunction<GroupTotals> groups, GroupTotals total) {
      workers.forEach((name, worker) -> worker.addTo(groups, total, units));
    }

    private synchronized void write(BinaryForm form) {
      form.count(workers.size());
      workers.forEach((name, worker) -> write(name, worker, form));
    }

    private void write(CellKey name, WorkerTotals worker, BinaryForm form) {
      CellKey.exchange(name, form);
      units.write(worker, form);
      worker.exchange(form, null);
    }

    private synchronized void read(CellKey name, BinaryForm form, IntUnaryOperator numbers) {
      WorkerTotals worker = worker(name);
      units.read(worker, form, numbers);
      worker.exchange(form, numbers);
    }
  }

  private final Shard[] shards;

  private final ConcurrentMap<CellKey, Integer> groups = new ConcurrentHashMap<>();
  private final AtomicInteger groupCount = new AtomicInteger();

  /**
   * @param isWeighted whether records have survey weights
   */
  public Workers(boolean isWeighted) {
    ReferenceNumbers references = new ReferenceNumbers();
    this.shards =
        Stream.generate(() -> new Shard(references, isWeighted))
            .limit(SHARDS)
            .toArray(Shard[]::new);
  }

  /** Changes the sums of a worker in a group, which no other thread does then. */
  public void change(CellKey name, int group, Consumer<UnitTotals> change) {
    Shard shard = shard(name);
    synchronized (shard) {
      change.accept(shard.worker(name).in(group));
    }
  }

  /**
   * Adds a record to the sums of its worker in a group.
   *
   * @param place the {@link GroupTotals#place} of the reference and the end of a range, under 16
   * @param record need not have its reference itself
   * @param reference null where the record has none
   */
  public void add(
      CellKey name, int group, int place, RateName rate, Observation record, HourlyRate reference) {
    Shard shard = shard(name);
    synchronized (shard) {
      WorkerTotals worker = shard.worker(name);
      long key = UnitTable.key(worker.number(), group, place, rate);
      shard.units.add(worker, key, record, reference);
    }
  }

  private Shard shard(CellKey name) {
    // The lowest bits choose the place within the shard.
    return shards[(int) (name.hash() >>> Integer.SIZE) & SHARDS - 1];
  }

  /** The number of a group, the same in all threads. */
  public int group(CellKey cells) {
    Integer known = groups.get(cells);
    return known == null
        ? groups.computeIfAbsent(cells.copy(), none -> groupCount.getAndIncrement())
        : known;
  }

  /**
   * Adds each worker to each of his groups, and to what all records come to, when all records are
   * in.
   *
   * @param total null where the records have no other group than all
   * @param threads may be at it
   */
  public void addTo(IntFunction<GroupTotals> groups, GroupTotals total, int threads) {
    Engine.runAll(
        threads,
        Stream.of(shards).<Runnable>map(shard -> () -> shard.addTo(groups, total)).toList());
  }

  /** Writes all of them. */
  public void write(BinaryForm form) {
    for (Shard each : shards) {
      each.write(form);
    }
  }

  /**
   * Adds workers that were written.
   *
   * @param numbers of the groups here, by those they were written with
   */
  public void read(BinaryForm form, IntUnaryOperator numbers) {
    for (int shard = 0; shard < SHARDS; shard++) {
      for (long left = form.count(0); left > 0; left--) {
        CellKey name = CellKey.exchange(null, form);
        shard(name).read(name, form, numbers);
      }
    }
  }
}
