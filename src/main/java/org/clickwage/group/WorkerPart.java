package org.clickwage.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.SetAside;
import org.clickwage.source.ByteMap;
import org.clickwage.source.CellKey;
import org.clickwage.statistics.Observation;
import org.clickwage.work.WageQuantity;

/** Some of the {@link Workers}; one thread at a time asks for one, or adds to his sums. */
final class WorkerPart {
  /** Of records that are not added yet: so many take the memory that they may. */
  private static final int MOST_WAITING = Workers.MOST_PAGES / Workers.PARTS;

  /** Bytes of so few workers are read at once. */
  private static final int FEW = 1 << 9;

  /**
   * Workers of another process.
   *
   * @param numbers of the groups here, by those they were written with
   */
  private record Written(SetAside workers, IntUnaryOperator numbers) {}

  private final ReferenceNumbers references;
  private final boolean isWeighted;
  private final List<WageQuantity> gathered;

  /** Takes what pages were written into. */
  private final Queue<byte[]> free;

  /** Null before the first record is added, and when all of them were taken away. */
  private ByteMap<WorkerTotals> workers;

  private UnitTable units;
  private int count;
  private List<RecordPage> waiting = new ArrayList<>();
  private final List<Written> written = new ArrayList<>(0);

  WorkerPart(
      ReferenceNumbers references,
      boolean isWeighted,
      List<WageQuantity> gathered,
      Queue<byte[]> free) {
    this.references = references;
    this.isWeighted = isWeighted;
    this.gathered = gathered;
    this.free = free;
  }

  private WorkerTotals worker(CellKey name) {
    if (workers == null) {
      workers = new ByteMap<>();
      units = new UnitTable(references, isWeighted, gathered);
    }
    return workers.get(name, () -> new WorkerTotals(count++));
  }

  synchronized void take(RecordPage page) {
    waiting.add(page);
    if (waiting.size() >= MOST_WAITING) {
      addWaiting();
    }
  }

  private void addWaiting() {
    RecordForm form = new RecordForm();
    CellKey name = new CellKey();
    WholeRecord record = new WholeRecord(gathered);
    for (RecordPage page : waiting) {
      for (int at = 0; at < page.end(); ) {
        at = form.read(page.bytes(), at, name, record);
        WorkerTotals worker = worker(name);
        units.add(worker, record);
      }
      free.add(page.bytes());
    }
    waiting.clear();
  }

  synchronized void add(CellKey name, long key, Observation record, HourlyRate reference) {
    WorkerTotals worker = worker(name);
    units.add(worker, key, record, reference);
  }

  synchronized void change(CellKey name, int group, Consumer<UnitTotals> change) {
    change.accept(worker(name).in(group));
  }

  /** Adds each worker to his groups, and lets him go. */
  synchronized void addTo(GroupAdder groups) {
    addAll();
    if (workers != null) {
      workers.forEach((name, worker) -> groups.add(name, worker, units));
    }
    workers = null;
    units = null;
  }

  private void addAll() {
    addWaiting();
    for (Written each : written) {
      byte[] bytes = new byte[each.workers().length()];
      each.workers().read(0, bytes, 0, bytes.length);
      read(bytes, each.numbers());
    }
    written.clear();
  }

  synchronized void write(BinaryForm form) {
    addAll();
    form.count(workers == null ? 0 : workers.size());
    if (workers != null) {
      workers.forEach((name, worker) -> write(name, worker, form));
    }
  }

  private void write(CellKey name, WorkerTotals worker, BinaryForm form) {
    CellKey.exchange(name, form);
    units.write(worker, form);
    worker.exchange(form, null);
  }

  /** Takes workers that were written; many wait until this part is worked on alone. */
  synchronized void take(byte[] workersOfPart, IntUnaryOperator numbers) {
    if (workersOfPart.length > FEW) {
      written.add(new Written(SetAside.of(workersOfPart, workersOfPart.length), numbers));
    } else {
      read(workersOfPart, numbers);
    }
  }

  private void read(byte[] workersOfPart, IntUnaryOperator numbers) {
    BinaryForm form = BinaryForm.from(workersOfPart);
    for (long left = form.count(0); left > 0; left--) {
      WorkerTotals worker = worker(CellKey.exchange(null, form));
      units.read(worker, form, numbers);
      worker.exchange(form, numbers);
    }
  }
}
