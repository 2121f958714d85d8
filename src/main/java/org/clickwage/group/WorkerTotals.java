package org.clickwage.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.clickwage.number.BinaryForm;

/** One worker's records, summed in each of his groups. */
final class WorkerTotals {
  private final int number;
  private int firstUnit = UnitTable.NONE;

  /** By group, what is not in the {@link UnitTable}; empty for most. */
  private Map<Integer, UnitTotals> otherGroups = Map.of();

  WorkerTotals(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  int firstUnit() {
    return firstUnit;
  }

  /** A unit of the table begins, before the known ones. */
  void begin(int unit) {
    firstUnit = unit;
  }

  /** What the worker's records in a group have apart from their sums. */
  UnitTotals in(int group) {
    otherGroups = otherGroups.isEmpty() ? new HashMap<>(2) : otherGroups;
    return otherGroups.computeIfAbsent(group, none -> new UnitTotals());
  }

  /**
   * Adds the worker to each of his groups, and to what all records come to, where he counts once;
   * when all of his records are in.
   *
   * @param total null where the records have no other group than all
   */
  void addTo(IntFunction<GroupTotals> groups, GroupTotals total, UnitTable table) {
    for (int unit = firstUnit; unit != UnitTable.NONE; unit = table.next(unit)) {
      in(table.group(unit)).add(table.place(unit), table.sums(unit));
    }
    UnitTotals together = total == null ? null : together(otherGroups.values());
    otherGroups.forEach((group, unit) -> add(unit, groups.apply(group)));
    if (total != null) {
      add(together, total);
      if (otherGroups.size() > 1) {
        together.countReportedInPart(total, otherGroups.values());
      }
    }
    otherGroups = Map.of();
  }

  private static UnitTotals together(Collection<UnitTotals> units) {
    if (units.size() == 1) {
      return units.iterator().next();
    }
    UnitTotals together = new UnitTotals();
    units.forEach(together::merge);
    return together;
  }

  private static void add(UnitTotals unit, GroupTotals group) {
    synchronized (group) {
      unit.addTo(group);
    }
  }

  /**
   * @param numbers of the groups here, by those they were written with
   */
  void exchange(BinaryForm form, IntUnaryOperator numbers) {
    form.each(
        otherGroups.entrySet(),
        each -> {
          form.count(each.getKey());
          each.getValue().exchange(form);
        },
        () -> in(numbers.applyAsInt((int) form.count(0))).exchange(form));
  }
}
