package org.clickwage.survey;

import java.util.Arrays;
import java.util.function.Consumer;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.group.DistinctWorkerCounts;
import org.clickwage.group.GroupTotals;
import org.clickwage.group.RangeEnd;
import org.clickwage.group.RecordGatherer;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SharedPageReward;
import org.clickwage.group.UnitTotals;
import org.clickwage.group.Workers;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.profile.RecordField;
import org.clickwage.reference.Basis;
import org.clickwage.source.CellKey;
import org.clickwage.source.Record;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.Weight;
import org.clickwage.wage.RateName;
import org.clickwage.wage.Wage;

/**
 * What one thread's records bring to the statistics: to those of their group where each record is a
 * unit, else to the sums of their workers.
 */
final class RecordUnits {
  private final BatchPlan plan;
  private final Record record;
  private final int workerColumn;
  private final boolean hasWordsForNothing;
  private final boolean unitesTasks;
  private final boolean hasWeights;

  /** Whether each record of a page repeats its reward, which is the worker's once. */
  private final boolean repeatsRewards;

  private final ReferenceRole[] roles;
  private final GroupTotals.Bound[] bounds;

  /** The rate that was asked for; null for the one that is compared with the reference. */
  private final RateName named;

  private final Workers workers;
  private final RecordGatherer gatherer;

  /**
   * The wage of the record at hand, and its units by the places of their rates; null until asked.
   */
  private Wage wage;

  private final Observation[] units = new Observation[RateName.values().length];

  /** Those of the record at hand that are units of their own, by the places of groups. */
  private final Observation[] alone = new Observation[GroupTotals.PLACES];

  private final CellKey key = new CellKey();

  /** The weight of the record at hand, as it was stated and for sums. */
  private Rational weighed;

  private Weight weight;

  /** Whose record it is. */
  private long person;

  /**
   * @param workers those whom any thread has met
   */
  RecordUnits(BatchPlan plan, Record record, Workers workers) {
    this.plan = plan;
    this.record = record;
    this.workers = workers;
    this.gatherer = new RecordGatherer(workers);
    this.roles = plan.roles().toArray(ReferenceRole[]::new);
    this.bounds = plan.bounds().toArray(GroupTotals.Bound[]::new);
    this.named = plan.named().orElse(null);
    this.repeatsRewards = plan.mapping().repeatsRewards();
    this.workerColumn = plan.mapping().column(RecordField.WORKER);
    this.hasWordsForNothing = !plan.mapping().profile().records().nothing().isEmpty();
    this.unitesTasks = plan.unitesTasks();
    this.hasWeights = plan.mapping().gives(RecordField.WEIGHT);
  }

  /**
   * Whether the time of a calculated record can be in a rate. Pay for 0 hours, as a bonus or a task
   * that ends in the second in which it began, is by the hours of its worker's other records.
   */
  boolean hasTime(RecordResult result) {
    return result.hasTime() || (result.workHours() != null && result.isPayKnown() && isOfWorker());
  }

  /** Whether other records may be of the same page, and repeat its reward. */
  private boolean isOfPage(RecordResult result) {
    return repeatsRewards && result.isHeld && isOfWorker();
  }

  /** A record without a worker's name is a unit of its own. */
  private boolean isOfWorker() {
    return plan.perWorker() && record.hasName(workerColumn) && !namesNobody();
  }

  /** Whether the worker's cell has one of the export's words for nothing. */
  boolean namesNobody() {
    return hasWordsForNothing
        && plan.mapping().profile().records().isNothing(record.text(workerColumn));
  }

  /**
   * Adds a record that is calculated, and whose status counts, to its group; returns how its worker
   * is seen thereby, a bit for each kind.
   *
   * @param worker a hash of the name; 0 for one who has none
   */
  int add(RecordResult result, GroupTotals group, long worker) {
    boolean ofWorker = isOfWorker();
    person = worker;
    if (ofWorker) {
      nameWorker();
    }
    int ofKinds = 0;
    Arrays.fill(alone, null);
    for (int i = 0; i < roles.length; i++) {
      // A record without this reference still counts among the rates.
      ReferenceWage reference = ofItsPair(result.reference(roles[i]));
      if (addAgainst(reference, roles[i], result, group, ofWorker)) {
        boolean isCompared =
            reference != null || result.hourly(roles[i], result.wages.get(0)) != null;
        int compared = isCompared ? 1 << DistinctWorkerCounts.REFERENCES + i : 0;
        ofKinds |= 1 << DistinctWorkerCounts.RATED | compared;
      }
    }
    if (ofKinds != 0 && ofWorker) {
      if (result.sampled != null) {
        change(group, unit -> unit.sample(result.sampled));
      }
      if (unitesTasks) {
        change(group, unit -> addTime(result, unit));
      }
      if (!result.hasTime()) {
        change(group, UnitTotals::countTimeless);
      }
    }
    return ofKinds;
  }

  /** To be called when all records are in. */
  void finish() {
    gatherer.finish();
  }

  private void nameWorker() {
    key.clear();
    record.addTo(key, workerColumn);
  }

  /** A calculated record that is in no rate gives its worker's weight all the same. */
  void weigh(RecordResult result, GroupTotals group) {
    if (isOfWorker()) {
      nameWorker();
      change(group, unit -> unit.weigh(weight(result)));
    }
  }

  /** Changes the sums of the worker who was named, in a group. */
  private void change(GroupTotals group, Consumer<UnitTotals> change) {
    workers.change(key, group.number(), change);
  }

