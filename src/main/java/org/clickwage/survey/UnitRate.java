package org.clickwage.survey;

import org.clickwage.compare.ReferenceWage;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;

/**
 * The hourly rate of a unit's records that state it and no hours. Nothing weighs several of them,
 * nor money by hours with one: the unit has a rate only where all are the same.
 *
 * @param rate of no meaning where they differ
 * @param reference of one hour; null where a record has none, or another
 */
record UnitRate(Rational rate, HourlyRate reference, boolean differs) {
  /**
   * @param reference null for none
   */
  static UnitRate of(Rational rate, ReferenceWage reference) {
    return new UnitRate(rate, reference == null ? null : reference.hourly(), false);
  }

  UnitRate plus(UnitRate other) {
    return new UnitRate(
        rate,
        reference != null && reference.equals(other.reference) ? reference : null,
        differs || other.differs || !rate.equals(other.rate));
  }

  /** The same beside records that state hours. */
  private UnitRate plus(UnitSums sums) {
    Rational other = sums.rate();
    if (other == null) {
      return new UnitRate(rate, null, true);
    }
    Rational due = sums.reference();
    return plus(
        new UnitRate(other, due == null ? null : new HourlyRate(due, sums.currency()), false));
  }

  /**
   * Adds the unit to a group.
   *
   * @param sums of its other records; null for none
   * @param weight null for none
   */
  void addTo(GroupAccumulator group, UnitSums sums, Rational weight) {
    if (sums != null) {
      UnitRate all = plus(sums);
      sums.addExactlyTo(group, !all.differs, all.reference != null);
    } else if (!differs) {
      group.addRate(
          rate,
          weight == null ? Rational.ONE : weight,
          reference == null ? null : reference.perHour());
    }
  }
}
