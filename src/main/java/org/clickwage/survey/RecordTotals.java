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

  /** What takes the place of a cell in groups by file. */
  private final String fileName;

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
    this.fileName = plan.fileColumn().map(FileColumn::fileName).orElse("");
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

  /** Counts a record that the user leaves out, and nothing of it. */
  void leaveOut(RecordResult result) {
    countSampled(result);
    RecordCounts counts = ofGroup().counts();
    counts.add(RecordKind.RECORD, true);
    counts.add(RecordKind.LEFT_OUT, true);
  }

  /** Counts where a record was sampled, be it in a figure or not. */
  private void countSampled(RecordResult result) {
    if (result.sampled != null) {
      totals.design().add(result.sampled, result.weight);
    }
  }

  private GroupTotals ofGroup() {
    return by.length > 0 ? group() : totals.all();
  }

  void add(RecordResult result) {
    GroupTotals group = ofGroup();
    countSampled(result);
    result.counted = RecordResult.Counted.PROBLEM;
    if (result.weight != null && result.weight.isZero()) {
      countAlone(result, group.counts());
      group.counts().add(RecordKind.WEIGHTLESS, true);
      return;
    }
    boolean counted = counts[result.status.ordinal()];
    boolean timed = result.isCalculated() && units.hasTime(result);
    count(result, group.counts(), counted, timed);
    long worker = worker();
    int ofKinds = 1 << DistinctWorkerCounts.SEEN;
    if (counted && result.isCalculated()) {
      result.empty = totals.diagnostics().empty(result);
      ofKinds |= units.add(result, group, worker);
    }
    boolean inRates = (ofKinds & 1 << DistinctWorkerCounts.RATED) != 0;
    if (inRates) {
      result.counted = RecordResult.Counted.YES;
    } else if (!counted) {
      result.counted = RecordResult.Counted.STATUS;
    }
    totals.diagnostics().add(result, counted, inRates);
    group.counts().add(RecordKind.RATED, inRates);
    group.counts().add(RecordKind.RATELESS, counted && timed && result.isPayKnown() && !inRates);
    if (result.weight != null && result.isCalculated() && !inRates) {
      units.weigh(result, group);
    }
    boolean awaits = !result.pendingPay.isZero();
    if (awaits) {
      units.addPending(result, group);
      ofKinds |= 1 << DistinctWorkerCounts.AWAITING;
    }
    addCurrency(result, group, inRates || awaits);
    see(group, worker, ofKinds);
  }

  /**
   * @param counted whether its status counts
   * @param timed whether it can be in a rate, if it is calculated
   */
  private static void count(
      RecordResult result, RecordCounts counts, boolean counted, boolean timed) {
    countAlone(result, counts);
    boolean isPending = result.status == TaskOutcome.PENDING;
    counts.add(RecordKind.PENDING, isPending);
    counts.add(RecordKind.UNDECIDED, isPending && !counted);
    counts.add(RecordKind.NOT_COUNTED, !isPending && !counted);
    counts.add(RecordKind.UNPAID, counted && !isPending && result.status != TaskOutcome.APPROVED);
    boolean calculated = counted && result.isCalculated();
    counts.add(RecordKind.TIMELESS, calculated && !timed);
    counts.add(RecordKind.PAYLESS, calculated && timed && !result.isPayKnown());
  }

  /** A record that counts no one, by its weight, is in no other number. */
  private static void countAlone(RecordResult result, RecordCounts counts) {
    counts.add(RecordKind.RECORD, true);
    counts.add(RecordKind.PROBLEM, !result.problems.isEmpty());
  }

  private GroupTotals group() {
    key.clear();
    for (int column : by) {
      if (column == Mapping.FILE) {
        key.add(fileName);
      } else {
        record.addTo(key, column);
      }
    }
    return totals.group(key);
  }

  /**
   * @param inSums whether money of the record is in any sum
   */
  private static void addCurrency(RecordResult result, GroupTotals totals, boolean inSums) {
    if (result.currency.isPresent()) {
      totals.addCurrency(result.currency.get().getCurrencyCode(), inSums);
    } else if (result.isCalculated() && result.isPayKnown()) {
      totals.addCurrency(GroupTotals.UNKNOWN_CURRENCY, inSums);
    }
  }

  /** A hash of the worker's name; 0 where the record has none. */
  private long worker() {
    return workerColumn == Mapping.NONE || units.namesNobody() ? 0 : record.nameHash(workerColumn);
  }

  /**
   * @param ofKinds how the worker is seen, a bit for each
   */
  private void see(GroupTotals group, long worker, int ofKinds) {
    if (worker != 0) {
      totals.see(worker, group, ofKinds);
    } else if (workerColumn != Mapping.NONE) {
      group.countNameless(totals.inKinds(ofKinds));
    } else {
      // Where no record names a worker, it is not counted how many do not.
      group.countNameless(ofKinds & 1 << DistinctWorkerCounts.AWAITING);
    }
  }
}
