package org.clickwage.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.clickwage.number.BinaryForm;
import org.clickwage.statistics.Observation;

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
   * What the worker's records come to in each of his groups, when all of them are in.
   *
   * @param spare are filled with his units, and more are added where there are too few
   */
  Map<Integer, UnitTotals> byGroup(UnitTable table, List<Observation> spare) {
    int count = 0;
    for (int unit = firstUnit; unit != UnitTable.NONE; unit = table.next(unit)) {
      if (count == spare.size()) {
        spare.add(new Observation());
      }
      Observation sums = spare.get(count++);
      table.fill(sums, unit);
      in(table.group(unit)).add(table.place(unit), sums);
    }
    return otherGroups;
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
