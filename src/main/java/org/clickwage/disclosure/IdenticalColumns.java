package org.clickwage.disclosure;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clickwage.table.CellText;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;

/** Finds the columns of a file that have the very cells of others, in every record. */
public final class IdenticalColumns {
  private final RecordCursor record;
  private final int width;

  /** For each column that is asked for, those that have been the same so far. */
  private final Map<Integer, Set<Integer>> same = new TreeMap<>();

  private final Set<Integer> filled = new HashSet<>();

  private IdenticalColumns(Dialect dialect, ColumnRedaction hiding) {
    this.record = new RecordCursor(dialect);
    this.width = dialect.header().size();
    IntStream.of(hiding.columns()).forEach(column -> same.put(column, others(column)));
  }

  /**
   * For each column that is hidden, by its place, the others with the same cells. Two columns
   * without any text are not the same. It reads as far as any column may still be one.
   */
  public static Map<Integer, Set<Integer>> of(
      Chunker chunker, Dialect dialect, ColumnRedaction hiding) throws IOException {
    IdenticalColumns found = new IdenticalColumns(dialect, hiding);
    Chunk chunk = chunker.next();
    while (chunk != null && found.goesOn()) {
      found.compare(chunk);
      chunker.giveBack(chunk, found.record.nextLine() - 1);
      chunk = chunker.next();
    }
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

  private void compare(Chunk chunk) {
    record.start(chunk);
    while (goesOn() && record.next()) {
      // In a record that is no row of the table, cells do not stand under their titles.
      if (!record.isBlank() && record.fault(width).isEmpty()) {
        same.forEach(this::compare);
      }
    }
  }

  private void compare(int column, Set<Integer> others) {
    String text = text(column);
    others.removeIf(other -> !text(other).equals(text));
    if (!text.isEmpty()) {
      filled.add(column);
    }
  }

  private String text(int cell) {
    return CellText.stripped(record.text(cell));
  }
}
