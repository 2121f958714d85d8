package org.clickwage.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.group.RecordKind;
import org.clickwage.group.SummaryRow;
import org.clickwage.group.SurveyGroup;
import org.clickwage.message.Wording;

/**
 * Which of the records that were read are in the figures, and why the others are not: each counts
 * under one reason. The units that they come to are workers, or the records themselves.
 */
final class SampleTable {
  private static final Map<String, RecordKind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("left_out", RecordKind.LEFT_OUT);
    KINDS.put("weight_zero", RecordKind.WEIGHTLESS);
    KINDS.put("outcome", RecordKind.NOT_COUNTED);
    KINDS.put("undecided", RecordKind.UNDECIDED);
    KINDS.put("no_hours", RecordKind.TIMELESS);
    KINDS.put("no_pay", RecordKind.PAYLESS);
    KINDS.put("no_rate", RecordKind.RATELESS);
    KINDS.put("counted", RecordKind.RATED);
  }

  private SampleTable() {}

  private static Map<String, ToLongFunction<SummaryRow>> parts() {
    Map<String, ToLongFunction<SummaryRow>> parts = new LinkedHashMap<>();
    parts.put("read", row -> row.group().count(RecordKind.RECORD));
    parts.put("not_calculated", row -> notCalculated(row.group()));
    KINDS.forEach((key, kind) -> parts.put(key, row -> row.group().count(kind)));
    parts.put("units", row -> row.statistics().observations());
    return parts;
  }

  private static long notCalculated(SurveyGroup group) {
    return group.count(RecordKind.RECORD) - KINDS.values().stream().mapToLong(group::count).sum();
  }

  /** How many records there are of each kind, by its key; empty where that is not shown. */
  static Optional<Map<String, Long>> counts(List<SummaryRow> rows) {
    Map<String, Long> counts = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> row.ofAll() && !row.isSuppressed())
        .limit(1)
        .forEach(row -> parts().forEach((key, of) -> counts.put(key, of.applyAsLong(row))));
    return Optional.of(counts).filter(known -> !known.isEmpty());
  }

  /**
   * A row for each group, with those reasons alone that any record has; none where no record has
   * one.
   *
   * @param rows each group once
   */
  static Table of(List<Column<SummaryRow>> groups, List<SummaryRow> rows, Wording wording) {
    if (rows.stream().map(SummaryRow::group).allMatch(SampleTable::takesAll)) {
      return Table.NONE;
    }
    List<Column<SummaryRow>> columns = new ArrayList<>(groups);
    parts()
        .forEach(
            (key, of) -> {
              if (rows.stream().anyMatch(row -> of.applyAsLong(row) > 0)) {
                columns.add(column(key, of, wording));
              }
            });
    return Table.of(columns, rows, wording);
  }

  private static boolean takesAll(SurveyGroup group) {
    return group.count(RecordKind.RATED) == group.count(RecordKind.RECORD);
  }

  private static Column<SummaryRow> column(
      String key, ToLongFunction<SummaryRow> of, Wording wording) {
    return Figure.<SummaryRow>count(key, "column.sample." + key, row -> of.applyAsLong(row))
        .forPeople(row -> Optional.empty(), wording.figures());
  }
}