  /**
   * Adds undecided pay to its group; where a worker's other records may weigh it, or repeat it, to
   * his sums.
   */
  void addPending(RecordResult result, GroupTotals group) {
    if (isOfPage(result)) {
      nameWorker();
      SharedPageReward page =
          new SharedPageReward(result.acceptMicros, result.endMicros, result.pendingPay);
      change(group, unit -> unit.add(page));
    } else if (hasWeights && isOfWorker()) {
      nameWorker();
      change(group, unit -> unit.pending().add(result.pendingPay));
    } else {
      group
          .pending()
          .add(result.weight == null ? result.pendingPay : result.pendingPay.times(result.weight));
    }
  }

  /**
   * A net rate is never compared with a gross minimum wage, nor another with a net one; with a
   * promise the gross rate alone is compared.
   */
  private ReferenceWage ofItsPair(ReferenceWage reference) {
    if (named == null || reference == null) {
      return reference;
    }
    boolean fits =
        switch (reference.kind()) {
          case MINIMUM -> (reference.basis() == Basis.NET) == (named == RateName.NET);
          case PROMISED -> named == RateName.GROSS;
          default -> true;
        };
    return fits ? reference : null;
  }

  /** When a task was held; where no stamps say it, for how long. */
  private void addTime(RecordResult result, UnitTotals worker) {
    boolean paid = plan.statuses().isPaid(result.status);
    if (result.isHeld) {
      worker.spans().add(result.acceptMicros, result.endMicros, paid);
      return;
    }
    Rational hours = result.workHours();
    if (hours != null) {
      worker.spans().addLoose(hours, paid);
    }
  }

  /**
   * The rate that is compared with a record's reference, where none was asked for by name. A record
   * that was promised nothing has the same rate as those next to it that were.
   */
  private RateName rate(ReferenceRole role, ReferenceWage reference) {
    if (role.isFloor()) {
      return RateName.GROSS;
    } else if (named != null) {
      return named;
    } else if (role == ReferenceRole.PROMISED) {
      return RateName.GROSS;
    }
    return reference != null && reference.basis() == Basis.NET ? RateName.NET : RateName.EARNINGS;
  }

  /** Returns whether the record has a rate, and so was added. */
  private boolean addAgainst(
      ReferenceWage reference,
      ReferenceRole role,
      RecordResult result,
      GroupTotals group,
      boolean ofWorker) {
    RateName rate = rate(role, reference);
    boolean known = false;
    for (GroupTotals.Bound bound : bounds) {
      Wage wage = RangeEnd.of(result.wages, rate, bound);
      if (wage != null && hasRate(wage, rate, ofWorker)) {
        known = true;
        int place = GroupTotals.place(role, bound);
        group.addRate(place, rate);
        HourlyRate hourly =
            role.isFloor()
                ? result.hourly(role, wage)
                : reference == null ? null : reference.hourly();
        if (ofWorker) {
          addToWorker(result, wage, group, place, rate, hourly);
        } else {
          Observation unit = unit(wage, rate, hourly, result);
          alone[place] = plan.floors().isEmpty() ? null : unit.copy();
          group.setMinimum(place, unit, alone);
          group.statistics(place).add(unit);
        }
      }
    }
    return known;
  }

  /** No paid time is no advertised rate; a worker's other records may have some. */
  private static boolean hasRate(Wage wage, RateName rate, boolean ofWorker) {
    return ofWorker || (rate.hours(wage).isPositive() && wage.workHours.isPositive());
  }

  private void addToWorker(
      RecordResult result,
      Wage wage,
      GroupTotals group,
      int place,
      RateName rate,
      HourlyRate reference) {
    if (result.isHourlyRate) {
      Observation alone = unit(wage, rate, reference, result);
      change(group, unit -> unit.addRate(place, alone));
    } else if (isOfPage(result)) {
      Observation ofPage = unit(wage, rate, reference, result).copy();
      SharedPageReward page =
          new SharedPageReward(result.acceptMicros, result.endMicros, place, ofPage);
      change(group, unit -> unit.add(page));
    } else {
      gatherer.add(key, group.number(), place, rate, unit(wage, rate, result), reference);
    }
  }

  /** A record with its reference and its rate. */
  private Observation unit(Wage wage, RateName rate, HourlyRate reference, RecordResult result) {
    Observation unit = unit(wage, rate, result);
    unit.references.set(reference, unit.rateHours);
    unit.rate = rate.of(wage);
    return unit;
  }

  /** Most records of a thread have the same wage, filled again: their units are made once. */
  private Observation unit(Wage ofRecord, RateName rate, RecordResult result) {
    if (wage != ofRecord) {
      wage = ofRecord;
      Arrays.fill(units, null);
    }
    Observation unit = result.isHourlyRate ? new Observation() : units[rate.ordinal()];
    if (unit == null) {
      unit = new Observation(ofRecord, rate);
      units[rate.ordinal()] = unit;
    }
    unit.weight = weight(result);
    unit.sampled = result.sampled;
    unit.person = person;
    unit.empty = result.empty;
    unit.underMinimum = null;
    unit.isOfFloor = false;
    unit.name = plan.keepsUnits() ? "" : null;
    return unit;
  }

  private Weight weight(RecordResult result) {
    if (result.weight != weighed) {
      weighed = result.weight;
      weight = weighed == null ? null : Weight.of(weighed);
    }
    return weight;
  }
}
