package org.clickwage.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.profile.RowCells;
import org.clickwage.table.Chunk;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordCursor;
import org.clickwage.work.Notation;

/**
 * The beginning of an input, read once: what stands above each column, and the first records. By
 * them it is decided, and shown, how columns are understood.
 *
 * @param titleRows the rows of titles; survey tools have the question below its code
 * @param first the first records; null where there is none
 */
public record Sample(ResolvedInput input, List<List<String>> titleRows, Chunk first) {
  private static final int BYTES = 1 << 16;

  public static Sample of(ResolvedInput input) throws IOException {
    List<List<String>> titleRows = new ArrayList<>();
    try (Chunker chunker = new Chunker(input.file().look(), input.dialect(), BYTES)) {
      RecordCursor record = new RecordCursor(input.dialect());
      record.start(chunker.headRecords());
      for (int row = 0; record.next(); row++) {
        if (row >= input.dialect().preambleLines()) {
          titleRows.add(record.texts());
        }
      }
      return new Sample(input, titleRows, chunker.next());
    }
  }

  Mapping mapping() {
    return input.mapping();
  }

  Notation notation() {
    return mapping().notation(input.dialect());
  }

  /** Whether there is no record at all. */
  public boolean isEmpty() {
    return first == null || first.length() == 0;
  }

  /** Whether a column gives a field, not one value for all records. */
  boolean hasColumn(RecordField field) {
    return mapping().column(field) != Mapping.NONE;
  }

  /** All that stands above the cells of a field, in small letters; empty where it has no column. */
  String titles(RecordField field) {
    int column = mapping().column(field);
    List<String> titles = new ArrayList<>(List.of(mapping().title(field)));
    titleRows.stream()
        .skip(1)
        .filter(row -> column != Mapping.NONE && column < row.size())
        .forEach(row -> titles.add(row.get(column)));
    return String.join(" ", titles).toLowerCase(Locale.ROOT);
  }

  /** Shows each of the first records, one after the other. */
  public void forEach(Consumer<RowCells> look) {
    if (isEmpty()) {
      return;
    }
    RecordCursor record = new RecordCursor(input.dialect());
    RowCells cells = new RowCells(mapping(), record);
    record.start(first);
    while (record.next()) {
      look.accept(cells);
    }
  }
}
