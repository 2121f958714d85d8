package org.clickwage.group;

import java.util.IdentityHashMap;
import java.util.Map;
import org.clickwage.number.HourlyRate;
import org.clickwage.source.CellKey;
import org.clickwage.statistics.Observation;
import org.clickwage.wage.RateName;

/**
 * One thread's records on their way to the sums of their workers: those of the same part of the
 * workers are gathered, and handed on together.
 *
 * <p>The sums of millions of units are larger than all caches: a record that is added to them at
 * once waits for memory half a dozen times. All of a part are added while its sums are in a cache.
 */
public final class RecordGatherer {
  /** A survey may have a reference for each record. */
  private static final int MOST_NUMBERS = 1 << 12;

  private final Workers workers;
  private final RecordForm form = new RecordForm();

  /** By part, a page, or null, and where its last record ends. */
  private final byte[][] pages = new byte[Workers.PARTS][];

  private final int[] ends = new int[Workers.PARTS];
  private final WholeRecord whole;

  /** Those of references that were met; the same one is nearly always the same object. */
  private final Map<HourlyRate, Integer> numbers = new IdentityHashMap<>();

  /**
   * @param workers those whom any thread has met
   */
  public RecordGatherer(Workers workers) {
    this.workers = workers;
    this.whole = workers.emptyRecord();
  }

  /**
   * Adds a record to the sums of its worker in a group.
   *
   * @param place the {@link GroupTotals#place} of the reference and the end of a range, under 32
   * @param record need not have its reference itself
   * @param reference null where the record has none
   */
  public void add(
      CellKey name, int group, int place, RateName rate, Observation record, HourlyRate reference) {
    whole.key = UnitTable.key(group, place, rate);
    whole.reference = number(reference);
    if (!whole.set(record) || !append(name)) {
      workers.add(name, whole.key, record, reference);
    }
  }

  private boolean append(CellKey name) {
    int part = Workers.part(name);
    if (pages[part] == null || ends[part] > RecordPage.SIZE - RecordForm.MOST) {
      handOn(part);
      pages[part] = workers.page();
    }
    int end = form.write(pages[part], ends[part], name, whole);
    boolean fits = end > ends[part];
    ends[part] = end;
    return fits;
  }

  private int number(HourlyRate reference) {
    Integer known = numbers.get(reference);
    if (known == null) {
      if (numbers.size() == MOST_NUMBERS) {
        numbers.clear();
      }
      known = workers.number(reference);
      numbers.put(reference, known);
    }
    return known;
  }

  private void handOn(int part) {
    if (ends[part] > 0) {
      workers.take(part, new RecordPage(pages[part], ends[part]));
    }
    pages[part] = null;
    ends[part] = 0;
  }

  /** Hands on all of them, when all records are in. */
  public void finish() {
    for (int part = 0; part < pages.length; part++) {
      handOn(part);
    }
  }
}
