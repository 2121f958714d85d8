package org.clickwage.survey;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.clickwage.number.Rational;
import org.clickwage.statistics.PlainObservation;
import org.clickwage.statistics.ReportedCounts;
import org.clickwage.tasklog.LoggedWork;
import org.clickwage.tasklog.TaskHours;

/**
 * The records of one worker in one group summed, with the spans of his tasks where they are a task
 * log.
 *
 * <p>A survey of a million records has nearly as many: one holds no more than its records need.
 */
final class UnitTotals {
  /** By their {@link GroupTotals#place}; no longer than the last in use asks for. */
  private UnitSums[] sums = new UnitSums[0];

  /** The hourly rates of records without hours, by the same places; null for none. */
  private UnitRate[] rates;

  /** Null where no record is a task's. */
  private TaskSpans spans;

  /** Pages whose rows repeat the reward; null where there are none. */
  private Set<SharedPageReward> pages;

  /**
   * The greatest survey weight of their rows, which does not make them others, and of records that
   * are in no sum; null for none.
   */
  private Rational weightWithReference;

  /** The undecided pay, where records have weights; null for none. */
  private PendingTotals pending;

  void add(int place, UnitSums more) {
    if (place >= sums.length) {
      sums = Arrays.copyOf(sums, place + 1);
    }
    sums[place] = sums[place] == null ? more : sums[place].plus(more);
  }

  void add(int place, UnitRate more) {
    if (rates == null || place >= rates.length) {
      rates = rates == null ? new UnitRate[place + 1] : Arrays.copyOf(rates, place + 1);
    }
    rates[place] = rates[place] == null ? more : rates[place].plus(more);
  }

  private UnitRate rate(int place) {
    return rates != null && place < rates.length ? rates[place] : null;
  }

  /** A page that is known already brings nothing more. */
  void add(SharedPageReward page) {
    if (pages == null) {
      pages = new HashSet<>();
    }
    Rational weight = page.sums().weight();
    weighWithReference(weight);
    pages.add(weight == null ? page : page.withoutWeight());
  }

  /**
   * @param weight of a record that is in no sum; null for none
   */
  void weighWithReference(Rational weight) {
    weightWithReference = UnitSums.greater(weightWithReference, weight);
  }

  PendingTotals pending() {
    if (pending == null) {
      pending = new PendingTotals();
    }
    return pending;
  }

  TaskSpans spans() {
    if (spans == null) {
      spans = new TaskSpans();
    }
    return spans;
  }

  void merge(UnitTotals other) {
    for (int place = 0; place < other.sums.length; place++) {
      if (other.sums[place] != null) {
        add(place, other.sums[place]);
      }
    }
    for (int place = 0; other.rates != null && place < other.rates.length; place++) {
      if (other.rates[place] != null) {
        add(place, other.rates[place]);
      }
    }
    if (other.spans != null) {
      spans().merge(other.spans);
    }
    if (other.pages != null) {
      other.pages.forEach(this::add);
    }
    if (other.pending != null) {
      pending().merge(other.pending);
    }
    weighWithReference(other.weightWithReference);
  }

  /**
   * Adds the unit to a group, once, when all of its records are in.
   *
   * @param observation is filled anew
   */
  void addTo(GroupTotals group, PlainObservation observation) {
    Rational weight = weight();
    if (pages != null) {
      pages.forEach(page -> add(page.place(), page.sums()));
    }
    if (weight != null) {
      weigh(weight);
    }
    if (pending != null) {
      group.pending().add(weight == null ? pending.pay() : pending.pay().times(weight));
    }
    UnitSums[] all = spans == null || spans.isEmpty() ? sums : withoutOverlaps(group);
    int places = Math.max(all.length, rates == null ? 0 : rates.length);
    for (int place = 0; place < places; place++) {
      UnitSums ofPlace = place < all.length ? all[place] : null;
      if (rate(place) != null) {
        rate(place).addTo(group.statistics(place), ofPlace, weight);
      } else if (ofPlace != null) {
        ofPlace.addTo(group.statistics(place), observation);
      }
    }
  }

  /**
   * Counts in the group of all records, which this is the worker's unit of, what he tells in one of
   * his groups and not in all: his is what their sums have more than that of all records.
   */
  void countReportedInPart(GroupTotals all, Collection<UnitTotals> groups) {
    for (int place = 0; place < sums.length; place++) {
      if (sums[place] != null) {
        ReportedCounts inGroups = ReportedCounts.BY_NOBODY;
        for (UnitTotals group : groups) {
          inGroups = inGroups.max(group.told(place));
        }
        all.addReportedInPart(place, inGroups.minus(told(place)));
      }
    }
  }

  private ReportedCounts told(int place) {
    boolean hasSums = place < sums.length && sums[place] != null;
    return hasSums ? sums[place].told() : ReportedCounts.BY_NOBODY;
  }

  /** The greatest of the records' survey weights; null where none has one. */
  Rational weight() {
    Rational greatest = weightWithReference;
    for (UnitSums each : sums) {
      greatest = each == null ? greatest : UnitSums.greater(greatest, each.weight());
    }
    return greatest;
  }

  private void weigh(Rational weight) {
    for (int place = 0; place < sums.length; place++) {
      if (sums[place] != null && !weight.equals(sums[place].weight())) {
        sums[place] = sums[place].weighing(weight);
      }
    }
  }

  /** The sums with each hour once, which the group is told too. */
  private UnitSums[] withoutOverlaps(GroupTotals group) {
    LoggedWork tasks = spans.tasks(false);
    TaskHours hours = spans.hours(tasks, false);
    Rational weight = weight();
    group.addTaskHours(weight == null ? hours : hours.times(weight));
    group.addRepeatedTasks(tasks.repeated());
    if (tasks.unionSeconds().equals(tasks.summedSeconds())) {
      return sums;
    }
    Rational paidUnion = spans.hours(spans.tasks(true), true).union();
    UnitSums[] within = new UnitSums[sums.length];
    for (int place = 0; place < sums.length; place++) {
      within[place] = sums[place] == null ? null : sums[place].within(hours.union(), paidUnion);
    }
    return within;
  }
}
