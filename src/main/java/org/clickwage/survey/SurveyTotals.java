package org.clickwage.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.MoneyFactor;
import org.clickwage.compare.ReferenceLookup;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.group.DistinctWorkerCounts;
import org.clickwage.group.GroupFigures;
import org.clickwage.group.GroupTotals;
import org.clickwage.group.Workers;
import org.clickwage.number.BinaryForm;
import org.clickwage.reference.ChargeScheme;
import org.clickwage.reference.DayRange;
import org.clickwage.source.ByteMap;
import org.clickwage.source.CellKey;
import org.clickwage.source.Record;
import org.clickwage.stamp.IsoDay;
import org.clickwage.statistics.SurveyDesign;

/**
 * What the records of a part of a survey add up to: by group, in all, and by worker. Parts are
 * those of threads that share their workers, or they are written and read again elsewhere; merged
 * in any order they come to the same.
 */
public final class SurveyTotals {
  private final boolean hasGroups;

  /** In how many ways of being seen workers are counted apart. */
  private final int kinds;

  /** Whether records have one reference, at one end of ranges. */
  private final boolean haveOnePlace;

  private final BatchPlan plan;
  private final ReferenceLookup laws;

  // What may fill the memory: it is let go when its rows are made.
  private Workers workers;
  private ByteMap<GroupTotals> groups = new ByteMap<>();
  private GroupTotals all;

  private final RecordDiagnostics diagnostics;
  private final DistinctWorkerCounts distinctWorkers;

  private final SurveyDesign design;

  private long records;
  private long repeatedTasks;
  private boolean hasRanges;

  private Optional<DayRange> days = Optional.empty();

  /**
   * @param record null where none is added, but those that were written
   * @param laws those that any thread has asked for
   * @param workers those whom any thread has met
   */
  SurveyTotals(BatchPlan plan, Record record, ReferenceLookup laws, Workers workers) {
    this.plan = plan;
    this.laws = laws;
    this.workers = workers;
    this.design = plan.design().design();
    this.hasGroups = !plan.by().isEmpty();
    // Who counts once is a unit of the statistics, which count themselves.
    int references = plan.roles().size();
    this.haveOnePlace = references * plan.bounds().size() == 1;
    this.all = new GroupTotals(0, haveOnePlace, plan.hasErrors());
    this.kinds =
        plan.perWorker()
            ? DistinctWorkerCounts.RATED
            : DistinctWorkerCounts.REFERENCES + references;
    this.distinctWorkers = new DistinctWorkerCounts(kinds);
    this.diagnostics = new RecordDiagnostics(plan.mapping(), record, all.counts());
  }

  public BatchPlan plan() {
    return plan;
  }

  public long records() {
    return records;
  }

  /** Every reference wage that records were compared with. */
  public Collection<ReferenceWage> references() {
    return laws.references();
  }

  /** Every charge scheme that took something from records. */
  public Collection<ChargeScheme> schemes() {
    return laws.schemes();
  }

  /** What brought money of records into that of all. */
  public Collection<MoneyFactor> factors() {
    return laws.factors();
  }

  /** From the first day of any record to the last; empty where none has one. */
  public Optional<DayRange> days() {
    return days;
  }

  /** The same, with records on these days. */
  SurveyTotals on(Optional<DayRange> more) {
    days = Stream.concat(days.stream(), more.stream()).reduce(DayRange::around);
    return this;
  }

  /** Counts the records of a part. */
  void count(long more) {
    records += more;
  }

  /** Notes that something in a record is a range. */
  void meetRange() {
    hasRanges = true;
  }

  /** Whether something in a record is a range. */
  public boolean hasRanges() {
    return hasRanges;
  }

  /** How its records were sampled, as far as columns say it. */
  public SurveyDesign design() {
    return design;
  }

  /** The records that notes are made of. */
  public RecordDiagnostics diagnostics() {
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
    GroupTotals group = new GroupTotals(workers.group(cells), haveOnePlace, plan.hasErrors());
    groups.put(cells, group);
    return group;
  }

  /**
   * Notes that a worker was seen.
   *
   * @param worker a hash of the name
   * @param ofKinds how, a bit for each kind
   */
  void see(long worker, GroupTotals group, int ofKinds) {
    distinctWorkers.add(worker, group.number(), inKinds(ofKinds));
  }

