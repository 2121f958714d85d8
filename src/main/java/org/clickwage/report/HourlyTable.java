package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Bars;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
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
  private record Row(Cell name, String figure, Range rate, Cell share) {}

  private final Wording wording;
  private final Optional<Currency> currency;
  private final List<Row> rows = new ArrayList<>();
  private final List<Bars.Reference> references = new ArrayList<>();
  private final List<Bars.Share> shares = new ArrayList<>();

  HourlyTable(Optional<Currency> currency, Wording wording) {
    this.currency = currency;
    this.wording = wording;
  }

  static Table of(WageCalculation calculation, Wording wording) {
    HourlyTable hourly = new HourlyTable(calculation.currency(), wording);
    WageRange wage = calculation.wage();
    boolean same = wage.over(WageBreakdown::earnings).equals(wage.over(WageBreakdown::grossPay));
    for (Figure<WageRange> rate : WageFigures.RATES) {
      boolean isTwice = same && rate.key().equals("earnings_hourly_rate");
      if (rate.unit() == Unit.MONEY_PER_HOUR && !isTwice) {
        rate.value().apply(wage).ifPresent(known -> hourly.rate(rate.titleKey(), known));
      }
    }
    calculation.comparisons().forEach(each -> hourly.compared(each, calculation));
    return hourly.table();
  }

  void rate(String titleKey, Range rate) {
    rows.add(
        new Row(
            Cell.text(wording.say(titleKey)),
            wording.figures().money(rate, currency),
            rate,
            Cell.text("")));
  }

  private void compared(Comparison comparison, WageCalculation calculation) {
    int number = calculation.comparisons().indexOf(comparison) + 1;
    Range hourly = comparison.hourly().orElseThrow();
    reference(comparison.reference(), number, hourly, comparison.ratio());
  }

  /**
   * A reference wage, where there are rates to compare with it.
   *
   * @param number of its source
   * @param ratio what the compared rate is of it
   */
  void reference(ReferenceWage reference, int number, Range hourly, Optional<Range> ratio) {
    String about = ReferenceWording.approximately(reference.confidence());
    Optional<Bars.Share> share = ratio.map(known -> share(known, about));
    share.ifPresent(shares::add);
    String figure = about + wording.figures().money(hourly, currency);
    String name = new ReferenceWording(wording).name(reference);
    references.add(new Bars.Reference(name, figure, hourly.low()));
    if (!rows.isEmpty()) {
      rows.add(
          new Row(
              Cell.text(name).numbered(number),
              figure,
              hourly,
              share.map(Bars.Share::cell).orElse(Cell.MISSING)));
    }
  }

  private Bars.Share share(Range ratio, String about) {
    Verdict verdict = Verdict.of(ratio);
    String figure = about + wording.figures().wholeShare(ratio);
    String words = wording.say("compared.verdict", figure, wording.word(verdict));
    return new Bars.Share(verdict, figure, "", words);
  }

  /** The rates as bars, crossed by what the last of them is compared with. */
  Bars bars() {
    String title = wording.say("title.hourly-pay");
    List<Bars.Bar> bars = new ArrayList<>();
    int last = rows.size() - references.size() - 1;
    for (Row row : rows.subList(0, last + 1)) {
      List<Bars.Share> ofBar = bars.size() == last ? shares : List.of();
      bars.add(new Bars.Bar(row.name(), row.figure(), row.rate(), ofBar, Optional.empty()));
    }
    List<String> titles = List.of("", wording.say("column.hourly"), "");
    Bars.Panel panel = new Bars.Panel(cited(title), title, references, bars, most());
    return new Bars(List.of(panel), titles, List.of());
  }

  private Cell cited(String title) {
    return references.isEmpty() ? Cell.text(title) : Cell.text(title).numbered(1);
  }

  /** Without rows where there is one rate alone, which the first sentence has. */
  Table table() {
    if (rows.size() < 2) {
      return Table.NONE;
    }
    Rational most = most();
    List<Column<Row>> columns =
        List.of(
            Column.left("name", "", row -> row.name()),
            Column.right("hourly", "column.hourly", row -> Cell.text(row.figure())),
            Column.bar(row -> bar(row.rate(), most)),
            Column.right("ratio", "column.hourly-share", row -> row.share()));
    return Table.of(columns, rows, wording);
  }

  private Rational most() {
    return rows.stream().map(row -> row.rate().high()).reduce(Rational.ZERO, Rational::max);
  }

  private static Optional<Range> bar(Range rate, Rational most) {
    return Optional.of(most)
        .filter(Rational::isPositive)
        .map(whole -> new Range(rate.low().dividedBy(whole), rate.high().dividedBy(whole)));
  }
}
