package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Provenance;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.money.Range;
import org.clickwage.money.Rational;
import org.clickwage.note.Note;
import org.clickwage.statistics.Interval;
import org.clickwage.statistics.PooledRates;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Underpayment;
import org.clickwage.wording.Figures;
import org.clickwage.wording.Wording;

/** The group statistics of a survey: a table for people, all figures for machines. */
public final class SummaryReport {
  /**
   * A picture shows one reference: a promise, which is no minimum wage, where there is no other.
   */
  private static final List<String> DRAWN =
      List.of("minimum", "client_minimum", "given", "promised", "none");

  private final List<String> by;
  private final List<SummaryRow> rows;
  private final List<String> remarks;

  /** For scripts; people read them below the tables. */
  private final SurveyGrounds grounds;

  private final int minGroup;
  private final Wording wording;
  private final SummaryNames names;
  private final WeakEvidence weak;

  private SummaryReport(
      List<String> by,
      List<SummaryRow> rows,
      List<String> remarks,
      SurveyGrounds grounds,
      int minGroup,
      Wording wording) {
    this.by = by;
    this.rows = rows;
    this.remarks = remarks;
    this.grounds = grounds;
    this.minGroup = minGroup;
    this.wording = wording;
    this.names = new SummaryNames(wording);
    this.weak = new WeakEvidence(rows.stream().map(SummaryRow::shown).toList());
  }

  /**
   * @param by the titles of the columns that make the groups
   * @param remarks how the figures were made, to be said below them
   * @param grounds what the figures rest on, for the notes and sources of JSON
   * @param minGroup groups of fewer workers are suppressed
   */
  public static Result of(
      List<String> by,
      List<SummaryRow> rows,
      List<Note> remarks,
      SurveyGrounds grounds,
      int minGroup,
      Wording wording) {
    SummaryReport report =
        new SummaryReport(
            by, rows, remarks.stream().map(wording::say).toList(), grounds, minGroup, wording);
    return new Result(report::document, report::table, report::json);
  }

  private Table table() {
    return Table.onDemand(SummaryColumns.of(by, minGroup), rows, wording);
  }

  private String json(Provenance provenance) {
    return JsonOutput.write(
        provenance,
        json -> {
          json.rows("groups", table());
          List<String> notes = new ArrayList<>(remarks);
          weak.noteWithoutMarks(wording).ifPresent(notes::add);
          SurveySources.into(json, notes, grounds, wording);
        });
  }

  private Document document() {
    Document.Builder document = new Document.Builder();
    new SpreadPictures(spreads(), wording).into(document);
    document.table(wording.say("title.summary"), ratesForPeople());
    document.table(wording.say("title.underpaid"), Table.of(underpaidForPeople(), rows, wording));
    List<String> notes = new ArrayList<>(remarks);
    weak.note(wording).ifPresent(notes::add);
    document.sentences(wording.say("title.notes"), notes);
    return document.build();
  }

  /**
   * What an hour pays doesn't hang on the reference that a row stands beside, but for the rate that
   * the median is of: a group's rows that read alike are one, and those left are told apart by it.
   */
  private Table ratesForPeople() {
    Set<List<Object>> shown =
        rows.stream()
            .filter(row -> !row.isSuppressed())
            .map(SummaryReport::group)
            .collect(Collectors.toSet());
    List<Column<SummaryRow>> columns = rateColumns();
    Map<List<Object>, SummaryRow> different = new LinkedHashMap<>();
    for (SummaryRow row : rows) {
      if (!row.isSuppressed() || !shown.contains(group(row))) {
        Stream<Cell> cells = columns.stream().map(column -> column.accessor().apply(row));
        different.putIfAbsent(List.of(group(row), cells.toList()), row);
      }
    }
    List<SummaryRow> told = List.copyOf(different.values());
    if (told.stream().map(SummaryReport::group).distinct().count() < told.size()) {
      columns.add(groupColumns().size(), rateColumn());
    }
    return Table.of(columns, told, wording);
  }

  /** What a row is of, whatever it stands beside. */
  private static List<Object> group(SummaryRow row) {
    return List.of(row.keys(), row.ofAll(), row.bound());
  }

  private List<Column<SummaryRow>> rateColumns() {
    List<Column<SummaryRow>> columns = new ArrayList<>(groupColumns());
    columns.add(
        Column.right("records", "column.records", row -> count(row, Rational.of(row.records()))));
    columns.add(Column.right("workers", "column.workers", this::workers));
    columns.add(money("advertised", "column.advertised", pooled(PooledRates::advertised)));
    columns.add(money("gross", "column.gross", pooled(PooledRates::gross)));
    columns.add(money("net", "column.net", pooled(PooledRates::net)));
    columns.add(money("median", "column.median", rates(RateDistribution::median)));
    columns.add(
        Column.right(
            "unpaid",
            "column.unpaid-per-paid",
            row ->
                figure(
                    row,
                    pooled(PooledRates::unpaidPerPaid).apply(row),
                    value -> wording.figures().count(Range.of(value.times(60))) + "\u00a0min")));
    return columns;
  }

