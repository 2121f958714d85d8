package org.clickwage.group;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Observation;
import org.clickwage.statistics.SamplePoint;
import org.clickwage.statistics.Weight;
import org.clickwage.tasklog.LoggedWork;
import org.clickwage.tasklog.TaskHours;

/**
 * What the records of one worker in one group have apart from the sums of a {@link UnitTable}; with
 * these, when all records are in, the worker's unit of the group.
 *
 * <p>A survey of a million records has nearly as many: one holds no more than its records need.
 */
public final class UnitTotals {
  /** By their {@link GroupTotals#place}; no longer than the last in use asks for. */
  private Observation[] sums = {};

  /** The hourly rates of records without hours, by the same places. */
  private Observation[] rates = {};

  /** Null where no record is a task's. */
  private TaskSpans spans;

  /** Pages whose records repeat the reward. */
  private Set<SharedPageReward> pages = Set.of();

  /** The greatest survey weight of records that are in no sum yet; null for none. */
  private Weight weight;

  /** Where the worker was sampled; null without a design. */
  private SamplePoint sampled;

  /** The undecided pay that counts by weights, or once for a page; null for none. */
  private PendingTotals pending;

  /** The records among the sums that have no time: without others they are in no rate. */
  private long timeless;

  /** Adds the sums of records, which may change from then on. */
  void add(int place, Observation more) {
    sums = withPlace(sums, place);
    if (sums[place] == null) {
      sums[place] = more;
    } else {
      sums[place].add(more);
    }
  }

  private static Observation[] withPlace(Observation[] known, int place) {
    return place < known.length ? known : Arrays.copyOf(known, place + 1);
  }

  /** Adds a record of which an hourly rate alone is known. */
  public void addRate(int place, Observation more) {
    rates = withPlace(rates, place);
    if (rates[place] == null) {
      rates[place] = more.copy();
    } else {
      rates[place].agreeWith(more);
    }
  }

  /** A page that is known already brings nothing more; its weight does not make it another. */
  public void add(SharedPageReward page) {
    weigh(page.sums().weight);
    page.sums().weight = null;
    pages = pages.isEmpty() ? new LinkedHashSet<>() : pages;
    pages.add(page);
  }

  /** Notes the weight of a record, or null. */
  public void weigh(Weight ofRecord) {
    weight = Weight.greater(weight, ofRecord);
  }

  /** Notes where the worker was sampled by one of the records; null without a design. */
  public void sample(SamplePoint ofRecord) {
    sampled = SamplePoint.of(sampled, ofRecord);
  }

  /** Counts a record that has no time. */
  public void countTimeless() {
    timeless++;
  }

  public PendingTotals pending() {
    if (pending == null) {
      pending = new PendingTotals();
    }
    return pending;
  }

  public TaskSpans spans() {
    if (spans == null) {
      spans = new TaskSpans();
    }
    return spans;
  }

  void merge(UnitTotals other) {
    for (int place = 0; place < other.sums.length; place++) {
      if (other.sums[place] != null) {
        boolean isFirst = place >= sums.length || sums[place] == null;
        add(place, isFirst ? other.sums[place].copy() : other.sums[place]);
      }
    }
    for (int place = 0; place < other.rates.length; place++) {
      if (other.rates[place] != null) {
        addRate(place, other.rates[place]);
      }
    }
    if (other.spans != null) {
      spans().merge(other.spans);
    }
    other.pages.forEach(this::add);
    if (other.pending != null) {
      pending().merge(other.pending);
    }
    weigh(other.weight);
    sample(other.sampled);
    timeless += other.timeless;
  }

