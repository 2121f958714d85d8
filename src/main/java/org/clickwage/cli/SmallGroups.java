package org.clickwage.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.clickwage.statistics.Suppression;

/**
 * Which rows of group statistics tell about too few people to be shown: all rows of a group that is
 * small, and of any other those beside a reference that only a few of its people have.
 */
final class SmallGroups {
  /**
   * How many people a row tells about.
   *
   * @param keys what makes the group
   * @param ofAll whether it is of all groups together
   * @param table the reference, method or bound that the row is for: its rows are taken from one
   *     another only
   * @param people whose figures it is made of
   * @param besideReference how many of them have the reference
   */
  record Row(List<String> keys, boolean ofAll, Object table, long people, long besideReference) {}

  private record Cells(Map<List<String>, Suppression.Cell> groups, Suppression.Cell all) {
    Suppression.Cell of(Row row) {
      return row.ofAll() ? all : groups.get(row.keys());
    }
  }

  private final int least;
  private final ToLongFunction<List<List<String>>> countedAgain;
  private final Cells byPeople;
  private final Map<Object, Cells> byReference = new HashMap<>();

  /**
   * @param countedAgain of some groups by their keys, how often someone is counted in them who is
   *     counted in another of them already
   */
  SmallGroups(List<Row> rows, int least, ToLongFunction<List<List<String>>> countedAgain) {
    this.least = least;
    this.countedAgain = countedAgain;
    byPeople = cells(rows, Row::people);
    Map<Object, List<Row>> tables = new LinkedHashMap<>();
    for (Row row : rows) {
      tables.computeIfAbsent(row.table(), none -> new ArrayList<>()).add(row);
    }
    tables.forEach(
        (table, ofTable) -> byReference.put(table, cells(ofTable, Row::besideReference)));
  }

  Suppression.Cell cell(Row row) {
    Suppression.Cell ofReference = byReference.get(row.table()).of(row);
    return ofReference == Suppression.Cell.SUPPRESSED ? ofReference : byPeople.of(row);
  }

  /** A group in several rows is as small as the smallest of them. */
  private Cells cells(List<Row> rows, ToLongFunction<Row> size) {
    Map<List<String>, Long> sizes = new LinkedHashMap<>();
    long all = Long.MAX_VALUE;
    for (Row row : rows) {
      if (row.ofAll()) {
        all = Math.min(all, size.applyAsLong(row));
      } else {
        sizes.merge(row.keys(), size.applyAsLong(row), Math::min);
      }
    }
    List<List<String>> keys = List.copyOf(sizes.keySet());
    Suppression suppression =
        Suppression.of(
            List.copyOf(sizes.values()),
            all,
            least,
            hidden -> countedAgain.applyAsLong(hidden.stream().map(keys::get).toList()));
    Map<List<String>, Suppression.Cell> groups = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      groups.put(keys.get(i), suppression.groups().get(i));
    }
    return new Cells(groups, suppression.total());
  }
}
