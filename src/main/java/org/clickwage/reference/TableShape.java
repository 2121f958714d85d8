package org.clickwage.reference;

import java.io.File;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.reference.OwnFileException.Expected;
import org.clickwage.reference.OwnFileException.Problem;

/**
 * The columns of one kind of reference table and what each cell must be, as {@code columns.csv} has
 * them. It is read for a user's own tables: the bundled ones are checked by a test.
 */
record TableShape(List<TableShape.Column> columns) {
  private static final String FILE = "columns.csv";
  private static final String ENDING = ".csv";

  /**
   * A column by its title.
   *
   * @param isKey whether it is one of those that no two rows have the same cells of
   * @param isRequired whether the table must have it; its cells may still be empty
   * @param words the only words it knows; empty where any will do
   */
  record Column(
      String title,
      boolean isKey,
      boolean isRequired,
      boolean mayBeEmpty,
      Cell cell,
      List<String> words) {
    static Column of(Row row) {
      String required = row.text("needed");
      return new Column(
          row.text("column"),
          !row.text("key").isEmpty(),
          !required.isEmpty(),
          !required.equals("cell"),
          row.optional("cell").isEmpty() ? Cell.TEXT : row.constant("cell", Cell.class),
          row.optional("words").map(words -> List.of(words.split(" "))).orElse(List.of()));
    }

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

  /**
   * The shape of a table: its own, else that of all in its folder; empty where nothing reads it.
   */
  static Optional<TableShape> of(String file) {
    String table = file.replace(File.separatorChar, '/');
    return table.endsWith(ENDING)
        ? named(table.substring(0, table.length() - ENDING.length()))
            .or(() -> named(table.substring(0, table.lastIndexOf('/') + 1)))
        : Optional.empty();
  }

  private static Optional<TableShape> named(String table) {
    List<Column> columns =
        new Tables().rows(FILE, "table", table).stream().map(Column::of).toList();
    return columns.isEmpty() ? Optional.empty() : Optional.of(new TableShape(columns));
  }

  private List<String> keyTitles() {
    return columns.stream().filter(Column::isKey).map(Column::title).toList();
  }

  List<String> key(Row row) {
    return keyTitles().stream().map(row::text).toList();
  }

  /** Everything that keeps these rows from being facts. */
  List<Problem> problems(String file, List<Row> rows) {
    List<Problem> problems = new ArrayList<>();
    if (!rows.isEmpty()) {
      columns.stream()
          .filter(column -> column.isRequired() && !rows.get(0).has(column.title()))
          .forEach(
              column -> problems.add(new Problem(file, 1, column.title(), "", Expected.COLUMN)));
    }
    Set<List<String>> keys = new HashSet<>();
    for (Row row : rows) {
      addFaults(file, row, problems);
      if (!keys.add(key(row))) {
        problems.add(
            new Problem(
                file,
                row.line(),
                String.join(",", keyTitles()),
                String.join(",", key(row)),
                Expected.NO_SECOND_ROW_OF_THIS_KEY));
      }
    }
    return problems;
  }

  private void addFaults(String file, Row row, List<Problem> problems) {
    row.surplus()
        .map(cell -> new Problem(file, row.line(), "", cell, Expected.NO_MORE_CELLS_THAN_TITLES))
        .ifPresent(problems::add);
    for (Column column : columns) {
      if (row.has(column.title())) {
        String cell = row.text(column.title());
        column
            .fault(cell)
            .map(expected -> new Problem(file, row.line(), column.title(), cell, expected))
            .ifPresent(problems::add);
      }
    }
  }
}