  /**
   * Adds the unit to a group, when all of its records are in.
   *
   * @param name whose it is; null where units are not kept
   */
  void addTo(GroupTotals group, String name) {
    pages.forEach(this::addOnce);
    pages = Set.of();
    Weight ofAll = weight();
    if (pending != null) {
      group.pending().add(ofAll == null ? pending.pay() : pending.pay().times(ofAll.value()));
    }
    if (spans != null && !spans.isEmpty()) {
      addHours(group, ofAll);
    }
    boolean isInRates = false;
    Observation[] units = new Observation[Math.max(sums.length, rates.length)];
    Arrays.setAll(units, this::unit);
    for (int place = 0; place < units.length; place++) {
      Observation unit = units[place];
      if (unit != null) {
        group.setMinimum(place, unit, units);
        unit.weight = ofAll;
        unit.name = name;
        unit.sampled = sampled;
        group.statistics(place).add(unit);
        isInRates = true;
      }
    }
    if (!isInRates) {
      group.counts().add(RecordKind.TIMELESS, timeless);
      group.counts().add(RecordKind.RATED, -timeless);
    }
  }

  private void addOnce(SharedPageReward page) {
    if (page.isPending()) {
      pending().add(page.pendingPay());
    } else {
      add(page.place(), page.sums().copy());
    }
  }

  /** The unit of a place; null where it is in no figure. */
  private Observation unit(int place) {
    Observation ofPlace = place < sums.length ? sums[place] : null;
    Observation rate = place < rates.length ? rates[place] : null;
    if (ofPlace == null) {
      return rate == null || rate.rate == null ? null : rate;
    }
    ofPlace.rateSums();
    if (rate != null) {
      ofPlace.agreeWith(rate);
    }
    return ofPlace.hasHours() ? ofPlace : null;
  }

  /**
   * Counts in the group of all records, which this is the worker's unit of, what he states in one
   * of his groups and not in all: his is what their sums have more than that of all records.
   */
  void countReportedInPart(GroupTotals all, Collection<UnitTotals> groups) {
    for (int place = 0; place < sums.length; place++) {
      if (sums[place] != null) {
        int inGroups = 0;
        for (UnitTotals group : groups) {
          inGroups |= group.stated(place);
        }
        all.addReportedInPart(place, inGroups & ~stated(place));
      }
    }
  }

  private int stated(int place) {
    return place < sums.length && sums[place] != null ? sums[place].stated() : 0;
  }

  /** The greatest of the records' survey weights; null where none has one. */
  private Weight weight() {
    return greatest(sums, greatest(rates, weight));
  }

  private static Weight greatest(Observation[] units, Weight other) {
    Weight greatest = other;
    for (Observation unit : units) {
      greatest = unit == null ? greatest : Weight.greater(greatest, unit.weight);
    }
    return greatest;
  }

  /** Counts each hour of the tasks once, which the group counts too. */
  private void addHours(GroupTotals group, Weight ofAll) {
    LoggedWork tasks = spans.tasks();
    TaskHours hours = spans.hours(tasks);
    group.addTaskHours(ofAll == null ? hours : hours.times(ofAll.value()));
    group.addRepeatedTasks(tasks.repeated());
    if (tasks.unionSeconds().equals(tasks.counted().seconds())) {
      return;
    }
    Rational paidUnion = spans.paidHours(tasks);
    Stream.of(sums)
        .filter(Objects::nonNull)
        .forEach(each -> each.setHours(hours.union(), paidUnion));
  }

  /** Takes it before all records are in, without the sums, which the table has. */
  void exchange(BinaryForm form) {
    form.each(
        places(rates),
        place -> {
          form.count(place);
          rates[place].exchange(form);
        },
        () -> addRate((int) form.count(0), new Observation().exchange(form)));
    if (form.isThere(spans != null)) {
      spans().exchange(form);
    }
    form.each(
        pages,
        page -> SharedPageReward.exchange(page, form),
        () -> add(SharedPageReward.exchange(null, form)));
    weigh(Weight.exchange(weight, form));
    SamplePoint other = SamplePoint.exchange(sampled, form);
    sample(form.isReading() ? other : null);
    if (form.isThere(pending != null)) {
      pending().exchange(form);
    }
    timeless += form.more(timeless);
  }

  private static List<Integer> places(Observation[] known) {
    return IntStream.range(0, known.length).filter(place -> known[place] != null).boxed().toList();
  }
}
