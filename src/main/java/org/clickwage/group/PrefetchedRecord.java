package org.clickwage.group;

import org.clickwage.source.CellKey;
import org.clickwage.statistics.Observation;
import org.clickwage.wage.RateName;

/** A worker's record on its way to his sums; filled again for each of millions. */
public final class PrefetchedRecord {
  final CellKey name = new CellKey();
  public final Observation observation = new Observation();
  public int group;

  /** The {@link GroupTotals#place} of the reference and the end of a range, under 16. */
  public int place;

  public RateName rate;

  /** The number of the record's reference, or {@link ReferenceNumbers#NONE}. */
  public int reference;

  /** Whose record it is, when he was looked up. */
  WorkerTotals worker;

  /** What the unit was looked for by, and was found at: of use to nobody but {@link UnitTable}. */
  long key;

  int seen;
}
