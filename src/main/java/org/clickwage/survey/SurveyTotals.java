package org.clickwage.survey;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.group.DistinctWorkerCounts;
import org.clickwage.group.GroupTotals;
import org.clickwage.group.Workers;
import org.clickwage.number.BinaryForm;
import org.clickwage.reference.UnknownNames;
import org.clickwage.source.ByteMap;
import org.clickwage.source.CellKey;
import org.clickwage.source.Record;
import org.clickwage.table.ProblemTotals;

/**
 * What the records of a part of a survey add up to: by group, in all, and by worker. Parts are
 * those of threads that share their workers, or they are written and read again elsewhere; merged
 * in any order they come to the same.
 */
final class SurveyTotals {
  /** Of the binary form. */
  private static final long VERSION = 3;

  private final boolean hasGroups;

  /** How many kinds of sightings are counted apart. */
  private final int kinds;

  private final BatchPlan plan;
  private final ReferenceLookup laws;
  private final Workers workers;
  private final ByteMap<GroupTotals> groups = new ByteMap<>();
  private final GroupTotals all = new GroupTotals(0);
  private final RecordDiagnostics diagnostics;
  private final DistinctWorkerCounts sightings;

  /** Whose pay is undecided: few records, so apart from what all are looked up in. */
  private final DistinctWorkerCounts awaitingPay = new DistinctWorkerCounts(1);

  private final ProblemTotals problems = new ProblemTotals();
  private long records;

  /** Null where there are no records. */
  private LastRecord last;

  /**
   * @param record null where none is added, but those that were written
   * @param laws those that any thread has asked for
   * @param workers those whom any thread has met
   */
  SurveyTotals(BatchPlan plan, Record record, ReferenceLookup laws, Workers workers) {
    this.plan = plan;
    this.laws = laws;
    this.workers = workers;
    this.hasGroups = !plan.by().isEmpty();
    // Who counts once is a unit of the statistics, which count themselves.
    int references = plan.roles().size();
    this.kinds = plan.perWorker() ? 1 : DistinctWorkerCounts.REFERENCES + references;
    this.sightings = new DistinctWorkerCounts(kinds);
    this.diagnostics = new RecordDiagnostics(plan.mapping(), record, all.counts());
  }

  ByteMap<GroupTotals> groups() {
    return groups;
  }

  /** Which references and charge schemes records were compared with. */
  ReferenceLookup laws() {
    return laws;
  }

  ProblemTotals problems() {
    return problems;
  }

  long records() {
    return records;
  }

  /** The record at the foot of the input; null where there are no records. */
  LastRecord last() {
    return last;
  }

  /**
   * Counts the records of a part.
   *
   * @param foot the last of them, with its line in the whole input; null where there are none
   */
  void count(long more, LastRecord foot) {
    records += more;
    last = LastRecord.later(last, foot);
  }

  /** How workers are seen. */
  DistinctWorkerCounts sightings() {
    return sightings;
  }

  RecordDiagnostics diagnostics() {
    return diagnostics;
  }

  /** That of all records; where columns make groups, without theirs until all are in. */
  GroupTotals all() {
    return all;
  }

  /** The group of some cells. */
  GroupTotals group(CellKey cells) {
    GroupTotals known = groups.get(cells);
    return known == null ? begin(cells) : known;
  }

  private GroupTotals begin(CellKey cells) {
    GroupTotals group = new GroupTotals(workers.group(cells));
    groups.put(cells, group);
    return group;
  }

  /**
   * Notes that a worker was seen.
   *
   * @param worker a hash of the name
   * @param ofKinds how, a bit for each kind
   * @param awaitsPay whether a record has pay that is undecided
   */
  void see(long worker, GroupTotals group, int ofKinds, boolean awaitsPay) {
    sightings.add(worker, group.number(), inKinds(ofKinds));
    if (awaitsPay) {
      awaitingPay.add(worker, group.number(), 1 << DistinctWorkerCounts.SEEN);
    }
  }

  /** Those of the bits that are counted apart. */
  int inKinds(int ofKinds) {
    return ofKinds & (1 << kinds) - 1;
  }

