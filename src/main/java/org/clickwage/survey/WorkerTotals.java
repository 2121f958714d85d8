package org.clickwage.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.clickwage.statistics.PlainObservation;

/** One worker's records, summed in each of his groups. */
final class WorkerTotals {
  private final int number;
  private int firstUnit = PlainUnits.NONE;

  /** By group, what does not stand in the {@link PlainUnits}; null for nothing. */
  private Map<Integer, UnitTotals> totals;

  WorkerTotals(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  int firstUnit() {
    return firstUnit;
  }

  /** A unit of plain records begins, before which the known ones stand. */
  void begin(int unit) {
    firstUnit = unit;
  }

  UnitTotals in(int group) {
    if (totals == null) {
      totals = new HashMap<>(2);
    }
    return totals.computeIfAbsent(group, none -> new UnitTotals());
  }

  /**
   * Adds the worker to each of his groups, and to what all records come to, where he counts once;
   * when all of his records are in.
   *
   * @param total null where the records have no other group than all
   * @param observation is filled anew
   */
  void addTo(
      IntFunction<GroupTotals> groups,
      GroupTotals total,
      PlainUnits plain,
      PlainObservation observation) {
    Map<Integer, UnitTotals> units = new HashMap<>(2);
    UnitTotals together = new UnitTotals();
    if (totals != null) {
      totals.forEach(
          (group, unit) -> {
            unit(units, group).merge(unit);
            together.merge(unit);
          });
    }
    forEachPlain(
        plain,
        (unit, sums) -> {
          unit(units, plain.group(unit)).add(plain.place(unit), sums);
          together.add(plain.place(unit), sums);
        });
    units.forEach((group, unit) -> add(unit, groups.apply(group), observation));
    if (total != null) {
      add(together, total, observation);
      if (units.size() > 1) {
        together.countReportedInPart(total, units.values());
      }
    }
  }

  private static void add(UnitTotals unit, GroupTotals group, PlainObservation observation) {
    synchronized (group) {
      unit.addTo(group, observation);
    }
  }

  private void forEachPlain(PlainUnits plain, BiConsumer<Integer, UnitSums> each) {
    for (int unit = firstUnit; unit != PlainUnits.NONE; unit = plain.next(unit)) {
      UnitSums sums = plain.sums(unit);
      if (sums != null) {
        each.accept(unit, sums);
      }
    }
  }

  private static UnitTotals unit(Map<Integer, UnitTotals> units, int group) {
    return units.computeIfAbsent(group, none -> new UnitTotals());
  }
}
