package org.clickwage.summary;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.group.ReferenceRole;
import org.clickwage.group.SummaryRow;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.LegalFloor;
import org.clickwage.report.FloorsReport;
import org.clickwage.statistics.Gains;
import org.clickwage.statistics.Underpayment;
import org.clickwage.survey.SurveySummary;

/**
 * What pay floors add to the pay of a survey's people, group by group: by one that is no law, what
 * it would add.
 *
 * @param rows those of the floors alone
 */
record TriedFloors(
    List<SummaryEnds> rows,
    SurveySummary summary,
    ShownFigures<SummaryEnds> figures,
    RowNames names,
    Wording wording) {
  private static final List<String> ADDED =
      List.of(
          "column.hours-below",
          "column.tasks-below",
          "column.added",
          "column.added-per-hour",
          "column.added-per-paid-hour",
          "column.added-each",
          "column.added-share",
          "column.under-minimum",
          "column.under-with-floor");

  /** What is of the floors alone, whatever else the figures of the people are. */
  private static final Set<String> KEYS =
      Set.of(
          "floor",
          "headcount_ratio",
          "headcount_low",
          "headcount_high",
          "hours_below",
          "tasks_below",
          "added",
          "added_per_hour",
          "added_per_paid_hour",
          "added_each",
          "added_share",
          "under_minimum",
          "under_minimum_with_floor",
          "currency",
          "suppressed");

  /** The same figures of people who have other rows of their own. */
  static Table forMachines(SurveySummary summary, Wording wording) {
    return Table.onDemand(
        SummaryFigures.forMachines(List.of(), summary).stream()
            .filter(column -> KEYS.contains(column.key()))
            .toList(),
        summary.rows().stream().filter(row -> row.role().isFloor()).toList(),
        wording);
  }

  /** A sentence for each floor on all together, as far as it may be shown. */
  void answer(Document.Builder document) {
    rows.stream()
        .filter(row -> row.shown().ofAll())
        .flatMap(row -> sentence(row).stream())
        .forEach(sentence -> document.answer(sentence, Tone.PLAIN));
  }

  private Optional<String> sentence(SummaryEnds all) {
    String rule = law(all).filter(law -> !law.isProposed()).isPresent() ? "law" : "proposed";
    Optional<String> below = figures.show("column.below", all);
    Optional<String> added =
        figures
            .figure("column.added")
            .value()
            .apply(all)
            .filter(sum -> sum.high().isPositive())
            .flatMap(sum -> figures.show("column.added", all));
    Optional<String> first =
        below.map(
            share ->
                wording.say(
                    "tried." + rule,
                    name(all),
                    share,
                    confidence(),
                    figures.show("column.interval", all).orElseThrow()));
    return first.map(
        sentence ->
            added
                .map(
                    sum ->
                        wording.say(
                            "tried." + rule + "-added",
                            sum,
                            figures.show("column.added-each", all).orElseThrow()))
                .map(next -> sentence + " " + next)
                .orElse(sentence));
  }

  /** Side by side where there are no groups, else a table for each. */
  void table(Document.Builder document) {
    Map<ReferenceRole, List<SummaryEnds>> tables = new LinkedHashMap<>();
    for (SummaryEnds row : rows) {
      ReferenceRole of = summary.plan().by().isEmpty() ? ReferenceRole.NONE : row.shown().role();
      tables.computeIfAbsent(of, role -> new ArrayList<>()).add(row);
    }
    tables.forEach(
        (role, ofTable) ->
            document.table(
                role.isFloor()
                    ? wording.say("title.tried-floor", name(ofTable.get(0)))
                    : wording.say("title.tried-floors"),
                table(
                    role.isFloor()
                        ? Column.text("group", "column.group", row -> names.of(row.shown()))
                        : Column.text("floor", "column.tried-floor", this::name),
                    ShownRow.mostRead(ofTable, SummaryEnds::shown))));
  }

  /** Whom a floor brings what, where nobody is found by it. */
  void gains(Document.Builder document) {
    for (SummaryEnds row : rows) {
      row.shown()
          .statistics()
          .underpayment()
          .flatMap(Underpayment::gains)
          .filter(any -> row.shown().showsMoney() && !any.tenths().isEmpty())
          .ifPresent(
              gains ->
                  document.table(
                      wording.say("title.gains"), table(gains, row.shown().group().currency())));
    }
  }

  private Table table(Gains gains, Optional<Currency> currency) {
    List<Gains.Tenth> tenths = gains.tenths();
    Rational all = tenths.stream().map(Gains.Tenth::added).reduce(Rational.ZERO, Rational::plus);
    List<Column<Gains.Tenth>> columns =
        List.of(
            Column.text("tenth", "column.tenth", each -> Integer.toString(each.place())),
            Column.right(
                "below",
                "column.below-floor",
                each -> share(Rational.of(each.gaining()), Rational.of(each.units()))),
            Column.right(
                "added",
                "column.added",
                each ->
                    Cell.text(
                        Unit.MONEY.show(Range.of(each.added()), currency, wording.figures()))),
            Column.right("part", "column.part-of-added", each -> share(each.added(), all)));
    return Table.of(columns, tenths, wording);
  }

  private Cell share(Rational part, Rational whole) {
    return whole.isZero()
        ? Cell.MISSING
        : Cell.text(
            Unit.SHARE_OF_UNITS.show(
                Range.of(part.dividedBy(whole)), Optional.empty(), wording.figures()));
  }

  private Table table(Column<SummaryEnds> first, List<SummaryEnds> ofTable) {
    List<Column<SummaryEnds>> columns =
        new ArrayList<>(
            List.of(
                first,
                Column.text("below", "column.below-floor", this::below),
                figures
                    .column("column.interval")
                    .titled(wording.say("column.interval", confidence()))));
    ADDED.stream()
        .filter(title -> ofTable.stream().anyMatch(row -> figures.show(title, row).isPresent()))
        .map(figures::column)
        .forEach(columns::add);
    return Table.of(columns, ofTable, wording);
  }

  private String below(SummaryEnds row) {
    return row.isSuppressed()
        ? names.whyNot(row.shown())
        : figures.show("column.below", row).orElse("");
  }

  private Share confidence() {
    return Share.ofFraction(summary.options().confidence());
  }

  private Optional<LegalFloor> law(SummaryEnds row) {
    return summary.floor(row.shown().role());
  }

  private String name(SummaryEnds row) {
    return law(row)
        .map(law -> FloorsReport.name(law, wording))
        .orElseGet(() -> name(row.shown(), summary));
  }

  /** The name of a row's floor, as options have it; empty where it is compared with a wage. */
  static String name(SummaryRow row, SurveySummary summary) {
    return row.role().isFloor() ? summary.plan().floors().get(row.role().floor()) : "";
  }
}
