package org.clickwage.group;

import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.source.CellKey;
import org.clickwage.source.Engine;
import org.clickwage.statistics.Observation;
import org.clickwage.work.WageQuantity;

/**
 * The workers of a survey with the sums of their records, the same for all threads: a worker whom
 * several threads meet would take the memory of several.
 */
public final class Workers {
  /** So many that the sums of one fit in a processor's own cache. */
  static final int PARTS = 1 << 9;

  /**
   * Of records that are not added yet: so many hold those of ten million, and no more than an
   * eighth of the memory.
   */
  static final int MOST_PAGES =
      (int) Math.min(400 << 20, Runtime.getRuntime().maxMemory() / 8) / RecordPage.SIZE;

  private final WorkerPart[] parts;
  private final List<WageQuantity> gathered;
  private final boolean hasErrors;
  private final boolean keepsUnits;
  private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();
  private final ReferenceNumbers references = new ReferenceNumbers();

  private final ConcurrentMap<CellKey, Integer> groups = new ConcurrentHashMap<>();
  private final AtomicInteger groupCount = new AtomicInteger();

  /**
   * @param isWeighted whether records have survey weights
   * @param gathered what records have of {@link WageQuantity#GATHERED}, those summed first
   * @param hasErrors whether figures get standard errors
   * @param keepsUnits whether groups keep the units that they are of
   */
  public Workers(
      boolean isWeighted, List<WageQuantity> gathered, boolean hasErrors, boolean keepsUnits) {
    this.gathered = gathered;
    this.hasErrors = hasErrors;
    this.keepsUnits = keepsUnits;
    this.parts =
        Stream.generate(() -> new WorkerPart(references, isWeighted, gathered, free))
            .limit(PARTS)
            .toArray(WorkerPart[]::new);
  }

  /** Changes the sums of a worker in a group, which no other thread does then. */
  public void change(CellKey name, int group, Consumer<UnitTotals> change) {
    parts[part(name)].change(name, group, change);
  }

  /**
   * Adds a record to the sums of its worker.
   *
   * @param key of its unit, without the worker
   * @param record need not have its reference itself
   * @param reference null where the record has none
   */
  void add(CellKey name, long key, Observation record, HourlyRate reference) {
    parts[part(name)].add(name, key, record, reference);
  }

  /** In which part a worker is. */
  static int part(CellKey name) {
    // The lowest bits choose the place within the part.
    return (int) (name.hash() >>> Integer.SIZE) & PARTS - 1;
  }

  /** Takes records of a part. */
  void take(int part, RecordPage records) {
    parts[part].take(records);
  }

  WholeRecord emptyRecord() {
    return new WholeRecord(gathered);
  }

  /** What a page of records is written into. */
  byte[] page() {
    byte[] page = free.poll();
    return page == null ? new byte[RecordPage.SIZE] : page;
  }

  /** The number of a reference, the same in all threads. */
  int number(HourlyRate reference) {
    return references.number(reference);
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
    AtomicInteger next = new AtomicInteger();
    Runnable some =
        () -> {
          GroupAdder adder = new GroupAdder(groups, total, hasErrors, keepsUnits);
          for (int part = next.getAndIncrement(); part < PARTS; part = next.getAndIncrement()) {
            parts[part].addTo(adder);
          }
          adder.finish();
        };
    Engine.runAll(threads, Collections.nCopies(threads, some));
  }

  /** Writes all of them, each part apart. */
  public void write(BinaryForm form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryForm ofPart = BinaryForm.to(bytes);
    for (WorkerPart each : parts) {
      each.write(ofPart);
      ofPart.flush();
      form.bytes(bytes.toByteArray());
      bytes.reset();
    }
  }

  /**
   * Adds workers that were written.
   *
   * @param numbers of the groups here, by those they were written with
   */
  public void read(BinaryForm form, IntUnaryOperator numbers) {
    for (WorkerPart each : parts) {
      each.take(form.bytes(null), numbers);
    }
  }
}
