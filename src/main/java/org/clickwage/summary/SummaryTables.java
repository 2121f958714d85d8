package org.clickwage.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Table;
import org.clickwage.group.SummaryRow;
import org.clickwage.message.Wording;

/** The tables in which people read the statistics of a survey. */
record SummaryTables(
    List<String> by, List<SummaryRow> rows, LowReliability weak, int minGroup, Wording wording) {
  private ShownFigures<SummaryRow> figures() {
    return new ShownFigures<>(
        SummaryFigures.all(), row -> row.group().currency(), wording.figures());
  }

  /** A row by all its keys. */
  String name(SummaryRow row) {
    return row.keys().isEmpty()
        ? named(row, "")
        : row.keys().stream().map(key -> named(row, key)).collect(Collectors.joining(", "));
  }

  /** A group by its name; all of them together, and which end of ranges a row is at, in words. */
  private String named(SummaryRow row, String key) {
    String name = row.ofAll() ? wording.say("summary.all") : Cell.named(key);
    return row.bound().isEmpty() ? name : name + " (" + wording.say("bound." + row.bound()) + ")";
  }

  /** What a row is compared with: a minimum wage, a promise, nothing. */
  String reference(SummaryRow row) {
    return wording.say("summary.reference." + row.role().word());
  }

  /** What the work of a group pays in all. */
  Table pooled() {
    List<Column<SummaryRow>> columns = groupColumns();
    columns.add(orWhyNot("column.records", row -> true));
    columns.add(orWhyNot("column.workers", row -> row.group().workers().isPresent()));
    columns.addAll(
        figures()
            .columns(
                List.of(
                    "column.advertised",
                    "column.gross",
                    "column.net",
                    "column.median",
                    "column.unpaid-per-paid")));
    return withoutReferences(columns, rows);
  }

  /** A count; in a suppressed row that has one, why it is suppressed. */
  private Column<SummaryRow> orWhyNot(String titleKey, Predicate<SummaryRow> isKnown) {
    Column<SummaryRow> count = figures().column(titleKey);
    return Column.right(
        count.key(),
        titleKey,
        row ->
            row.isSuppressed() && isKnown.test(row)
                ? Cell.text(SuppressionLabel.forPeople(row.shown(), minGroup, wording))
                : count.accessor().apply(row));
  }

  /** How the units' own rates spread; none where no group has several. */
  Table own() {
    boolean any =
        rows.stream()
            .filter(SummaryRow::showsMoney)
            .flatMap(row -> row.statistics().rates().stream())
            .anyMatch(rates -> rates.min().isEmpty() || !rates.min().equals(rates.max()));
    List<Column<SummaryRow>> columns = groupColumns();
    columns.addAll(figures().columns(StatisticsFigures.SPREAD));
    return withoutReferences(columns, any ? rows : List.of());
  }

  /** How many are below each reference, and by how much. */
  Table underpaid() {
    List<Column<SummaryRow>> columns = groupColumns();
    columns.add(
        Column.text(
            "reference", "column.reference", row -> weak.named(reference(row), row.shown())));
    columns.add(rateColumn());
    columns.addAll(figures().columns(StatisticsFigures.BELOW));
    return Table.of(columns, rows, wording);
  }

  /**
   * What an hour pays doesn't depend on the reference of a row, but for the rate that the median is
   * of: a group's rows that read alike are one, and that rate is named in those left.
   */
  private Table withoutReferences(List<Column<SummaryRow>> columns, List<SummaryRow> rows) {
    Set<List<Object>> shown =
        rows.stream()
            .filter(row -> !row.isSuppressed())
            .map(SummaryTables::group)
            .collect(Collectors.toSet());
    Map<List<Object>, SummaryRow> different = new LinkedHashMap<>();
    for (SummaryRow row : rows) {
      if (!row.isSuppressed() || !shown.contains(group(row))) {
        Stream<String> texts = columns.stream().map(column -> column.accessor().apply(row).text());
        different.putIfAbsent(List.of(group(row), texts.toList()), row);
      }
    }
    List<SummaryRow> left = List.copyOf(different.values());
    if (left.stream().map(SummaryTables::group).distinct().count() < left.size()) {
      columns.add(groupColumns().size(), rateColumn());
    }
    return Table.of(columns, left, wording);
  }

  /** What a row is of, whatever it is compared with. */
  private static List<Object> group(SummaryRow row) {
    return List.of(row.keys(), row.ofAll(), row.bound());
  }

  private Column<SummaryRow> rateColumn() {
    return Column.left(
        "rate",
        "column.basis",
        row -> row.isSuppressed() ? Cell.MISSING : Cell.text(wording.say("rate." + row.rate())));
  }

  private List<Column<SummaryRow>> groupColumns() {
    List<Column<SummaryRow>> columns =
        by.isEmpty()
            ? List.of(Column.text("group", "column.group", row -> named(row, "")))
            : StatisticsFigures.groups(by, SummaryRow::keys, this::named);
    return new ArrayList<>(columns);
  }
}
