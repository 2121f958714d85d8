package org.clickwage.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.clickwage.csv.GroupFigures;
import org.clickwage.csv.ReferenceRole;
import org.clickwage.statistics.Suppression;

/**
 * Which rows of a batch's statistics tell about too few people to be shown: all rows of a group
 * that is small, and of any other those beside a reference that only a few of its people have.
 */
final class SmallGroups {
  private record Beside(ReferenceRole role, String bound) {}

  private record Cells(Map<List<String>, Suppression.Cell> groups, Suppression.Cell all) {
    Suppression.Cell of(GroupFigures group) {
      return group.ofAll() ? all : groups.get(group.keys());
    }
  }

  private final int least;
  private final Cells byPeople;
  private final Map<Beside, Cells> byReference = new HashMap<>();

  SmallGroups(List<GroupFigures> groups, int least) {
    this.least = least;
    byPeople = cells(groups, SmallGroups::people);
    Map<Beside, List<GroupFigures>> tables = new LinkedHashMap<>();
    for (GroupFigures group : groups) {
      tables.computeIfAbsent(beside(group), none -> new ArrayList<>()).add(group);
    }
    tables.forEach(
        (beside, rows) ->
            byReference.put(beside, cells(rows, row -> row.statistics().besideReference())));
  }

  Suppression.Cell cell(GroupFigures group) {
    Suppression.Cell ofReference = byReference.get(beside(group)).of(group);
    return ofReference == Suppression.Cell.SUPPRESSED ? ofReference : byPeople.of(group);
  }

  private static Beside beside(GroupFigures group) {
    return new Beside(group.role(), group.bound());
  }

  /**
   * Workers where they are known; else each record may be one. A figure that stands on fewer of
   * them, since the others have no rate, would tell about those.
   */
  private static long people(GroupFigures group) {
    long people = group.workers() > 0 ? group.workers() : group.records();
    long behindFigures = group.statistics().observations();
    return behindFigures > 0 ? Math.min(people, behindFigures) : people;
  }

  /** A group in several rows is as small as the smallest of them. */
  private Cells cells(List<GroupFigures> rows, ToLongFunction<GroupFigures> size) {
    Map<List<String>, Long> sizes = new LinkedHashMap<>();
    long all = Long.MAX_VALUE;
    for (GroupFigures row : rows) {
      if (row.ofAll()) {
        all = Math.min(all, size.applyAsLong(row));
      } else {
        sizes.merge(row.keys(), size.applyAsLong(row), Math::min);
      }
    }
    Suppression suppression = Suppression.of(List.copyOf(sizes.values()), all, least);
    Map<List<String>, Suppression.Cell> groups = new HashMap<>();
    int i = 0;
    for (List<String> keys : sizes.keySet()) {
      groups.put(keys, suppression.groups().get(i++));
    }
    return new Cells(groups, suppression.total());
  }
}
