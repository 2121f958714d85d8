package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.clickwage.csv.Chunk;
import org.clickwage.csv.Chunker;
import org.clickwage.csv.RecordCursor;
import org.clickwage.profile.Key;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RowCells;

/** The first records of a file, by which it is told how its columns are to be understood. */
final class FirstRecords {
  /** So many bytes of records are looked at. */
  static final int LOOKED_AT = 1 << 16;

  private FirstRecords() {}

  /** The rows of titles behind the first one, where survey tools have their questions. */
  static List<List<String>> furtherTitles(TableInput input) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (Chunker chunker = new Chunker(input.file().read(), input.dialect(), LOOKED_AT)) {
      RecordCursor record = new RecordCursor(input.dialect());
      record.start(chunker.headRecords());
      for (int row = 0; record.next(); row++) {
        if (row > input.dialect().preambleLines()) {
          rows.add(record.texts());
        }
      }
    }
    return rows;
  }

  /**
   * All that stands above the cells of a key, in small letters: survey tools have the question
   * below its code.
   *
   * @param further the rows behind the first one
   */
  static String titles(Mapping mapping, List<List<String>> further, Key key) {
    int column = mapping.column(key);
    List<String> titles = new ArrayList<>(List.of(mapping.title(key)));
    further.stream()
        .filter(row -> column != Mapping.NONE && column < row.size())
        .forEach(row -> titles.add(row.get(column)));
    return String.join(" ", titles).toLowerCase(Locale.ROOT);
  }

  static void forEach(TableInput input, Consumer<RowCells> look) throws IOException {
    try (Chunker chunker = new Chunker(input.file().read(), input.dialect(), LOOKED_AT)) {
      Chunk first = chunker.next();
      if (first == null) {
        return;
      }
      RecordCursor record = new RecordCursor(input.dialect());
      RowCells cells = new RowCells(input.mapping(), record);
      record.start(first);
      while (record.next()) {
        look.accept(cells);
      }
    }
  }
}
