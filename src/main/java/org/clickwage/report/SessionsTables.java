package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.statistics.Interval;
import org.clickwage.statistics.RateDistribution;
import org.clickwage.statistics.Underpayment;

/** The methods side by side, for people: what they come to, the workers' rates, who is below. */
final class SessionsTables {
  private final SessionsSummary summary;
  private final Wording wording;
  private final SessionsWording words;
  private final LowReliability weak;

  SessionsTables(
      SessionsSummary summary, SessionsWording words, LowReliability weak, Wording wording) {
    this.summary = summary;
    this.wording = wording;
    this.words = words;
    this.weak = weak;
  }

  /** Tasks, time and hourly rate by each method. */
  Table methods() {
    List<Column<SessionsRow>> columns = named();
    columns.add(shown("tasks", "column.tasks", row -> count(row.figures().tasks())));
    if (summary.by().isEmpty()) {
      columns.add(
          shown("sessions", "column.sessions", row -> row.figures().sessions().map(words::count)));
    }
    columns.add(
        shown("time", "column.time", row -> Optional.of(words.hours(row.figures().seconds()))));
    columns.add(
        shown("hidden", "column.hidden", row -> row.figures().hiddenSeconds().map(words::hours)));
    columns.add(
        Column.right(
            "rate", "column.hourly", row -> cell(row, words.rate(row.figures())).in(Tone.RESULT)));
    columns.add(money("median", "column.median", SessionsRow::median));
    return Table.of(columns, summary.rows(), wording);
  }

  /**
   * How the own hourly rates of the workers, or of the tasks, are spread; none where the log gives
   * no pay.
   */
  Table workers() {
    List<Column<SessionsRow>> columns = named();
    columns.add(money("mean", "column.mean", row -> row.rates().map(RateDistribution::mean)));
    columns.add(
        money("p25", "column.p25", row -> row.rates().flatMap(rates -> rates.percentile(25))));
    columns.add(
        money("p75", "column.p75", row -> row.rates().flatMap(rates -> rates.percentile(75))));
    columns.add(shown("median", "column.median-interval", this::medianInterval));
    columns.add(
        shown(
            "gini",
            "column.gini",
            row -> row.rates().flatMap(RateDistribution::gini).map(words::plain)));
    return Table.of(columns, summary.givesPay() ? summary.rows() : List.of(), wording);
  }

  private Optional<String> medianInterval(SessionsRow row) {
    return row.rates()
        .flatMap(RateDistribution::medianInterval)
        .map(interval -> words.money(interval.low(), interval.high()));
  }

  /** How many are below the reference; none where there is no reference. */
  Table below() {
    List<Column<SessionsRow>> columns = named();
    columns.add(
        shown(
            "below", "column.below", row -> under(row, Underpayment::headcountRatio, this::share)));
    columns.add(
        shown(
            "interval",
            "column.interval",
            row -> row.underpayment().map(Underpayment::headcountInterval).map(this::interval)));
    columns.add(shown("gap", "column.gap", row -> under(row, Underpayment::gap, this::share)));
    columns.add(
        shown(
            "missing",
            "column.missing-pay",
            row -> row.underpayment().flatMap(Underpayment::missingPay).map(words::money)));
    boolean any = summary.rows().stream().anyMatch(row -> row.underpayment().isPresent());
    return Table.of(columns, any ? summary.rows() : List.of(), wording);
  }

  private static Optional<String> under(
      SessionsRow row, Function<Underpayment, Rational> figure, Function<Rational, String> form) {
    return row.underpayment().map(figure).map(form);
  }

  private String share(Rational share) {
    return words.share(share, share);
  }

  private String interval(Interval interval) {
    return words.share(interval.low(), interval.high());
  }

  private Optional<String> count(long count) {
    return Optional.of(words.count(count));
  }

  /** The group, where there are some, and the method. */
  private List<Column<SessionsRow>> named() {
    List<Column<SessionsRow>> columns = new ArrayList<>();
    for (int i = 0; i < summary.by().size(); i++) {
      int index = i;
      String key = summary.by().get(i);
      columns.add(Column.left(key, key, row -> Cell.text(group(row, row.keys().get(index)))));
    }
    columns.add(
        Column.left(
            "method",
            "column.method",
            row -> Cell.text(weak.named(words.method(row), row.shown()))));
    return columns;
  }

  private String group(SessionsRow row, String key) {
    String name = row.ofAll() ? wording.say("summary.all") : Cell.named(key);
    return row.isSuppressed()
        ? name + " (" + SuppressionLabel.forPeople(row.shown(), summary.minGroup(), wording) + ")"
        : name;
  }

  private Column<SessionsRow> money(
      String key, String titleKey, Function<SessionsRow, Optional<Rational>> amount) {
    return shown(
        key, titleKey, row -> amount.apply(row).filter(a -> summary.givesPay()).map(words::money));
  }

  private static Column<SessionsRow> shown(
      String key, String titleKey, Function<SessionsRow, Optional<String>> text) {
    return Column.right(key, titleKey, row -> cell(row, text.apply(row)));
  }

  private static Cell cell(SessionsRow row, Optional<String> text) {
    return row.isSuppressed() || text.isEmpty() ? Cell.MISSING : Cell.text(text.get());
  }
}
