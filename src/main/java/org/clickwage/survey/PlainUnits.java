package org.clickwage.survey;

import java.util.Currency;
import org.clickwage.statistics.PlainObservation;
import org.clickwage.table.CellBytes;
import org.clickwage.wage.RateName;

/**
 * The sums of workers' plain records, by worker, group, reference and rate, as rows of numbers. A
 * survey of ten million records has millions of such units; with objects for each it took three
 * times the memory, and half of its time to collect garbage among them.
 *
 * <p>A record whose sums need more than 64 bits is refused: its worker has a {@link UnitTotals} for
 * it.
 */
final class PlainUnits {
  /** Says that there is no further unit. */
  static final int NONE = -1;

  // The columns of a unit. Pay and hours that a record does not say are not said by their sum.
  private static final int KEY = 0;
  private static final int NEXT = 1;
  private static final int GROSS_PAY = 2;
  private static final int EARNINGS = 3;
  private static final int NET_PAY = 4;
  private static final int PAID_HOURS = 5;
  private static final int WORK_HOURS = 6;
  private static final int HOURS_UNDER = 7;
  private static final int COLUMNS = 8;

  /** In the place of a sum to which one record does not say its part. */
  private static final long NOT_SAID = Long.MIN_VALUE;

  /** A key is a worker, a group, a place and a rate. */
  private static final int RATE_BITS = 2;

  private static final int PLACE_BITS = 4;
  private static final int GROUP_BITS = Integer.SIZE - PLACE_BITS - RATE_BITS;

  /** So many references of a unit are looked at before they are needed. */
  private static final int LOOKED_AT = 6;

  private static final RateName[] RATES = RateName.values();

  private final NumberTable units = new NumberTable(COLUMNS);

  /** The place of each unit after one, by its key; 0 for none. */
  private int[] slots = new int[64];

  private final ReferenceHours hours;
  private final ReferenceNumbers references;

  PlainUnits(ReferenceNumbers references) {
    this.references = references;
    this.hours = new ReferenceHours(references);
  }

  /**
   * Adds records to their units; what doesn't fit, to the {@link UnitTotals} of their workers. What
   * each needs of the memory is looked at before, so that all of them wait for it together.
   */
  void add(PrefetchedRecord[] records, int count) {
    for (int i = 0; i < count; i++) {
      PrefetchedRecord each = records[i];
      each.key = key(each.worker.number(), each.group, each.place, each.rate);
      each.seen = slots[firstSlot(each.key)] - 1;
    }
    for (int i = 0; i < count; i++) {
      PrefetchedRecord each = records[i];
      boolean isUnit = each.seen >= 0 && units.get(each.seen, KEY) == each.key;
      each.seen = isUnit ? under(each.seen) : ReferenceHours.NO_RECORD;
    }
    for (int depth = 0; depth < LOOKED_AT; depth++) {
      for (int i = 0; i < count; i++) {
        records[i].seen =
            records[i].seen < 0 ? ReferenceHours.NO_RECORD : hours.next(records[i].seen);
      }
    }
    for (int i = 0; i < count; i++) {
      PrefetchedRecord each = records[i];
      if (!add(each.worker, each.group, each.place, each.rate, each.observation, each.reference)) {
        Currency currency =
            each.reference == ReferenceNumbers.NONE ? null : references.currency(each.reference);
        each.worker.in(each.group).add(each.place, UnitSums.of(each.observation, currency));
      }
    }
  }

