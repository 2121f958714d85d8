package org.clickwage.survey;

import org.clickwage.number.Rational;
import org.clickwage.statistics.GroupAccumulator;
import org.clickwage.statistics.PlainObservation;
import org.clickwage.statistics.ReportedCounts;

/**
 * The money and time of one unit of the statistics: all records of a worker, or those in a group.
 */
sealed interface UnitSums permits PlainSums, QuotientSums {
  /** Both together. */
  UnitSums plus(UnitSums other);

  QuotientSums inQuotients();

  /** The greatest of the records' survey weights; null where none has one. */
  Rational weight();

  /** A 1 for each figure that all of the records tell. */
  ReportedCounts told();

  /**
   * Adds the unit to a group: its rate is all its money ÷ all its hours.
   *
   * @param observation is filled anew where whole numbers hold the unit
   */
  void addTo(GroupAccumulator group, PlainObservation observation);
}
