package org.clickwage.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.clickwage.message.BundledText;

/** The bundled reference tables. */
class Tables {
  static final String FOLDER = "reference/";

  private final Map<String, List<Row>> read = new ConcurrentHashMap<>();

  /** The rows of a table, bundled ones first; none where there is no such table. */
  final List<Row> read(String file) {
    return read.computeIfAbsent(file, this::all);
  }

  /** Its rows that have this cell in a column. */
  final List<Row> rows(String file, String column, String cell) {
    List<Row> rows = new ArrayList<>();
    for (Row row : read(file)) {
      if (row.text(column).equals(cell)) {
        rows.add(row);
      }
    }
    return rows;
  }

  List<Row> all(String file) {
    Optional<String> text = BundledText.find(FOLDER + file);
    return text.isPresent() ? TableFile.rows(text.get()) : List.of();
  }
}
