package org.clickwage.csv;

import java.util.Arrays;
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
  private static final GroupTally.Bound[] BOUNDS = GroupTally.Bound.values();
  private static final ReferenceRole[] ROLES = ReferenceRole.values();

  /** By role, then by bound; no longer than the last in use asks for. */
  private UnitSums[] sums = new UnitSums[0];

  /** Null where no record is a task's. */
  private TaskSpans spans;

  void add(ReferenceRole role, GroupTally.Bound bound, UnitSums more) {
    add(BOUNDS.length * role.ordinal() + bound.ordinal(), more);
  }

  private void add(int place, UnitSums more) {
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
    Rational union = null;
    Rational paidUnion = null;
    if (spans != null && !spans.isEmpty()) {
      LoggedWork tasks = spans.tasks(false);
      group.addUnionHours(spans.hours(tasks, false));
      if (!tasks.unionSeconds().equals(tasks.summedSeconds())) {
        union = spans.hours(tasks, false);
        paidUnion = spans.hours(spans.tasks(true), true);
      }
    }
    for (int place = 0; place < sums.length; place++) {
      if (sums[place] != null) {
        UnitSums unit =
            union == null ? sums[place] : sums[place].inQuotients().within(union, paidUnion);
        ReferenceRole role = ROLES[place / BOUNDS.length];
        unit.addTo(group.statistics(role, BOUNDS[place % BOUNDS.length]), observation);
      }
    }
  }
}