  /** Those of the bits that are counted apart. */
  int inKinds(int ofKinds) {
    return ofKinds & (1 << kinds) - 1;
  }

  /** Takes over what another thread saw. */
  void merge(SurveyTotals other) {
    count(other.records);
    hasRanges |= other.hasRanges;
    on(other.days);
    distinctWorkers.merge(other.distinctWorkers);
    diagnostics.merge(other.diagnostics);
    design.merge(other.design);
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
  void write(BinaryForm form) {
    form.count(records);
    form.isThere(hasRanges);
    laws.exchange(form, plan.asked(plan.facts().date()));
    form.count(groups.size());
    groups.forEach(
        (key, group) -> {
          CellKey.exchange(key, form);
          form.count(group.number());
          group.exchange(form);
        });
    all.exchange(form);
    diagnostics.exchange(form);
    design.exchange(form);
    exchangeDays(form);
    distinctWorkers.write(form);
    workers.write(form);
  }

  /**
   * Adds totals that were written, to empty ones, under the numbers that their groups have here.
   */
  void read(BinaryForm form) {
    count(form.count(0));
    hasRanges = form.isThere(false);
    laws.exchange(form, plan.asked(plan.facts().date()));
    Map<Integer, Integer> numbers = new HashMap<>(Map.of(0, 0));
    for (long left = form.count(0); left > 0; left--) {
      GroupTotals group = group(CellKey.exchange(null, form));
      numbers.put((int) form.count(0), group.number());
      group.exchange(form);
    }
    all.exchange(form);
    diagnostics.exchange(form);
    design.exchange(form);
    exchangeDays(form);
    distinctWorkers.read(form, numbers::get);
    workers.read(form, numbers::get);
  }

  private void exchangeDays(BinaryForm form) {
    if (form.isThere(days.isPresent())) {
      String first = form.text(days.map(known -> known.first().toString()).orElse(null));
      String last = form.text(days.map(known -> known.last().toString()).orElse(null));
      on(Optional.of(new DayRange(IsoDay.parse(first), IsoDay.parse(last))));
    }
  }

  /**
   * The rows of the statistics: the groups by their keys, and last the one of all records. To be
   * asked for once, since what they were made of is let go.
   *
   * @param threads may be at it
   */
  public List<GroupFigures> groups(int threads) {
    finish(threads);
    repeatedTasks = all.repeatedTasks();
    List<GroupFigures> rows = new GroupRows(plan).of(groups, all);
    workers = null;
    groups = null;
    all = null;
    return rows;
  }

  /**
   * The tasks that begin and end as another of their worker does, once {@link #groups} were asked
   * for: they may be in the file twice.
   */
  public long repeatedTasks() {
    return repeatedTasks;
  }

  /**
   * How often a worker is counted in one of these groups, given by their numbers, who is counted in
   * another of them already.
   */
  long countedAgain(Collection<Integer> ofGroups) {
    return distinctWorkers.seenAgain(
        ofGroups, plan.perWorker() ? DistinctWorkerCounts.SEEN : DistinctWorkerCounts.RATED);
  }

  /**
   * Adds each worker to his group, and to what all records add up to, now that all of them are in.
   * There each worker counts once, whatever the number of his groups.
   */
  private void finish(int threads) {
    all.countWorkers(workersInAll());
    if (!hasGroups) {
      workers.addTo(number -> all, null, threads);
      return;
    }
    long[][] seen = distinctWorkers.byGroup();
    Map<Integer, GroupTotals> byNumber = new HashMap<>();
    groups.forEach(
        (key, group) -> {
          all.merge(group);
          group.countWorkers(
              Stream.of(seen).mapToLong(each -> ofGroup(each, group.number())).toArray());
          byNumber.put(group.number(), group);
        });
    workers.addTo(byNumber::get, all, threads);
  }

  /** A group without units may be missing. */
  private static long ofGroup(long[] workers, int group) {
    return group < workers.length ? workers[group] : 0;
  }

  private long[] workersInAll() {
    long[] workersInAll = new long[kinds];
    workersInAll[DistinctWorkerCounts.SEEN] = distinctWorkers.workers();
    for (int kind = DistinctWorkerCounts.AWAITING; kind < kinds; kind++) {
      workersInAll[kind] = distinctWorkers.workers(kind);
    }
    return workersInAll;
  }
}
