package org.clickwage.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.source.ByteWords;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.Weight;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/**
 * The sums of workers' records, by worker, group, reference and rate, as rows of numbers. A survey
 * of ten million records has millions of such units; with objects for each it took three times the
 * memory, and half of its time to collect garbage among them.
 *
 * <p>A record that is not whole units of the grid, or whose sums need more than 64 bits, is added
 * apart.
 */
public final class UnitTable {
  /** Says that there is no further unit. */
  static final int NONE = -1;

  // The columns of a unit. Pay and hours that a record does not state are not stated by their sum.
  private static final int KEY = 0;
  private static final int NEXT = 1;
  private static final int REFERENCE_HOURS = 2;
  private static final int SUMS = 3; // by their places among those that are gathered

  /** Above the number of the next unit are the amounts that records leave empty. */
  private static final int EMPTY_SHIFT = Integer.SIZE;

  // A key is a worker, a group, a place and a rate; more workers or groups don't fit into a memory.
  private static final int RATE_BITS = 2;
  private static final int PLACE_BITS = 5;
  private static final int GROUP_BITS = 27;

  private static final RateName[] RATES = RateName.values();

  private final boolean isWeighted;

  /** Where records have weights, the column of the greatest, and next to it its rest. */
  private final int weightColumn;

  private final NumberTable units;

  /** By unit, the sums of its records that rows of numbers don't hold. */
  private final Map<Integer, Observation> apart = new HashMap<>();

  /** The place of each unit after one, by its key; 0 for none. */
  private int[] slots = new int[64];

  private final ReferenceHours hours;
  private final ReferenceNumbers references;

  // Filled again for each record.
  private final WholeRecord whole;
  private final long[] sums;

  /**
   * @param gathered what records have of the quantities that are gathered, those summed first
   */
  UnitTable(ReferenceNumbers references, boolean isWeighted, List<WageQuantity> gathered) {
    this.references = references;
    this.isWeighted = isWeighted;
    this.weightColumn = SUMS + gathered.size();
    this.units = new NumberTable(isWeighted ? weightColumn + 2 : weightColumn);
    this.whole = new WholeRecord(gathered);
    this.sums = new long[gathered.size()];
    this.hours = new ReferenceHours(references);
  }

  /**
   * The key of a unit, except its worker.
   *
   * @param place the {@link GroupTotals#place} of the reference and the end of a range, under 32
   */
  static long key(int group, int place, RateName rate) {
    return ((long) group << PLACE_BITS | place) << RATE_BITS | rate.ordinal();
  }

  /** The rate of a key. */
  static RateName rate(long key) {
    return RATES[(int) key & (1 << RATE_BITS) - 1];
  }

  /**
   * Adds a record to its unit.
   *
   * @param key without the worker
   * @param record need not have its reference itself
   * @param reference null where the record has none
   */
  void add(WorkerTotals worker, long key, Observation record, HourlyRate reference) {
    whole.key = key;
    whole.reference = references.number(reference);
    if (whole.set(record)) {
      add(worker, whole);
    } else {
      record.references.set(reference, record.rateHours);
      addApart(unit(worker, key), record);
    }
  }

  /** Adds a record of whole numbers to its unit. */
  void add(WorkerTotals worker, WholeRecord record) {
    int unit = unit(worker, record.key);
    if (!addWhole(unit, record)) {
      addApart(unit, record.observation(references.reference(record.reference)));
    }
  }

  private void addApart(int unit, Observation record) {
    Observation known = apart.get(unit);
    if (known == null) {
      apart.put(unit, record.copy());
    } else {
      known.add(record);
    }
  }

  private int unit(WorkerTotals worker, long ofNobody) {
    long key = (long) worker.number() << GROUP_BITS + PLACE_BITS + RATE_BITS | ofNobody;
    int slot = slot(key);
    return slots[slot] == 0 ? begin(key, slot, worker) : slots[slot] - 1;
  }

