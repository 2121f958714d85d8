package org.clickwage.survey;

import org.clickwage.compare.ReferenceLookup;
import org.clickwage.group.DistinctWorkerCounts;
import org.clickwage.group.GroupTotals;
import org.clickwage.group.RecordCounts;
import org.clickwage.group.RecordKind;
import org.clickwage.group.Workers;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.source.CellKey;
import org.clickwage.source.Record;

/** Adds the records that one thread sees to their totals. */
final class RecordTotals {
  private final Record record;

  /** Whether records of a status count, by the status's place. */
  private final boolean[] counts = new boolean[TaskOutcome.values().length];

  private final int workerColumn;
  private final int[] by;
  private final RecordUnits units;
  private final SurveyTotals totals;
  private final CellKey key = new CellKey();

  /**
   * @param laws those that any thread has asked for
   * @param workers those whom any thread has met
   */
  RecordTotals(BatchPlan plan, Record record, ReferenceLookup laws, Workers workers) {
    this.record = record;
    this.totals = new SurveyTotals(plan, record, laws, workers);
    this.units = new RecordUnits(plan, record, workers);
    this.by = plan.by().stream().mapToInt(Integer::intValue).toArray();
    for (TaskOutcome status : plan.statuses().counted()) {
      counts[status.ordinal()] = true;
    }
    this.workerColumn = plan.mapping().column(RecordField.WORKER);
  }

  /** To be called when all records are in. */
  SurveyTotals all() {
    units.finish();
    return totals;
  }

  void add(RowResult row) {
    GroupTotals group = by.length > 0 ? group() : totals.all();
    row.counted = RowResult.Counted.PROBLEM;
    if (row.weight != null && row.weight.isZero()) {
      countAlone(row, group.counts());
      return;
    }
    boolean counted = counts[row.status.ordinal()];
    boolean timed = row.isCalculated() && units.hasTime(row);
    count(row, group.counts(), counted, timed);
    int ofKinds = 1 << DistinctWorkerCounts.SEEN;
    if (counted && row.isCalculated()) {
      row.empty = totals.diagnostics().empty(row);
      ofKinds |= units.add(row, group);
    }
    boolean inRates = (ofKinds & 1 << DistinctWorkerCounts.RATED) != 0;
    if (inRates) {
      row.counted = RowResult.Counted.YES;
    } else if (!counted) {
      row.counted = RowResult.Counted.STATUS;
    }
    totals.diagnostics().add(row, counted, inRates);
    group.counts().add(RecordKind.RATELESS, counted && timed && row.isPayKnown() && !inRates);
    if (row.weight != null && row.isCalculated() && !inRates) {
      units.weigh(row, group);
    }
    boolean awaits = !row.pendingPay.isZero();
    if (awaits) {
      units.addPending(row, group);
      ofKinds |= 1 << DistinctWorkerCounts.AWAITING;
    }
    addCurrency(row, group, inRates || awaits);
    see(group, ofKinds);
  }

  /**
   * @param counted whether its status counts
   * @param timed whether it can be in a rate, if it is calculated
   */
  private static void count(RowResult row, RecordCounts counts, boolean counted, boolean timed) {
    countAlone(row, counts);
    boolean isPending = row.status == TaskOutcome.PENDING;
    counts.add(RecordKind.PENDING, isPending);
    counts.add(RecordKind.UNPAID, counted && !isPending && row.status != TaskOutcome.APPROVED);
    boolean calculated = counted && row.isCalculated();
    counts.add(RecordKind.TIMELESS, calculated && !timed);
    counts.add(RecordKind.PAYLESS, calculated && timed && !row.isPayKnown());
  }

  /** A record that stands for nobody, as its weight says, is in no other number. */
  private static void countAlone(RowResult row, RecordCounts counts) {
    counts.add(RecordKind.RECORD, true);
    counts.add(RecordKind.PROBLEM, !row.problems.isEmpty());
  }

  private GroupTotals group() {
    key.clear();
    for (int column : by) {
      record.addTo(key, column);
    }
    return totals.group(key);
  }

  /**
   * @param inSums whether money of the record is in any sum
   */
  private static void addCurrency(RowResult row, GroupTotals totals, boolean inSums) {
    if (row.currency.isPresent()) {
      totals.addCurrency(row.currency.get().getCurrencyCode(), inSums);
    } else if (row.isCalculated() && row.isPayKnown()) {
      totals.addCurrency(GroupTotals.UNKNOWN_CURRENCY, inSums);
    }
  }

  /**
   * @param ofKinds how the worker is seen, a bit for each
   */
  private void see(GroupTotals group, int ofKinds) {
    long worker = workerColumn == Mapping.NONE ? 0 : record.nameHash(workerColumn);
    if (worker != 0 && !units.namesNobody()) {
      totals.see(worker, group, ofKinds);
    } else if (workerColumn != Mapping.NONE) {
      group.countNameless(totals.inKinds(ofKinds));
    } else {
      // Where no record names anybody, nobody asks how many do not.
      group.countNameless(ofKinds & 1 << DistinctWorkerCounts.AWAITING);
    }
  }
}
