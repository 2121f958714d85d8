package org.clickwage.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.source.CellText;
import org.clickwage.source.Record;

/** The columns of a sample with their cells; a hundred records show what a column holds. */
final class SampleColumns {
  private static final int MOST_RECORDS = 100;

  private final Sample sample;
  private final List<List<String>> records = new ArrayList<>();
  private final CellReader reader;
  private final Map<Integer, ColumnCells> columns = new HashMap<>();

  SampleColumns(Sample sample) {
    this.sample = sample;
    FieldCells cells = new FieldCells(sample.mapping(), sample.first().records());
    // A cell is read by itself: which record it is of is not kept.
    this.reader = new CellReader(sample, cells, field -> true);
  }

  Sample sample() {
    return sample;
  }

  CellReader reader() {
    return reader;
  }

  ColumnCells column(int place) {
    return columns.computeIfAbsent(
        place, any -> new ColumnCells(place, sample.titles(place), cells(place), reader));
  }

  /** The cells of a column; null where one says nothing. */
  private List<String> cells(int place) {
    if (records.isEmpty()) {
      sample.first().forEach(this::keep);
    }
    List<String> cells = new ArrayList<>();
    for (List<String> record : records) {
      String cell = place < record.size() ? CellText.stripped(record.get(place)) : "";
      cells.add(sample.isMissing(cell) ? null : cell);
    }
    return cells;
  }

  /** Keeps the record at hand; whether one more is wanted. */
  private boolean keep() {
    Record record = sample.first().records();
    if (!record.isBlank()) {
      records.add(record.texts());
    }
    return records.size() < MOST_RECORDS;
  }

  /** The column that gives a field; one that says nothing where none does. */
  ColumnCells column(RecordField field) {
    int place = sample.mapping().column(field);
    return place == Mapping.NONE ? new ColumnCells(place, "", List.of(), reader) : column(place);
  }

  /** The columns that give no field. */
  Stream<ColumnCells> unread() {
    return sample.mapping().titles().unreadPlaces().mapToObj(this::column);
  }
}
