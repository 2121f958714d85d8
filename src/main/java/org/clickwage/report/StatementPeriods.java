package org.clickwage.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementPeriod;

/**
 * The periods of a statement, a row for each, and the total: all figures for machines, in the
 * contract's order, and those that people read.
 *
 * @param statements one for each currency, the one with the hours first
 */
record StatementPeriods(List<Statement> statements, Wording wording) {
  /** A period in the currency of its money. */
  private record Row(StatementPeriod period, Optional<Currency> currency) {
    String code(String unknown) {
      return currency.map(Currency::getCurrencyCode).orElse(unknown);
    }
  }

  private List<Row> rows() {
    return statements.stream().flatMap(StatementPeriods::rows).toList();
  }

  private static Stream<Row> rows(Statement statement) {
    return Stream.concat(statement.periods().stream(), Stream.of(statement.total()))
        .map(period -> new Row(period, statement.facts().currency()));
  }

  Table forMachines() {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("period", row -> row.period().name()));
    columns.add(Column.text("from", row -> row.period().days().first().toString()));
    columns.add(Column.text("to", row -> row.period().days().last().toString()));
    columns.add(Column.text("currency", row -> row.code("")));
    columns.addAll(exact(StatementFigures.OF_WORK));
    columns.addAll(exact(List.of(StatementFigures.MINIMUM)));
    columns.add(
        Column.text(
            "minimum_basis",
            row -> row.period().minimum().map(known -> Cell.word(known.basis())).orElse("")));
    columns.addAll(exact(StatementFigures.AGAINST_MINIMUM));
    return Table.of(columns, rows(), wording);
  }

  private static List<Column<Row>> exact(List<Figure<StatementPeriod>> figures) {
    return Figure.forMachines(figures.stream().map(figure -> figure.in(Row::period)).toList());
  }

  /** The name of the period that is all, behind a title; empty where there are several. */
  String only() {
    List<Row> rows = rows();
    return rows.size() == 2 ? wording.say("title.period", inFull(rows.get(0).period())) : "";
  }

  /** {@code April 2025}: a month by its name. */
  private String inFull(StatementPeriod period) {
    YearMonth month = YearMonth.from(period.days().first());
    return period.name().equals(month.toString())
        ? wording.say(
            "title.month",
            wording.say("month." + month.getMonthValue()),
            Integer.toString(month.getYear()))
        : period.name();
  }

  /** Without rows where one period is all. */
  Table forPeople() {
    List<Row> rows = rows();
    if (rows.size() == 2) {
      return Table.NONE;
    }
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(Column.text("period", "column.period", row -> name(row.period())));
    if (statements.size() > 1) {
      columns.add(Column.text("currency", "column.currency", row -> row.code("–")));
    }
    figures().forEach(figure -> columns.add(shown(figure)));
    if (rows.stream().anyMatch(row -> row.period().minimum().isPresent())) {
      columns.add(shown(StatementFigures.RATIO).in(row -> tone(row.period())));
    }
    return Table.of(columns, rows, wording);
  }

  private String name(StatementPeriod period) {
    return period.name().equals(StatementPeriod.ALL) ? wording.say("summary.all") : period.name();
  }

  private Column<Row> shown(Figure<StatementPeriod> figure) {
    return figure.<Row>in(Row::period).forPeople(Row::currency, wording.figures());
  }

  /** With net pay there is no room for all, and the net rate is what it is all about. */
  private List<Figure<StatementPeriod>> figures() {
    StatementPeriod total = statements.get(0).total();
    boolean net = total.wage().netPay().isPresent();
    boolean onTrip = total.wage().advertisedHourlyRate().isPresent();
    List<Figure<StatementPeriod>> figures = new ArrayList<>();
    figures.add(StatementFigures.GROSS_PAY);
    figures.addAll(net ? List.of(StatementFigures.NET_PAY) : List.of());
    figures.add(StatementFigures.WORK_HOURS);
    figures.addAll(onTrip ? List.of(StatementFigures.ON_TRIP_RATE) : List.of());
    figures.addAll(
        net
            ? List.of(StatementFigures.NET_RATE)
            : List.of(StatementFigures.GROSS_RATE, StatementFigures.EARNINGS_RATE));
    return figures;
  }

  private static Tone tone(StatementPeriod period) {
    return period
        .minimum()
        .map(minimum -> Tone.of(Verdict.of(Range.of(minimum.ratio()))))
        .orElse(Tone.PLAIN);
  }
}
