package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPay;
import org.clickwage.statement.StatementPeriod;

/** The periods of a statement for people, a row for each, and the total. */
final class StatementPeriods {
  private final StatementShown shown;
  private final StatementPeriod total;
  private final Wording wording;
  private final List<Column<StatementRow>> columns = new ArrayList<>();

  private StatementPeriods(StatementShown shown, Wording wording) {
    this.shown = shown;
    this.total = shown.parts().get(0).statement().total();
    this.wording = wording;
  }

  static Table of(StatementShown shown, Wording wording) {
    StatementPeriods periods = new StatementPeriods(shown, wording);
    periods.names();
    periods.figures();
    return Table.of(periods.columns, rows(shown), wording);
  }

  /** All periods, then the total, for each currency. */
  static List<StatementRow> rows(StatementShown shown) {
    List<StatementRow> rows = new ArrayList<>();
    for (StatementShown.Part part : shown.parts()) {
      Optional<Currency> currency = part.statement().facts().currency();
      part.statement().periods().forEach(each -> rows.add(new StatementRow(each, currency)));
      rows.add(new StatementRow(part.statement().total(), currency));
    }
    return rows;
  }

  private void names() {
    columns.add(
        Column.left(
            "period",
            "column.period",
            row -> Cell.text(isAll(row) ? wording.say("summary.all") : row.period().name())));
    if (shown.parts().size() > 1) {
      columns.add(
          Column.left(
              "currency",
              "column.currency",
              row -> Cell.text(row.currency().map(Currency::getCurrencyCode).orElse("–"))));
    }
  }

  private static boolean isAll(StatementRow row) {
    return row.period().name().equals(StatementPeriod.ALL);
  }

  private void figures() {
    boolean net = total.pay().flatMap(StatementPay::netPay).isPresent();
    money("column.gross-pay", period -> period.pay().map(StatementPay::grossPay));
    if (net) {
      money("column.net-pay", period -> period.pay().flatMap(StatementPay::netPay));
    }
    add("column.hours", StatementPeriod::workHours, (row, hours) -> shown(row).hours(hours));
    if (total.onTripHourlyRate().isPresent()) {
      money("column.on-trip-rate", StatementPeriod::onTripHourlyRate);
    }
    if (net) {
      // Beside net pay there is no room for all, and the net rate is what it is all about.
      money("column.net-rate", StatementPeriod::netHourlyRate);
    } else {
      money("column.gross-rate", StatementPeriod::grossHourlyRate);
      money("column.earnings-rate", StatementPeriod::earningsHourlyRate);
    }
    if (anyMinimum()) {
      columns.add(Column.right("ratio", "column.of-minimum", this::ratio));
    }
  }

  private boolean anyMinimum() {
    return total.minimum().isPresent()
        || shown.parts().get(0).statement().periods().stream()
            .anyMatch(period -> period.minimum().isPresent());
  }

  private StatementFigures shown(StatementRow row) {
    return new StatementFigures(row.currency(), wording);
  }

  private void money(String titleKey, Function<StatementPeriod, Optional<Rational>> figure) {
    add(titleKey, figure, (row, amount) -> shown(row).amount(amount));
  }

  private void add(
      String titleKey,
      Function<StatementPeriod, Optional<Rational>> figure,
      BiFunction<StatementRow, Rational, String> form) {
    columns.add(
        Column.right(
            titleKey,
            titleKey,
            row ->
                figure
                    .apply(row.period())
                    .map(known -> Cell.of(known, form.apply(row, known)))
                    .orElse(Cell.MISSING)));
  }

  private Cell ratio(StatementRow row) {
    Optional<StatementMinimum> minimum = row.period().minimum();
    if (minimum.isEmpty()) {
      return Cell.MISSING;
    }
    Range ratio = Range.of(minimum.get().ratio());
    return Cell.of(ratio, wording.figures().share(ratio)).in(Tone.of(Verdict.of(ratio)));
  }
}