  /**
   * Adds a record to its unit; false, and nothing is done, where it doesn't fit.
   *
   * @param place the {@link GroupTotals#place} of the reference and the end of a range, under 16
   * @param reference the number of the record's reference, or {@link ReferenceNumbers#NONE}
   */
  boolean add(
      WorkerTotals worker,
      int group,
      int place,
      RateName rate,
      PlainObservation record,
      int reference) {
    if (group >> GROUP_BITS != 0) {
      return false;
    }
    long key = key(worker.number(), group, place, rate);
    int slot = slot(key);
    int unit = slots[slot] == 0 ? begin(key, slot, worker) : slots[slot] - 1;
    try {
      add(unit, record, reference);
      return true;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  private static long key(int worker, int group, int place, RateName rate) {
    int below = (group << PLACE_BITS | place) << RATE_BITS | rate.ordinal();
    return (long) worker << Integer.SIZE | below & 0xFFFF_FFFFL;
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
    return (int) CellBytes.hash(key) & slots.length - 1;
  }

  private int begin(long key, int slot, WorkerTotals worker) {
    int unit = units.add();
    slots[slot] = unit + 1;
    units.set(unit, KEY, key);
    units.set(unit, NEXT, worker.firstUnit());
    units.set(unit, HOURS_UNDER, ReferenceHours.NO_RECORD);
    worker.begin(unit);
    if (2 * units.size() > slots.length) {
      slots = new int[2 * slots.length];
      for (int each = 0; each < units.size(); each++) {
        slots[slot(units.get(each, KEY))] = each + 1;
      }
    }
    return unit;
  }

  /** All sums are calculated, and may turn out to be too large, before any is kept. */
  private void add(int unit, PlainObservation record, int reference) {
    long grossPay = sum(unit, GROSS_PAY, record.grossPay);
    long earnings = sum(unit, EARNINGS, record.earnings);
    long netPay = record.hasNetPay ? sum(unit, NET_PAY, record.netPay) : NOT_SAID;
    long paidHours = record.hasPaidHours ? sum(unit, PAID_HOURS, record.paidHours) : NOT_SAID;
    long workHours = sum(unit, WORK_HOURS, record.workHours);
    int under = hours.add(under(unit), reference, record.rateHours);
    units.set(unit, HOURS_UNDER, under);
    units.set(unit, GROSS_PAY, grossPay);
    units.set(unit, EARNINGS, earnings);
    units.set(unit, NET_PAY, netPay);
    units.set(unit, PAID_HOURS, paidHours);
    units.set(unit, WORK_HOURS, workHours);
  }

  private long sum(int unit, int column, long more) {
    long known = units.get(unit, column);
    return known == NOT_SAID ? known : Math.addExact(known, more);
  }

  /** The unit of the same worker behind this one, or {@link #NONE}. */
  int next(int unit) {
    return (int) units.get(unit, NEXT);
  }

  int group(int unit) {
    return (int) units.get(unit, KEY) >>> PLACE_BITS + RATE_BITS;
  }

  int place(int unit) {
    return (int) units.get(unit, KEY) >>> RATE_BITS & (1 << PLACE_BITS) - 1;
  }

  /** What a unit's records sum up to; null where none was added. */
  UnitSums sums(int unit) {
    int under = under(unit);
    if (under == ReferenceHours.NO_RECORD) {
      return null;
    }
    RateName rate = RATES[(int) units.get(unit, KEY) & (1 << RATE_BITS) - 1];
    return UnitSums.of(all(unit, rate), hours.of(under), hours.currency(under));
  }

  private PlainObservation all(int unit, RateName rate) {
    PlainObservation all = new PlainObservation();
    all.grossPay = units.get(unit, GROSS_PAY);
    all.earnings = units.get(unit, EARNINGS);
    all.netPay = units.get(unit, NET_PAY);
    all.hasNetPay = all.netPay != NOT_SAID;
    all.paidAmount = rate.of(all.grossPay, all.earnings, all.netPay);
    all.paidHours = units.get(unit, PAID_HOURS);
    all.hasPaidHours = all.paidHours != NOT_SAID;
    all.workHours = units.get(unit, WORK_HOURS);
    all.rateHours = rate.byHours(all.paidHours, all.workHours);
    return all;
  }

  private int under(int unit) {
    return (int) units.get(unit, HOURS_UNDER);
  }
}
