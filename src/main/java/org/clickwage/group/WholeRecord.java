package org.clickwage.group;

import java.util.List;
import org.clickwage.number.Amount;
import org.clickwage.number.HourlyRate;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.Weight;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;

/** What a record adds to the sums of its unit, in whole numbers; filled again for each. */
final class WholeRecord {
  /** In the place of an amount that is not stated. */
  static final long NOT_STATED = Long.MIN_VALUE;

  /** That of its unit, except the worker: a {@link UnitTable#key}. */
  long key;

  /** The number of its reference, or {@link ReferenceNumbers#NONE}. */
  int reference;

  /** In the order of the quantities that are gathered, in their units. */
  final long[] amounts;

  /** The places of these quantities. */
  private final int[] places;

  // Both are 0 where it has no weight.
  long weight;
  long restOfWeight;

  /** That of the {@link Observation}. */
  int empty;

  /**
   * @param gathered what it has of the quantities that are gathered
   */
  WholeRecord(List<WageQuantity> gathered) {
    this.places = gathered.stream().mapToInt(WageQuantity::place).toArray();
    this.amounts = new long[places.length];
  }

  /**
   * Takes the amounts and the weight of a record; returns false where whole numbers don't hold it.
   */
  boolean set(Observation record) {
    empty = record.empty;
    weight = record.weight == null ? 0 : record.weight.units();
    restOfWeight = record.weight == null ? 0 : record.weight.rest();
    boolean fits = record.weight == null || record.weight.isOnScale();
    for (int i = 0; fits && i < amounts.length; i++) {
      Amount amount = record.gathered(places[i]);
      fits = amount.isWhole() || !amount.isKnown();
      amounts[i] = amount.isKnown() ? amount.units() : NOT_STATED;
    }
    return fits;
  }

  boolean hasWeight() {
    return (weight | restOfWeight) != 0;
  }

  /** Whether its weight is greater than another one. */
  boolean isHeavier(long other, long restOfOther) {
    return weight != other ? weight > other : restOfWeight > restOfOther;
  }

  /** The hours of its rate; 0 where it does not state them. */
  long rateHours() {
    long hours = amounts[UnitTable.rate(key).hours().place()];
    return hours == NOT_STATED ? 0 : hours;
  }

  /**
   * The same as an object of the statistics.
   *
   * @param ofRecord its reference; null for none
   */
  Observation observation(HourlyRate ofRecord) {
    Observation record = new Observation();
    fill(record, amounts, 0, UnitTable.rate(key));
    record.references.set(ofRecord, record.rateHours);
    record.empty = empty;
    record.weight = hasWeight() ? Weight.ofUnits(weight, restOfWeight) : null;
    return record;
  }

  /** Fills in amounts that follow one another, 0 for the rest, and what the rate is of. */
  void fill(Observation unit, long[] row, int start, RateName rate) {
    WageQuantity.AFTER_GROSS_PAY.forEach(part -> unit.of(part).setZero());
    for (int i = 0; i < places.length; i++) {
      long units = row[start + i];
      if (units == NOT_STATED) {
        unit.gathered(places[i]).setUnknown();
      } else {
        unit.gathered(places[i]).setUnits(units);
      }
    }
    unit.setRateOf(rate);
  }
}
