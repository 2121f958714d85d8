package org.clickwage.checks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.profile.FieldCells;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.source.CellText;
import org.clickwage.source.RecordSample;
import org.clickwage.work.Notation;

/**
 * What is above each column of an input, and its first records. By them it is decided, and shown,
 * how columns are understood.
 */
public final class Sample {
  /** So many records show what a column holds. */
  private static final int MOST_RECORDS = 100;

  private final ResolvedInput input;
  private CellReader reader;
  private Notation notation;
  private final List<List<String>> records = new ArrayList<>();
  private final Map<Integer, ColumnProfile> columns = new HashMap<>();
  private final Map<RecordField, Map<String, Integer>> texts = new EnumMap<>(RecordField.class);

  public Sample(ResolvedInput input) {
    this.input = input;
  }

  public ResolvedInput input() {
    return input;
  }

  /** Its titles and first records; survey tools have the question below its code. */
  RecordSample first() {
    return input.first();
  }

  /** Reads a cell by itself: which record it is of is not kept. */
  CellReader reader() {
    if (reader == null) {
      reader = new CellReader(this, new FieldCells(mapping(), first().records()), field -> true);
    }
    return reader;
  }

  ColumnProfile column(int place) {
    return columns.computeIfAbsent(place, this::read);
  }

  /** The column that gives a field, or what all records have of it. */
  ColumnProfile column(RecordField field) {
    return column(mapping().column(field)).of(field);
  }

  /** Those of some fields that have a column. */
  Stream<ColumnProfile> columns(Collection<RecordField> fields) {
    return fields.stream().filter(this::hasColumn).map(this::column);
  }

  /** The columns that give no field. */
  Stream<ColumnProfile> unread() {
    return mapping().titles().unreadPlaces().mapToObj(this::column);
  }

  Mapping mapping() {
    return input.mapping();
  }

  Notation notation() {
    if (notation == null) {
      notation = mapping().notation(input.dialect());
    }
    return notation;
  }

  /** Whether there is no record at all. */
  public boolean isEmpty() {
    return first().isEmpty();
  }

  /** Whether a column gives a field, not one value for all records. */
  boolean hasColumn(RecordField field) {
    return mapping().column(field) != Mapping.NONE;
  }

  /** Whether the profile of an export lists the column of a field, which the user does not name. */
  boolean isOfProfile(RecordField field) {
    return !mapping().titles().asked().contains(field)
        && mapping().profile().columns().containsKey(field);
  }

  private ColumnProfile read(int place) {
    if (records.isEmpty()) {
      first()
          .forEach(() -> records.add(first().records().texts()) && records.size() < MOST_RECORDS);
    }
    String title = texts(first().titles(), place).collect(Collectors.joining(" "));
    List<String> cells =
        texts(records, place)
            .map(CellText::stripped)
            .filter(
                cell ->
                    !mapping().profile().records().isNothing(cell)
                        && !CellChecks.MISSING.contains(cell.toLowerCase(Locale.ROOT)))
            .toList();
    return new ColumnProfile(this, null, place, title, cells, records.size());
  }

  private static Stream<String> texts(List<List<String>> rows, int place) {
    return rows.stream()
        .filter(row -> place != Mapping.NONE && place < row.size())
        .map(row -> row.get(place));
  }

  /** The texts of a field in the first records, with how often each is there. */
  Map<String, Integer> texts(RecordField field) {
    if (texts.isEmpty()) {
      List<RecordField> given = Stream.of(RecordField.values()).filter(mapping()::gives).toList();
      given.forEach(each -> texts.put(each, new HashMap<>()));
      forEach(
          record ->
              given.stream()
                  .filter(record::has)
                  .forEach(each -> texts.get(each).merge(record.text(each), 1, Integer::sum)));
    }
    return texts.getOrDefault(field, Map.of());
  }

  /** Shows each of the first records, one after the other. */
  public void forEach(Consumer<FieldCells> look) {
    FieldCells cells = new FieldCells(mapping(), first().records());
    first()
        .forEach(
            () -> {
              cells.begin();
              look.accept(cells);
              return true;
            });
  }
}
