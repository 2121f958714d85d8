package org.clickwage.disclosure;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clickwage.source.Parts;
import org.clickwage.source.Record;
import org.clickwage.source.Records;

/** Finds the columns of a file that have the very cells of others, in every record. */
public final class IdenticalColumns {
  private final Record record;
  private final int width;

  /** For each column that is asked for, those that have been the same so far. */
  private final Map<Integer, Set<Integer>> same = new TreeMap<>();

  private final Set<Integer> filled = new HashSet<>();

  private IdenticalColumns(Record record, int width, ColumnRedaction hiding) {
    this.record = record;
    this.width = width;
    IntStream.of(hiding.columns()).forEach(column -> same.put(column, others(column)));
  }

  /**
   * For each column that is hidden, by its place, the others with the same cells. Two columns
   * without any text are not the same. It reads as far as any column may still be one.
   */
  public static Map<Integer, Set<Integer>> of(Parts parts, int width, ColumnRedaction hiding)
      throws IOException {
    Records record = parts.records();
    IdenticalColumns found = new IdenticalColumns(record, width, hiding);
    parts.read(record, found::compare);
    found.same.keySet().retainAll(found.filled);
    return found.same;
  }

  private Set<Integer> others(int column) {
    return IntStream.range(0, width)
        .filter(other -> other != column)
        .boxed()
        .collect(Collectors.toCollection(HashSet::new));
  }

  private boolean goesOn() {
    return same.values().stream().anyMatch(others -> !others.isEmpty());
  }

  /** Whether any column may still be one after this record. */
  private boolean compare() {
    // In a record that is no row of the table, cells are not under their titles.
    if (!record.isBlank() && record.fault(width).isEmpty()) {
      same.forEach(this::compare);
    }
    return goesOn();
  }

  private void compare(int column, Set<Integer> others) {
    String text = text(column);
    others.removeIf(other -> !text(other).equals(text));
    if (!text.isEmpty()) {
      filled.add(column);
    }
  }

  private String text(int cell) {
    return SearchedText.of(record.text(cell)).letters();
  }
}
