package org.clickwage.csv;

import java.util.Arrays;
import org.clickwage.money.Rational;
import org.clickwage.sessions.LoggedWork;
import org.clickwage.statistics.PlainObservation;

/**
 * One worker's records summed, with the spans of his tasks where they are a task log.
 *
 * <p>A survey has a tally for each worker in each group: it holds no more than its records need.
 */
final class WorkerTally {
  private static final GroupTally.Bound[] BOUNDS = GroupTally.Bound.values();
  private static final ReferenceRole[] ROLES = ReferenceRole.values();

  /** By role, then by bound; no longer than the last in use asks for. */
  private UnitSums[] sums = new UnitSums[0];

  /** Null where no record is a task's. */
  private TaskSpans spans;

  UnitSums sums(ReferenceRole role, GroupTally.Bound bound) {
    int place = BOUNDS.length * role.ordinal() + bound.ordinal();
    if (place >= sums.length) {
      sums = Arrays.copyOf(sums, place + 1);
    }
    if (sums[place] == null) {
      sums[place] = new UnitSums();
    }
    return sums[place];
  }

  TaskSpans spans() {
    if (spans == null) {
      spans = new TaskSpans();
    }
    return spans;
  }

  void merge(WorkerTally other) {
    for (int place = 0; place < other.sums.length; place++) {
      if (other.sums[place] != null) {
        sums(role(place), bound(place)).merge(other.sums[place]);
      }
    }
    if (other.spans != null) {
      spans().merge(other.spans);
    }
  }

  private static ReferenceRole role(int place) {
    return ROLES[place / BOUNDS.length];
  }

  private static GroupTally.Bound bound(int place) {
    return BOUNDS[place % BOUNDS.length];
  }

  /**
   * Adds the worker to a group, when all of his records are in.
   *
   * @param observation is filled anew
   */
  void addTo(GroupTally group, PlainObservation observation) {
    if (spans != null && !spans.isEmpty()) {
      LoggedWork tasks = spans.tasks(false);
      Rational union = spans.hours(tasks, false);
      group.addUnionHours(union);
      if (!tasks.unionSeconds().equals(tasks.summedSeconds())) {
        replaceHours(union, spans.hours(spans.tasks(true), true));
      }
    }
    for (int place = 0; place < sums.length; place++) {
      if (sums[place] != null) {
        sums[place].addTo(group.statistics(role(place), bound(place)), observation);
      }
    }
  }

  private void replaceHours(Rational union, Rational paidUnion) {
    for (UnitSums each : sums) {
      if (each != null) {
        each.replaceHours(union, paidUnion);
      }
    }
  }
}
