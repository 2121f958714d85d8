package org.clickwage.batch;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.clickwage.money.Rational;
import org.clickwage.sessions.LoggedWork;
import org.clickwage.statistics.PlainObservation;

/**
 * The records of one worker in one group summed, with the spans of his tasks where they are a task
 * log.
 *
 * <p>A survey of a million records has nearly as many: one holds no more than its records need.
 */
final class UnitTally {
  /** By their {@link GroupTally#place}; no longer than the last in use asks for. */
  private UnitSums[] sums = new UnitSums[0];

  /** Null where no record is a task's. */
  private TaskSpans spans;

  void add(int place, UnitSums more) {
    if (place >= sums.length) {
      sums = Arrays.copyOf(sums, place + 1);
    }
    sums[place] = sums[place] == null ? more : sums[place].plus(more);
  }

  TaskSpans spans() {
    if (spans == null) {
      spans = new TaskSpans();
    }
    return spans;
  }

  void merge(UnitTally other) {
    for (int place = 0; place < other.sums.length; place++) {
      if (other.sums[place] != null) {
        add(place, other.sums[place]);
      }
    }
    if (other.spans != null) {
      spans().merge(other.spans);
    }
  }

  /**
   * Adds the unit to a group, when all of its records are in.
   *
   * @param observation is filled anew
   */
  void addTo(GroupTally group, PlainObservation observation) {
    UnitSums[] all = spans == null || spans.isEmpty() ? sums : withoutOverlaps(group);
    for (int place = 0; place < all.length; place++) {
      if (all[place] != null) {
        all[place].addTo(group.statistics(place), observation);
      }
    }
  }

  private Rational weight() {
    return Stream.of(sums)
        .filter(Objects::nonNull)
        .findFirst()
        .map(each -> each.inQuotients().weight())
        .orElse(Rational.ONE);
  }

  /** The sums with each hour once, which the group is told too. */
  private UnitSums[] withoutOverlaps(GroupTally group) {
    LoggedWork tasks = spans.tasks(false);
    Rational union = spans.hours(tasks, false);
    group.addUnionHours(union.times(weight()));
    if (tasks.unionSeconds().equals(tasks.summedSeconds())) {
      return sums;
    }
    Rational paidUnion = spans.hours(spans.tasks(true), true);
    UnitSums[] within = new UnitSums[sums.length];
    for (int place = 0; place < sums.length; place++) {
      within[place] =
          sums[place] == null ? null : sums[place].inQuotients().within(union, paidUnion);
    }
    return within;
  }
}
