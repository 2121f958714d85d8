package org.clickwage.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.ShownAmount;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statement.CountedHours;
import org.clickwage.statement.RateChange;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.statement.TakeRate;
import org.clickwage.wage.RateName;

/** The rates of a statement before and since a day, side by side. */
record StatementChange(Statement statement, StatementBars bars, Wording wording) {
  /**
   * One figure on both sides of the day.
   *
   * @param name for people
   */
  private record Row(
      String key, String name, Unit unit, Optional<Rational> before, Optional<Rational> since) {
    Optional<Rational> difference() {
      return before.flatMap(old -> since.map(now -> now.minus(old)));
    }

    /** As a fraction of what was before. */
    Optional<Rational> change() {
      return before
          .filter(Rational::isPositive)
          .flatMap(old -> since.map(now -> new RateChange(old, now).relative()));
    }
  }

  /** Those that are known on one side at least. */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (CountedHours counted : CountedHours.values()) {
      String rate = counted == CountedHours.ONLINE ? "gross" : Wording.key(counted);
      String key = Cell.word(counted);
      add(rows, key, rate, part -> part.grossRate(counted), part -> part.realGrossRate(counted));
    }
    for (RateName rate : rates()) {
      String key = Cell.word(rate);
      add(rows, key, key, part -> part.wage().rate(rate), part -> part.realRate(rate));
    }
    rows.add(share("take_rate", part -> part.takeRate().flatMap(TakeRate::ofAll)));
    rows.add(share("unpaid_share", StatementPeriod::unpaidShare));
    rows.removeIf(row -> row.before().isEmpty() && row.since().isEmpty());
    return rows;
  }

  /** A rate as it was paid, and in the prices of one year where those are asked for. */
  private void add(
      List<Row> rows,
      String key,
      String nameKey,
      Function<StatementPeriod, Optional<Rational>> paid,
      Function<StatementPeriod, Optional<Rational>> real) {
    String column = key + "_hourly_rate";
    String name = wording.say("statement.rate." + nameKey);
    rows.add(row(Figure.of(column, name, Unit.MONEY, paid)));
    if (statement.plan().prices().isPresent()) {
      rows.add(
          row(
              Figure.of(
                  "real_" + column,
                  name + bars.inPrices(statement.plan().prices()),
                  Unit.MONEY,
                  real)));
    }
  }

  /** What is left of the gross rates; of one from which nothing is taken off, nothing. */
  private List<RateName> rates() {
    boolean isWhole =
        statement.periods().stream()
            .allMatch(part -> part.wage().earnings().equals(part.wage().grossPay()));
    return isWhole ? List.of(RateName.NET) : List.of(RateName.EARNINGS, RateName.NET);
  }

  private Row share(String key, Function<StatementPeriod, Optional<Rational>> share) {
    String name = wording.say("statement.change." + key);
    return row(Figure.of(key, name, Unit.SHARE, share));
  }

  private Row row(Figure<StatementPeriod> figure) {
    return new Row(
        figure.key(),
        figure.titleKey(),
        figure.unit(),
        statement
            .part(StatementPeriod.BEFORE)
            .flatMap(part -> figure.value().apply(part))
            .map(Range::low),
        statement
            .part(StatementPeriod.SINCE)
            .flatMap(part -> figure.value().apply(part))
            .map(Range::low));
  }

  /** What an hour came to since, and before. */
  void addTo(Document.Builder document, String about) {
    statement
        .change()
        .ifPresent(
            change -> {
              Rational more = change.relative();
              String now = money(change.since());
              LocalDate since = statement.plan().since().orElseThrow();
              document.headline(titles(change, since), about, Optional.of(now));
              document.answer(
                  wording.say(
                      "statement.change." + direction(more),
                      since,
                      now + bars.inPrices(),
                      money(change.before()),
                      wording.figures().share(Range.of(more.max(more.negated()))),
                      bars.hour()),
                  Tone.RESULT);
            });
  }

  private List<String> titles(RateChange change, LocalDate since) {
    String now = money(change.since());
    String before = money(change.before()) + bars.inPrices();
    return List.of(
        wording.say("finding.change-since", now, since, before),
        wording.say("finding.change", now, before));
  }

  private static String direction(Rational change) {
    return change.isZero() ? "same" : change.isNegative() ? "less" : "more";
  }

  private String money(Rational amount) {
    return wording.figures().money(Range.of(amount), statement.facts().currency());
  }

  Table table() {
    return Table.of(
        List.of(
            Column.<Row>left("figure", "", row -> Cell.of(row.key(), row.name())),
            Column.right("before", "statement.part.before", row -> cell(row.before(), row)),
            Column.right("since", "statement.part.since", row -> cell(row.since(), row)),
            Column.right(
                "difference",
                "column.difference",
                row -> row.difference().map(each -> difference(each, row)).orElse(Cell.MISSING)),
            Column.right(
                "percent",
                "column.relative",
                row ->
                    row.change()
                        .filter(change -> row.unit() == Unit.MONEY)
                        .map(
                            change ->
                                signed(
                                    change.times(Rational.HUNDRED),
                                    wording.figures().share(Range.of(change))))
                        .orElse(Cell.MISSING))),
        rows(),
        wording);
  }

  private Cell cell(Optional<Rational> amount, Row row) {
    return amount
        .map(
            known ->
                Cell.of(
                    known,
                    row.unit()
                        .show(Range.of(known), statement.facts().currency(), wording.figures())))
        .orElse(Cell.MISSING);
  }

  /** For people that of the amounts as they are shown. */
  private Cell difference(Rational amount, Row row) {
    Range points = Range.of(amount.times(Rational.HUNDRED));
    return signed(
        amount,
        row.unit() == Unit.SHARE
            ? wording.say("statement.change.points", wording.figures().count(points))
            : difference(row.before().orElseThrow(), row.since().orElseThrow()));
  }

  private String difference(Rational before, Rational since) {
    Optional<Currency> currency = statement.facts().currency();
    ShownAmount old = wording.figures().shown(before, currency);
    Rational shown = wording.figures().shown(since, currency).minus(old).shown();
    return wording.figures().withAllDigits(Range.of(shown), currency);
  }

  private static Cell signed(Rational amount, String text) {
    return Cell.of(amount, (amount.isPositive() ? "+" : "") + text);
  }

  /** {@code since} and {@code figures}. */
  void members(JsonOutput json) throws IOException {
    json.text("since", statement.plan().since().orElseThrow().toString());
    json.rows("figures", table());
  }
}