  /** Where a unit is, or may be put. */
  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = (int) ByteWords.hash(key) & mask;
    while (slots[slot] != 0 && units.get(slots[slot] - 1, KEY) != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private int begin(long key, int slot, WorkerTotals worker) {
    int unit = units.add();
    slots[slot] = unit + 1;
    units.set(unit, KEY, key);
    units.set(unit, NEXT, Integer.toUnsignedLong(worker.firstUnit()));
    units.set(unit, REFERENCE_HOURS, ReferenceHours.NO_RECORD);
    worker.begin(unit);
    if (2 * units.size() > slots.length) {
      slots = new int[2 * slots.length];
      for (int each = 0; each < units.size(); each++) {
        slots[slot(units.get(each, KEY))] = each + 1;
      }
    }
    return unit;
  }

  /**
   * All sums are calculated, and may turn out to be too large, before any is kept; returns false,
   * and nothing is done, where one is, or where there is no place for the weight.
   */
  private boolean addWhole(int unit, WholeRecord record) {
    if (record.hasWeight() && !isWeighted) {
      return false;
    }
    long[] page = units.page(unit);
    int row = units.start(unit);
    try {
      for (int i = 0; i < sums.length; i++) {
        sums[i] = sum(page[row + SUMS + i], record.amounts[i]);
      }
      int first = (int) page[row + REFERENCE_HOURS];
      page[row + REFERENCE_HOURS] = hours.add(first, record.reference, record.rateHours());
    } catch (ArithmeticException tooLarge) {
      return false;
    }
    System.arraycopy(sums, 0, page, row + SUMS, sums.length);
    page[row + NEXT] |= (long) record.empty << EMPTY_SHIFT;
    if (isWeighted) {
      weigh(unit, record);
    }
    return true;
  }

  private static long sum(long known, long more) {
    return known == WholeRecord.NOT_STATED || more == WholeRecord.NOT_STATED
        ? WholeRecord.NOT_STATED
        : Math.addExact(known, more);
  }

  private void weigh(int unit, WholeRecord record) {
    if (record.isHeavier(units.get(unit, weightColumn), units.get(unit, weightColumn + 1))) {
      units.set(unit, weightColumn, record.weight);
      units.set(unit, weightColumn + 1, record.restOfWeight);
    }
  }

  /** The unit of the same worker after this one, or {@link #NONE}. */
  int next(int unit) {
    return (int) units.get(unit, NEXT);
  }

  int group(int unit) {
    return (int) (units.get(unit, KEY) >>> PLACE_BITS + RATE_BITS) & (1 << GROUP_BITS) - 1;
  }

  int place(int unit) {
    return (int) units.get(unit, KEY) >>> RATE_BITS & (1 << PLACE_BITS) - 1;
  }

  RateName rate(int unit) {
    return rate(units.get(unit, KEY));
  }

  /** What a unit's records sum up to. */
  Observation sums(int unit) {
    Observation sums = new Observation();
    fill(sums, unit);
    return sums;
  }

  /** Fills in what a unit's records sum up to. */
  void fill(Observation sums, int unit) {
    Observation others = apart.isEmpty() ? null : apart.get(unit);
    if (firstReference(unit) == ReferenceHours.NO_RECORD) {
      sums.set(others);
      return;
    }
    fillWhole(sums, unit);
    if (others != null) {
      sums.add(others);
    }
  }

  private void fillWhole(Observation of, int unit) {
    whole.fill(of, units.page(unit), units.start(unit) + SUMS, rate(unit));
    hours.fill(firstReference(unit), of.references);
    of.rate = null;
    of.weight = isWeighted ? weight(unit) : null;
    of.empty = (int) (units.get(unit, NEXT) >>> EMPTY_SHIFT);
  }

  private Weight weight(int unit) {
    long ofUnit = units.get(unit, weightColumn);
    long rest = units.get(unit, weightColumn + 1);
    return (ofUnit | rest) == 0 ? null : Weight.ofUnits(ofUnit, rest);
  }

  private int firstReference(int unit) {
    return (int) units.get(unit, REFERENCE_HOURS);
  }

  /** Writes the units of one worker. */
  void write(WorkerTotals worker, BinaryForm form) {
    for (int unit = worker.firstUnit(); form.isThere(unit != NONE); unit = next(unit)) {
      form.count(group(unit));
      form.count(place(unit));
      form.count(rate(unit).ordinal());
      sums(unit).exchange(form);
    }
  }

  /**
   * Adds units of a worker that were written.
   *
   * @param numbers of the groups here, by those they were written with
   */
  void read(WorkerTotals worker, BinaryForm form, IntUnaryOperator numbers) {
    while (form.isThere(false)) {
      int group = numbers.applyAsInt((int) form.count(0));
      int place = (int) form.count(0);
      long key = key(group, place, RATES[(int) form.count(0)]);
      Observation sums = new Observation().exchange(form);
      Optional<HourlyRate> single = sums.references.single();
      if (single.isPresent() || sums.references.isEmpty()) {
        add(worker, key, sums, single.orElse(null));
      } else {
        addApart(unit(worker, key), sums);
      }
    }
  }
}
