package org.clickwage.survey;

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
  static UnitRate of(UnitFigures record) {
    return new UnitRate(record.amount().dividedBy(record.rateHours()), record.reference(), false);
  }

  UnitRate plus(UnitRate other) {
    return new UnitRate(
        rate,
        reference != null && reference.equals(other.reference) ? reference : null,
        differs || other.differs || !rate.equals(other.rate));
  }

  /** The same beside records that state hours. */
  private UnitRate plus(QuotientSums sums) {
    if (!sums.rateHours().isPositive()) {
      return new UnitRate(rate, null, true);
    }
    Rational due = sums.due() == null ? null : sums.due().dividedBy(sums.rateHours());
    return plus(
        new UnitRate(
            sums.amount().dividedBy(sums.rateHours()),
            due == null ? null : new HourlyRate(due, sums.currency()),
            false));
  }

  /**
   * Adds the unit to a group.
   *
   * @param sums of its other records; null for none
   * @param weight null for none
   */
  void addTo(GroupAccumulator group, UnitSums sums, Rational weight) {
    if (sums != null) {
      QuotientSums others = sums.inQuotients();
      UnitRate all = plus(others);
      others.addTo(group, !all.differs, all.reference != null);
    } else if (!differs) {
      group.addRate(
          rate,
          weight == null ? Rational.ONE : weight,
          reference == null ? null : reference.perHour());
    }
  }
}
