package org.clickwage.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.TaskOutcome;
import org.clickwage.table.ByteMap;
import org.clickwage.table.CellBytes;
import org.clickwage.table.CellKey;
import org.clickwage.table.RecordCursor;

/** What the records that one thread saw add up to: by group, in all, and by worker. */
final class SurveyTotals {
  private final RecordCursor record;

  /** Whether records of a status count, by the status's place. */
  private final boolean[] counts = new boolean[TaskOutcome.values().length];

  private final int workerColumn;
  private final int[] by;
  private final ByteMap<GroupTotals> groups = new ByteMap<>();
  private final Workers workers;
  private final RecordUnits units;
  private final RecordDiagnostics told;
  private final GroupTotals all = new GroupTotals(0);
  private final DistinctWorkerCounts sightings;

  /** Whose pay is undecided: few records, so apart from what all are looked up in. */
  private final DistinctWorkerCounts awaitingPay = new DistinctWorkerCounts(1);

  /** The kinds of sightings that are told apart, a bit for each. */
  private final int kinds;

  private final CellKey key = new CellKey();

  /**
   * @param workers those whom any thread has met
   */
  SurveyTotals(BatchPlan plan, RecordCursor record, Workers workers) {
    this.record = record;
    this.workers = workers;
    this.units = new RecordUnits(plan, record, workers);
    // Who counts once is a unit of the statistics, which count themselves.
    int ofSightings = plan.perWorker() ? 1 : units.kindsOfSightings();
    this.sightings = new DistinctWorkerCounts(ofSightings);
    this.kinds = (1 << ofSightings) - 1;
    this.by = plan.by().stream().mapToInt(Integer::intValue).toArray();
    for (TaskOutcome status : plan.statuses().counted()) {
      counts[status.ordinal()] = true;
    }
    this.workerColumn = plan.mapping().column(RecordField.WORKER);
    this.told = new RecordDiagnostics(plan.mapping(), record);
  }

  ByteMap<GroupTotals> groups() {
    return groups;
  }

  DistinctWorkerCounts sightings() {
    return sightings;
  }

  RecordDiagnostics told() {
    return told;
  }

  void add(RowResult row) {
    GroupTotals group = by.length > 0 ? group() : all;
    if (row.weight != null && row.weight.isZero()) {
      group.countRecordAlone(row);
      return;
    }
    boolean counted = counts[row.status.ordinal()];
    boolean timed = row.isCalculated() && units.hasTime(row);
    group.countRecord(row, counted, timed);
    int ofKinds = 1 << DistinctWorkerCounts.SEEN;
    if (counted && row.isCalculated()) {
      ofKinds |= units.add(row, group);
    }
    boolean inRates = (ofKinds & 1 << DistinctWorkerCounts.RATED) != 0;
    told.add(row, counted, inRates);
    if (counted && timed && row.isPayKnown() && !inRates) {
      group.countRateless();
    }
    if (row.weight != null && row.isCalculated() && !inRates) {
      units.weigh(row, group);
    }
    boolean awaits = !row.pendingPay.isZero();
    if (awaits) {
      units.addPending(row, group);
    }
    addCurrency(row, group, inRates || awaits);
    see(group, ofKinds & kinds, awaits);
  }

  /**
   * Adds each worker to his group, now that all records are in, and returns what all records add up
   * to. There each worker counts once, whatever the number of his groups.
   *
   * @param threads may be at it
   */
  GroupTotals finish(int threads) {
    units.sendAll();
    GroupTotals total = by.length == 0 ? all : new GroupTotals(0);
    total.countWorkers(workersInAll(), awaitingPay.workers());
    if (by.length == 0) {
      workers.addTo(number -> all, null, threads);
      return total;
    }
    long[][] seen =
        IntStream.range(0, kindCount()).mapToObj(sightings::byGroup).toArray(long[][]::new);
    long[] awaiting = awaitingPay.byGroup(DistinctWorkerCounts.SEEN);
    Map<Integer, GroupTotals> byNumber = new HashMap<>();
    groups.forEach(
        (key, group) -> {
          total.merge(group);
          group.countWorkers(
              Stream.of(seen).mapToLong(each -> ofGroup(each, group.number())).toArray(),
              ofGroup(awaiting, group.number()));
          byNumber.put(group.number(), group);
        });
    workers.addTo(byNumber::get, total, threads);
    return total;
  }

  /** A group of nobody may be missing. */
  private static long ofGroup(long[] workers, int group) {
    return group < workers.length ? workers[group] : 0;
  }

  private int kindCount() {
    return Integer.bitCount(kinds);
  }

  private long[] workersInAll() {
    long[] workersInAll = new long[kindCount()];
    workersInAll[DistinctWorkerCounts.SEEN] = sightings.workers();
    for (int kind = DistinctWorkerCounts.RATED; kind < workersInAll.length; kind++) {
      workersInAll[kind] = sightings.workers(kind);
    }
    return workersInAll;
  }

  private GroupTotals group() {
    key.clear();
    for (int column : by) {
      key.add(record, column);
    }
    GroupTotals known = groups.get(key);
    return known == null ? begin() : known;
  }

  private GroupTotals begin() {
    GroupTotals group = new GroupTotals(workers.group(key));
    groups.put(key, group);
    return group;
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
   * @param awaitsPay whether the record has pay that is undecided
   */
  private void see(GroupTotals totals, int ofKinds, boolean awaitsPay) {
    int start = workerColumn == Mapping.NONE ? 0 : record.nameStart(workerColumn);
    int end = workerColumn == Mapping.NONE ? 0 : record.nameEnd(workerColumn, start);
    if (start < end && !units.namesNobody()) {
      long worker = CellBytes.hash(record.bytes(), start, end);
      sightings.add(worker, totals.number(), ofKinds);
      if (awaitsPay) {
        awaitingPay.add(worker, totals.number(), 1 << DistinctWorkerCounts.SEEN);
      }
      return;
    }
    if (workerColumn != Mapping.NONE) {
      totals.countNameless(ofKinds);
    }
    if (awaitsPay) {
      totals.pending().countNameless();
    }
  }

  /** Takes over what another thread saw. */
  void merge(SurveyTotals other) {
    other.units.sendAll();
    sightings.merge(other.sightings);
    awaitingPay.merge(other.awaitingPay);
    told.merge(other.told);
    all.merge(other.all);
    other.groups.forEach(
        (key, theirs) -> {
          GroupTotals ours = groups.get(key);
          if (ours == null) {
            groups.put(key, theirs);
          } else {
            ours.merge(theirs);
          }
        });
  }
}
