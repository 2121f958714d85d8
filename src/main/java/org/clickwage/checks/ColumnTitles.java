package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordCursor;

/** All that stands above the cells of a column: survey tools have the question below its code. */
final class ColumnTitles {
  private final Mapping mapping;

  /** The rows of titles behind the first one. */
  private final List<List<String>> further;

  private ColumnTitles(Mapping mapping, List<List<String>> further) {
    this.mapping = mapping;
    this.further = further;
  }

  static ColumnTitles of(ResolvedInput input) throws IOException {
    List<List<String>> further = new ArrayList<>();
    try (Chunker chunker =
        new Chunker(input.file().read(), input.dialect(), FirstRecords.LOOKED_AT)) {
      RecordCursor record = new RecordCursor(input.dialect());
      record.start(chunker.headRecords());
      for (int row = 0; record.next(); row++) {
        if (row > input.dialect().preambleLines()) {
          further.add(record.texts());
        }
      }
    }
    return new ColumnTitles(input.mapping(), further);
  }

  /** What stands above the cells of a key, in small letters; empty where no column gives it. */
  String of(RecordField key) {
    int column = mapping.column(key);
    List<String> titles = new ArrayList<>(List.of(mapping.title(key)));
    further.stream()
        .filter(row -> column != Mapping.NONE && column < row.size())
        .forEach(row -> titles.add(row.get(column)));
    return String.join(" ", titles).toLowerCase(Locale.ROOT);
  }

  /**
   * Finds words in titles.
   *
   * @param beginnings what they begin with, an expression for each, parted by {@code |}
   */
  static Pattern words(String beginnings) {
    return Pattern.compile("(?<!\\p{L})(?:" + beginnings + ")");
  }
}
