package org.clickwage.checks;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
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
import org.clickwage.table.CsvSource;
import org.clickwage.work.Notation;

/**
 * The beginning of an input, read once: what is above each column, and the first records. By them
 * it is decided, and shown, how columns are understood.
 */
public final class Sample {
  private static final int BYTES = 1 << 16;

  private final ResolvedInput input;
  private final RecordSample first;
  private SampleColumns columns;
  private Candidates candidates;
  private final Map<RecordField, Map<String, Integer>> cells = new EnumMap<>(RecordField.class);

  Sample(ResolvedInput input, RecordSample first) {
    this.input = input;
    this.first = first;
  }

  public static Sample of(ResolvedInput input) throws IOException {
    return new Sample(input, new CsvSource(input.file()::look, input.dialect(), BYTES).sample());
  }

  public ResolvedInput input() {
    return input;
  }

  /** Its titles and first records; survey tools have the question below its code. */
  RecordSample first() {
    return first;
  }

  /** Its columns, which are read where their cells are asked for. */
  SampleColumns columns() {
    if (columns == null) {
      columns = new SampleColumns(this);
    }
    return columns;
  }

  /** The columns that may give fields, judged where some don't. */
  Candidates candidates() {
    if (candidates == null) {
      candidates = new Candidates(columns());
    }
    return candidates;
  }

  Mapping mapping() {
    return input.mapping();
  }

  Notation notation() {
    return mapping().notation(input.dialect());
  }

  /** Whether there is no record at all. */
  public boolean isEmpty() {
    return first.isEmpty();
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

  /** All that is above the cells of a field; empty where it has no column. */
  String titles(RecordField field) {
    int column = mapping().column(field);
    return column == Mapping.NONE ? "" : titles(column);
  }

  /** The same of a column by its place. */
  String titles(int column) {
    return first.titles().stream()
        .filter(row -> column < row.size())
        .map(row -> row.get(column))
        .collect(Collectors.joining(" "));
  }

  /** Whether a cell says that there is no answer: it is empty, a word for that, or a mark. */
  boolean isMissing(String cell) {
    String text = CellText.stripped(cell);
    return mapping().profile().records().isNothing(text)
        || MissingCodes.WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** The cells of a field in the first records, with how often each is there. */
  Map<String, Integer> cells(RecordField field) {
    if (cells.isEmpty()) {
      forEach(this::count);
    }
    return cells.getOrDefault(field, Map.of());
  }

  private void count(FieldCells record) {
    Stream.of(RecordField.values())
        .filter(record::has)
        .forEach(
            field ->
                cells
                    .computeIfAbsent(field, any -> new HashMap<>())
                    .merge(record.text(field), 1, Integer::sum));
  }

  /** Shows each of the first records, one after the other. */
  public void forEach(Consumer<FieldCells> look) {
    FieldCells cells = new FieldCells(mapping(), first.records());
    first.forEach(
        () -> {
          cells.begin();
          look.accept(cells);
          return true;
        });
  }
}
