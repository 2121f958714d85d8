package org.clickwage.csv;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.clickwage.statistics.PlainObservation;

/** One worker's records, summed in each of his groups. */
final class WorkerTally {
  private GroupTally firstGroup;
  private UnitTally first;

  /** Those in other groups than the first one; null for none, as in many a survey. */
  private Map<GroupTally, UnitTally> others;

  UnitTally in(GroupTally group) {
    UnitTally known = known(group);
    return known == null ? put(group, new UnitTally()) : known;
  }

  private UnitTally known(GroupTally group) {
    if (firstGroup == group) {
      return first;
    }
    return others == null ? null : others.get(group);
  }

  private UnitTally put(GroupTally group, UnitTally unit) {
    if (firstGroup == null) {
      firstGroup = group;
      first = unit;
      return unit;
    }
    if (others == null) {
      others = new IdentityHashMap<>(3);
    }
    others.put(group, unit);
    return unit;
  }

  private void forEach(BiConsumer<GroupTally, UnitTally> each) {
    each.accept(firstGroup, first);
    if (others != null) {
      others.forEach(each);
    }
  }

  /**
   * Takes over what another thread saw; the other is of no use any more.
   *
   * @param ours this thread's tally of a group of the other one
   */
  void merge(WorkerTally other, UnaryOperator<GroupTally> ours) {
    other.forEach((group, unit) -> merge(ours.apply(group), unit));
  }

  private void merge(GroupTally group, UnitTally unit) {
    UnitTally known = known(group);
    if (known == null) {
      put(group, unit);
    } else {
      known.merge(unit);
    }
  }

  /**
   * Adds the worker to each of his groups, when all of his records are in.
   *
   * @param observation is filled anew
   */
  void addToGroups(PlainObservation observation) {
    forEach((group, unit) -> unit.addTo(group, observation));
  }

  /** Adds him to what all records come to, where he counts once. */
  void addToAll(GroupTally all, PlainObservation observation) {
    if (others == null) {
      first.addTo(all, observation);
      return;
    }
    UnitTally together = new UnitTally();
    forEach((group, unit) -> together.merge(unit));
    together.addTo(all, observation);
  }
}