  private List<Column<SummaryRow>> underpaidForPeople() {
    List<Column<SummaryRow>> columns = new ArrayList<>(groupColumns());
    columns.add(
        Column.left(
            "reference",
            "column.reference",
            row -> Cell.text(weak.named(names.reference(row), row.shown()))));
    columns.add(rateColumn());
    columns.add(
        Column.right(
            "below",
            "column.below",
            row ->
                figure(
                    row,
                    underpayment(row).map(Underpayment::headcountRatio),
                    value -> wording.figures().share(Range.of(value)))));
    columns.add(Column.right("interval", "column.interval", this::interval));
    columns.add(
        money(
            "missing",
            "column.missing-pay",
            row -> underpayment(row).map(Underpayment::missingPay)));
    return columns;
  }

  private Column<SummaryRow> rateColumn() {
    return Column.left(
        "rate",
        "column.basis",
        row -> row.isSuppressed() ? Cell.MISSING : Cell.text(wording.say("rate." + row.rate())));
  }

  private Cell interval(SummaryRow row) {
    Optional<Interval> interval = underpayment(row).map(Underpayment::headcountInterval);
    return row.isSuppressed() || interval.isEmpty()
        ? Cell.MISSING
        : Cell.text(
            wording.figures().share(new Range(interval.get().low(), interval.get().high())));
  }

  private static Optional<Underpayment> underpayment(SummaryRow row) {
    return row.statistics().underpayment();
  }

  private List<Column<SummaryRow>> groupColumns() {
    if (by.isEmpty()) {
      return List.of(Column.left("group", "column.group", row -> Cell.text(names.named(row, ""))));
    }
    List<Column<SummaryRow>> columns = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      int index = i;
      columns.add(
          new Column<>(
              by.get(i),
              by.get(i),
              Column.Align.LEFT,
              false,
              row -> Cell.text(names.named(row, row.keys().get(index)))));
    }
    return columns;
  }

  /** The rates beside the first of these references that anybody has. */
  private List<SpreadPictures.Spread> spreads() {
    Set<String> references = rows.stream().map(SummaryRow::reference).collect(Collectors.toSet());
    String drawn = DRAWN.stream().filter(references::contains).findFirst().orElse("");
    return rows.stream()
        .filter(row -> row.reference().equals(drawn))
        .map(
            row ->
                new SpreadPictures.Spread(
                    names.name(row),
                    row.bound().isEmpty() ? "" : wording.say("bound." + row.bound()),
                    row.ofAll(),
                    row.isSuppressed() || row.mixed(),
                    row.currency(),
                    row.rate(),
                    names.reference(row),
                    row.statistics(),
                    row.histogram()))
        .toList();
  }

  private Cell workers(SummaryRow row) {
    return row.workers().map(workers -> count(row, workers)).orElse(Cell.MISSING);
  }

  private Cell count(SummaryRow row, Rational count) {
    return row.isSuppressed()
        ? Cell.text(row.isWithheld() ? wording.say("summary.withheld") : "n < " + minGroup)
        : Cell.text(wording.figures().count(Range.of(count)));
  }

  private Column<SummaryRow> money(
      String key, String titleKey, Function<SummaryRow, Optional<Rational>> amount) {
    return Column.right(
        key,
        titleKey,
        row ->
            figure(
                row,
                row.mixed() ? Optional.empty() : amount.apply(row),
                value -> money(value, row.currency())));
  }

  private String money(Rational value, Optional<Currency> currency) {
    Figures figures = wording.figures();
    return currency
        .map(known -> figures.money(Range.of(value), known))
        .orElseGet(() -> figures.decimals(value));
  }

  private static Cell figure(
      SummaryRow row, Optional<Rational> figure, Function<Rational, String> form) {
    return row.isSuppressed() || figure.isEmpty()
        ? Cell.MISSING
        : Cell.text(form.apply(figure.get()));
  }

  private static Function<SummaryRow, Optional<Rational>> pooled(
      Function<PooledRates, Optional<Rational>> figure) {
    return row -> figure.apply(row.statistics().pooled());
  }

  private static Function<SummaryRow, Optional<Rational>> rates(
      Function<RateDistribution, Rational> figure) {
    return row -> row.statistics().rates().map(figure);
  }
}