  /** Takes over what another thread saw. */
  void merge(SurveyTotals other) {
    count(other.records, other.last);
    problems.merge(other.problems);
    sightings.merge(other.sightings);
    awaitingPay.merge(other.awaitingPay);
    diagnostics.merge(other.diagnostics);
    all.merge(other.all);
    other.groups.forEach(this::merge);
  }

  private void merge(CellKey key, GroupTotals theirs) {
    GroupTotals ours = groups.get(key);
    if (ours == null) {
      groups.put(key, theirs);
    } else {
      ours.merge(theirs);
    }
  }

  /** Writes them with the workers of all threads, of whose totals these are the merged ones. */
  void write(DataOutput out) {
    BinaryForm form = BinaryForm.to(out);
    form.count(VERSION);
    form.count(records);
    if (form.isThere(last != null)) {
      LastRecord.exchange(last, form);
    }
    problems.complete(what -> UnknownNames.withHint(what, plan.facts()));
    problems.exchange(form, 0);
    laws.exchange(form, plan.asked());
    form.count(groups.size());
    groups.forEach(
        (key, group) -> {
          CellKey.exchange(key, form);
          form.count(group.number());
          group.exchange(form);
        });
    all.exchange(form);
    diagnostics.exchange(form);
    sightings.write(form);
    awaitingPay.write(form);
    workers.write(form);
  }

  /**
   * Adds totals that were written, to empty ones, under the numbers that their groups have here.
   *
   * @param linesAbove in the whole input, above the part that they are of
   */
  void read(DataInput in, long linesAbove) throws IOException {
    BinaryForm form = BinaryForm.from(in);
    if (form.count(0) != VERSION) {
      throw new IOException("not the totals of a survey of version " + VERSION);
    }
    long more = form.count(0);
    count(more, form.isThere(false) ? LastRecord.exchange(null, form).below(linesAbove) : null);
    problems.exchange(form, linesAbove);
    laws.exchange(form, plan.asked());
    Map<Integer, Integer> numbers = new HashMap<>(Map.of(0, 0));
    for (long left = form.count(0); left > 0; left--) {
      GroupTotals group = group(CellKey.exchange(null, form));
      numbers.put((int) form.count(0), group.number());
      group.exchange(form);
    }
    all.exchange(form);
    diagnostics.exchange(form);
    sightings.read(form, numbers::get);
    awaitingPay.read(form, numbers::get);
    workers.read(form, numbers::get);
  }

  /**
   * Adds each worker to his group, now that all records are in, and returns what all records add up
   * to. There each worker counts once, whatever the number of his groups.
   *
   * @param threads may be at it
   */
  GroupTotals finish(int threads) {
    all.countWorkers(workersInAll(), awaitingPay.workers());
    if (!hasGroups) {
      workers.addTo(number -> all, null, threads);
      return all;
    }
    long[][] seen = IntStream.range(0, kinds).mapToObj(sightings::byGroup).toArray(long[][]::new);
    long[] awaiting = awaitingPay.byGroup(DistinctWorkerCounts.SEEN);
    Map<Integer, GroupTotals> byNumber = new HashMap<>();
    groups.forEach(
        (key, group) -> {
          all.merge(group);
          group.countWorkers(
              Stream.of(seen).mapToLong(each -> ofGroup(each, group.number())).toArray(),
              ofGroup(awaiting, group.number()));
          byNumber.put(group.number(), group);
        });
    workers.addTo(byNumber::get, all, threads);
    return all;
  }

  /** A group of nobody may be missing. */
  private static long ofGroup(long[] workers, int group) {
    return group < workers.length ? workers[group] : 0;
  }

  private long[] workersInAll() {
    long[] workersInAll = new long[kinds];
    workersInAll[DistinctWorkerCounts.SEEN] = sightings.workers();
    for (int kind = DistinctWorkerCounts.RATED; kind < kinds; kind++) {
      workersInAll[kind] = sightings.workers(kind);
    }
    return workersInAll;
  }
}
