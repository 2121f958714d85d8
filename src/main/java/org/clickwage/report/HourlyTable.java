package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.wage.WageRange;

/**
 * What an hour comes to, from the advertised rate to the net one, above what it is compared with.
 */
final class HourlyTable {
  private record Row(Cell name, String figure, Range rate, Cell share, Tone tone) {}

  private final WageCalculation calculation;
  private final Wording wording;
  private final ReferenceWording references;
  private final List<Row> rows = new ArrayList<>();

  private HourlyTable(WageCalculation calculation, Wording wording) {
    this.calculation = calculation;
    this.wording = wording;
    this.references = new ReferenceWording(wording);
  }

  /** Without rows where there is one rate alone, which the first sentence has. */
  static Table of(WageCalculation calculation, Wording wording) {
    HourlyTable hourly = new HourlyTable(calculation, wording);
    hourly.rates();
    if (!hourly.rows.isEmpty()) {
      calculation.comparisons().forEach(hourly::compared);
    }
    return hourly.rows.size() > 1 ? hourly.table() : Table.NONE;
  }

  private void rates() {
    WageRange wage = calculation.wage();
    boolean same = wage.over(WageBreakdown::earnings).equals(wage.over(WageBreakdown::grossPay));
    for (Figure<WageRange> rate : WageFigures.RATES) {
      boolean isTwice = same && rate.key().equals("earnings_hourly_rate");
      if (rate.unit() == Unit.MONEY_PER_HOUR && !isTwice) {
        rate.value().apply(wage).ifPresent(known -> rate(wording.say(rate.titleKey()), known));
      }
    }
    if (!rows.isEmpty()) {
      Row last = rows.remove(rows.size() - 1);
      rows.add(new Row(last.name(), last.figure(), last.rate(), last.share(), Tone.RESULT));
    }
  }

  private void rate(String name, Range rate) {
    String figure = wording.figures().money(rate, calculation.currency());
    rows.add(new Row(Cell.text(name), figure, rate, Cell.text(""), Tone.PLAIN));
  }

  private void compared(Comparison comparison) {
    Range rate = comparison.hourly().orElseThrow();
    String about = ReferenceWording.approximately(comparison.reference().confidence());
    int number = calculation.comparisons().indexOf(comparison) + 1;
    rows.add(
        new Row(
            Cell.text(references.name(comparison.reference())).numbered(number),
            about + wording.figures().money(rate, comparison.currency()),
            rate,
            share(comparison, about),
            Tone.PLAIN));
  }

  private Cell share(Comparison comparison, String about) {
    return comparison
        .ratio()
        .map(
            ratio -> {
              Tone tone = Tone.of(comparison.verdict().orElseThrow());
              return Cell.text(tone.mark() + about + wording.figures().wholeShare(ratio)).in(tone);
            })
        .orElse(Cell.MISSING);
  }

  private Table table() {
    Rational most =
        rows.stream().map(row -> row.rate().high()).reduce(Rational.ZERO, Rational::max);
    List<Column<Row>> columns =
        List.of(
            Column.left("name", "", row -> row.name().in(row.tone())),
            Column.right("hourly", "column.hourly", row -> Cell.text(row.figure()).in(row.tone())),
            Column.bar(row -> bar(row.rate(), most)),
            Column.right("ratio", "column.hourly-share", row -> row.share()));
    return Table.of(columns, rows, wording);
  }

  private static Optional<Range> bar(Range rate, Rational most) {
    return Optional.of(most)
        .filter(Rational::isPositive)
        .map(whole -> new Range(rate.low().dividedBy(whole), rate.high().dividedBy(whole)));
  }
}
