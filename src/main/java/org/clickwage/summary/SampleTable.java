package org.clickwage.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.group.RecordKind;
import org.clickwage.group.SummaryRow;
import org.clickwage.group.SurveyGroup;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;

/**
 * Which of the records that were read are in the figures, and why the others are not: each counts
 * under one reason. The units that they come to are workers, or the records themselves.
 */
final class SampleTable {
  private static final Map<String, RecordKind> KINDS = new LinkedHashMap<>();
  private static final List<Figure<SummaryRow>> PARTS = new ArrayList<>();

  static {
    KINDS.put("left_out", RecordKind.LEFT_OUT);
    KINDS.put("weight_zero", RecordKind.WEIGHTLESS);
    KINDS.put("outcome", RecordKind.NOT_COUNTED);
    KINDS.put("undecided", RecordKind.UNDECIDED);
    KINDS.put("no_hours", RecordKind.TIMELESS);
    KINDS.put("no_pay", RecordKind.PAYLESS);
    KINDS.put("no_rate", RecordKind.RATELESS);
    KINDS.put("counted", RecordKind.RATED);
    add("read", row -> row.group().count(RecordKind.RECORD));
    add("not_calculated", row -> notCalculated(row.group()));
    KINDS.forEach((key, kind) -> add(key, row -> row.group().count(kind)));
    add("units", row -> row.statistics().observations());
  }

  private SampleTable() {}

  private static void add(String key, Function<SummaryRow, Long> count) {
    PARTS.add(Figure.count(key, "column.sample." + key, count));
  }

  private static long notCalculated(SurveyGroup group) {
    return group.count(RecordKind.RECORD) - KINDS.values().stream().mapToLong(group::count).sum();
  }

  private static Rational count(Figure<SummaryRow> part, SummaryRow row) {
    return part.value().apply(row).orElseThrow().low();
  }

  /** How many of all records there are of each kind, by its key; empty where that is not shown. */
  static Optional<Map<String, Rational>> counts(List<SummaryRow> rows) {
    return rows.stream()
        .filter(row -> row.ofAll() && !row.isSuppressed())
        .findFirst()
        .map(
            row -> {
              Map<String, Rational> counts = new LinkedHashMap<>();
              PARTS.forEach(part -> counts.put(part.key(), count(part, row)));
              return counts;
            });
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
    PARTS.stream()
        .filter(part -> rows.stream().anyMatch(row -> count(part, row).isPositive()))
        .map(part -> part.forPeople(row -> Optional.empty(), wording.figures()))
        .forEach(columns::add);
    return Table.of(columns, rows, wording);
  }

  private static boolean takesAll(SurveyGroup group) {
    return group.count(RecordKind.RATED) == group.count(RecordKind.RECORD);
  }
}
