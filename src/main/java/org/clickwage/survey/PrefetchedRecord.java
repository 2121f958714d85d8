package org.clickwage.survey;

import org.clickwage.source.CellKey;
import org.clickwage.statistics.Observation;
import org.clickwage.wage.RateName;

/** A worker's record on its way to his sums; filled again for each of millions. */
final class PrefetchedRecord {
  final CellKey name = new CellKey();
  final Observation observation = new Observation();
  int group;

  /** The {@link GroupTotals#place} of the reference and the end of a range, under 16. */
  int place;

  RateName rate;

  /** The number of the record's reference, or {@link ReferenceNumbers#NONE}. */
  int reference;

  /** Whose record it is, when he was looked up. */
  WorkerTotals worker;

  /** What the unit was looked for by, and was found at: of use to nobody but {@link UnitTable}. */
  long key;

  int seen;
}
