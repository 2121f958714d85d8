package org.clickwage.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.reference.BadTableException.Expected;

/** The columns of one kind of reference table, what each cell must be, and its key. */
final class TableShape {
  /**
   * A column by its title.
   *
   * @param required whether the table must have it; its cells may still be empty
   * @param words the only words it knows; none where any will do
   */
  record Column(String title, boolean required, Cell cell, boolean mayBeEmpty, List<String> words) {

    /** What was expected instead; empty when the cell is fine. */
    Optional<Expected> fault(String text) {
      if (text.isEmpty() && mayBeEmpty) {
        return Optional.empty();
      }
      if (!words.isEmpty() && !words.contains(text)) {
        return Optional.of(Expected.ONE_OF_THE_KNOWN_WORDS);
      }
      return cell.accepts(text) ? Optional.empty() : Optional.of(cell.expected());
    }
  }

  private final List<Column> columns = new ArrayList<>();
  private final List<String> key;

  private TableShape(List<String> key) {
    this.key = key;
  }

  static TableShape keyedBy(String... columns) {
    return new TableShape(List.of(columns));
  }

  TableShape with(Cell cell, String... titles) {
    return add(true, cell, false, List.of(), titles);
  }

  TableShape withOrEmpty(Cell cell, String... titles) {
    return add(true, cell, true, List.of(), titles);
  }

  TableShape withWords(String title, String... words) {
    return add(true, Cell.SOMETHING, false, List.of(words), title);
  }

  /** Columns that a table may leave out. */
  TableShape withOptional(Cell cell, String... titles) {
    return add(false, cell, true, List.of(), titles);
  }

  TableShape withOptionalWords(String title, String... words) {
    return add(false, Cell.TEXT, true, List.of(words), title);
  }

  private TableShape add(
      boolean required, Cell cell, boolean mayBeEmpty, List<String> words, String... titles) {
    for (String title : titles) {
      columns.add(new Column(title, required, cell, mayBeEmpty, words));
    }
    return this;
  }

  List<Column> columns() {
    return columns;
  }

  List<String> key() {
    return key;
  }
}
