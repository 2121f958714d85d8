package org.clickwage.group;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.clickwage.number.Amount;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.HourlyRate;
import org.clickwage.source.ByteWords;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.Weight;
import org.clickwage.wage.RateName;

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
  private static final int GROSS_PAY = 2;
  private static final int EARNINGS = 3;
  private static final int NET_PAY = 4;
  private static final int PAID_HOURS = 5;
  private static final int WORK_HOURS = 6;
  private static final int REFERENCE_HOURS = 7;
  private static final int COLUMNS = 8;

  // Behind the others where records have weights: the greatest, 0 for none.
  private static final int WEIGHT = COLUMNS;
  private static final int REST_OF_WEIGHT = COLUMNS + 1;

  /** Above the number of the next unit stand the amounts that records leave empty. */
  private static final int EMPTY_SHIFT = Integer.SIZE;

  /** In the place of a sum to which one record does not state its part. */
  private static final long NOT_STATED = Long.MIN_VALUE;

  // A key is a worker, a group, a place and a rate; more workers or groups don't fit into a memory.
  private static final int RATE_BITS = 2;
  private static final int PLACE_BITS = 4;
  private static final int GROUP_BITS = 28;

  private static final RateName[] RATES = RateName.values();

  private final boolean isWeighted;
  private final NumberTable units;

  /** By unit, the sums of its records that rows of numbers don't hold. */
  private final Map<Integer, Observation> apart = new HashMap<>();

  /** The place of each unit after one, by its key; 0 for none. */
  private int[] slots = new int[64];

  private final ReferenceHours hours;

  UnitTable(ReferenceNumbers references, boolean isWeighted) {
    this.isWeighted = isWeighted;
    this.units = new NumberTable(isWeighted ? COLUMNS + 2 : COLUMNS);
    this.hours = new ReferenceHours(references);
  }

  /**
   * @param place the {@link GroupTotals#place} of the reference and the end of a range, under 16
   */
  static long key(int worker, int group, int place, RateName rate) {
    long below = ((long) group << PLACE_BITS | place) << RATE_BITS | rate.ordinal();
    return (long) worker << GROUP_BITS + PLACE_BITS + RATE_BITS | below;
  }

  /**
   * Adds a record to its unit.
   *
   * @param record need not have its reference itself
   * @param reference null where the record has none
   */
  void add(WorkerTotals worker, long key, Observation record, HourlyRate reference) {
    int unit = unit(worker, key);
    if (!isWhole(record) || !addWhole(unit, record, reference)) {
      record.references.set(reference, record.rateHours);
      addApart(unit, record);
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

  private int unit(WorkerTotals worker, long key) {
    int slot = slot(key);
    return slots[slot] == 0 ? begin(key, slot, worker) : slots[slot] - 1;
  }

  /** Where a unit stands, or may be put. */
  private int slot(long key) {
    int mask = slots.length - 1;
    int slot = firstSlot(key);
    while (slots[slot] != 0 && units.get(slots[slot] - 1, KEY) != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private int firstSlot(long key) {
    return (int) ByteWords.hash(key) & slots.length - 1;
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

  private boolean isWhole(Observation record) {
    return (record.weight == null || isWeighted && record.weight.isOnScale())
        && isWhole(record.grossPay)
        && isWhole(record.earnings)
        && isWhole(record.netPay)
        && isWhole(record.paidHours)
        && isWhole(record.workHours);
  }

  private static boolean isWhole(Amount amount) {
    return amount.isWhole() || !amount.isKnown();
  }

  /**
   * All sums are calculated, and may turn out to be too large, before any is kept; returns false,
   * and nothing is done, where one is.
   */
  private boolean addWhole(int unit, Observation record, HourlyRate reference) {
    try {
      long grossPay = sum(unit, GROSS_PAY, record.grossPay);
      long earnings = sum(unit, EARNINGS, record.earnings);
      long netPay = sum(unit, NET_PAY, record.netPay);
      long paidHours = sum(unit, PAID_HOURS, record.paidHours);
      long workHours = sum(unit, WORK_HOURS, record.workHours);
      int firstReference = hours.add(firstReference(unit), reference, record.rateHours.units());
      units.set(unit, REFERENCE_HOURS, firstReference);
      units.set(unit, GROSS_PAY, grossPay);
      units.set(unit, EARNINGS, earnings);
      units.set(unit, NET_PAY, netPay);
      units.set(unit, PAID_HOURS, paidHours);
      units.set(unit, WORK_HOURS, workHours);
      if (record.weight != null) {
        weigh(unit, record.weight);
      }
      if (record.empty != 0) {
        units.set(unit, NEXT, units.get(unit, NEXT) | (long) record.empty << EMPTY_SHIFT);
      }
      return true;
    } catch (ArithmeticException tooLarge) {
      return false;
    }
  }

  private void weigh(int unit, Weight ofRecord) {
    if (ofRecord.isGreaterThan(units.get(unit, WEIGHT), units.get(unit, REST_OF_WEIGHT))) {
      units.set(unit, WEIGHT, ofRecord.units());
      units.set(unit, REST_OF_WEIGHT, ofRecord.rest());
    }
  }

  private long sum(int unit, int column, Amount more) {
    long known = units.get(unit, column);
    return known == NOT_STATED || !more.isKnown() ? NOT_STATED : Math.addExact(known, more.units());
  }

  /** The unit of the same worker behind this one, or {@link #NONE}. */
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
    return RATES[(int) units.get(unit, KEY) & (1 << RATE_BITS) - 1];
  }

  /** What a unit's records sum up to; to be changed by nobody who does not take it away. */
  Observation sums(int unit) {
    Observation others = apart.get(unit);
    if (firstReference(unit) == ReferenceHours.NO_RECORD) {
      return others;
    }
    Observation sums = whole(unit);
    if (others != null) {
      sums.add(others);
    }
    return sums;
  }

  private Observation whole(int unit) {
    Observation sums = new Observation();
    fill(sums.grossPay, unit, GROSS_PAY);
    fill(sums.earnings, unit, EARNINGS);
    fill(sums.netPay, unit, NET_PAY);
    fill(sums.paidHours, unit, PAID_HOURS);
    fill(sums.workHours, unit, WORK_HOURS);
    fillRate(sums, rate(unit));
    hours.fill(firstReference(unit), sums.references);
    sums.weight = isWeighted ? weight(unit) : null;
    sums.empty = (int) (units.get(unit, NEXT) >>> EMPTY_SHIFT);
    return sums;
  }

  private Weight weight(int unit) {
    long ofUnit = units.get(unit, WEIGHT);
    long rest = units.get(unit, REST_OF_WEIGHT);
    return (ofUnit | rest) == 0 ? null : Weight.ofUnits(ofUnit, rest);
  }

  /** Sets what the rate of a unit is of, and by which of its hours. */
  public static void fillRate(Observation unit, RateName rate) {
    unit.paidAmount.set(rate.of(unit.grossPay, unit.earnings, unit.netPay));
    unit.rateHours.set(rate.byHours(unit.paidHours, unit.workHours));
  }

  private void fill(Amount amount, int unit, int column) {
    long sum = units.get(unit, column);
    if (sum == NOT_STATED) {
      amount.setUnknown();
    } else {
      amount.setUnits(sum);
    }
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
      long key = key(worker.number(), group, place, RATES[(int) form.count(0)]);
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
