package org.clickwage.group;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.clickwage.source.CellKey;
import org.clickwage.statistics.Observation;

/**
 * One thread's way of workers to each of their groups, and to what all records come to, where each
 * counts once. Threads add to totals of their own first, and wait for each other at the end.
 */
final class GroupAdder {
  /** More groups, as of a survey that has one for each worker, are those of all threads. */
  private static final int MOST_OWN = 1 << 10;

  private final IntFunction<GroupTotals> groups;
  private final boolean hasErrors;
  private final boolean keepsUnits;

  /** Null where the records have no other group than all. */
  private final GroupTotals total;

  // What this thread adds up; of groups by their numbers.
  private final GroupTotals[] ownGroups = new GroupTotals[MOST_OWN];
  private final GroupTotals ownTotal;

  /** What the units of one worker after another are filled into. */
  private final List<Observation> spare = new ArrayList<>();

  /**
   * @param total null where the records have no other group than all
   * @param hasErrors whether figures get standard errors
   * @param keepsUnits whether the units are kept under the names of their workers
   */
  GroupAdder(
      IntFunction<GroupTotals> groups, GroupTotals total, boolean hasErrors, boolean keepsUnits) {
    this.groups = groups;
    this.total = total;
    this.hasErrors = hasErrors;
    this.keepsUnits = keepsUnits;
    this.ownTotal = new GroupTotals(0, false, hasErrors);
  }

  /** Adds a worker, all of whose records are in, by the cell that names them. */
  void add(CellKey name, WorkerTotals worker, UnitTable table) {
    Map<Integer, UnitTotals> byGroup = worker.byGroup(table, spare);
    UnitTotals together = total == null ? null : together(byGroup.values());
    String kept = keepsUnits ? new String(name.cells().get(0), ISO_8859_1) : null;
    byGroup.forEach((number, unit) -> add(number, unit, kept));
    if (total != null) {
      together.addTo(ownTotal, kept);
      if (byGroup.size() > 1) {
        together.countReportedInPart(ownTotal, byGroup.values());
      }
    }
  }

  private static UnitTotals together(Collection<UnitTotals> units) {
    if (units.size() == 1) {
      return units.iterator().next();
    }
    UnitTotals together = new UnitTotals();
    units.forEach(together::merge);
    return together;
  }

  private void add(int number, UnitTotals unit, String name) {
    if (number < MOST_OWN) {
      if (ownGroups[number] == null) {
        ownGroups[number] = new GroupTotals(number, false, hasErrors);
      }
      unit.addTo(ownGroups[number], name);
    } else {
      GroupTotals group = groups.apply(number);
      synchronized (group) {
        unit.addTo(group, name);
      }
    }
  }

  /** Adds what this thread added up to the totals of all threads. */
  void finish() {
    for (GroupTotals own : ownGroups) {
      if (own != null) {
        merge(own, groups.apply(own.number()));
      }
    }
    if (total != null) {
      merge(ownTotal, total);
    }
  }

  private static void merge(GroupTotals own, GroupTotals ofAll) {
    synchronized (ofAll) {
      ofAll.merge(own);
    }
  }
}
