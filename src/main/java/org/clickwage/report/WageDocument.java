package org.clickwage.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Figures;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WorkRecord;

/**
 * One real hourly wage for a person to read: the answer first, then the way from gross to net pay
 * and from paid to work time, the comparisons, and what all of it rests on.
 */
public final class WageDocument {
  private final WageCalculation calculation;
  private final Wording wording;
  private final Figures figures;
  private final ReferenceWording references;
  private final Document.Builder document = new Document.Builder();

  private WageDocument(WageCalculation calculation, Wording wording) {
    this.calculation = calculation;
    this.wording = wording;
    this.figures = wording.figures();
    this.references = new ReferenceWording(wording);
  }

  public static Document of(WageCalculation calculation, Wording wording) {
    WageDocument wage = new WageDocument(calculation, wording);
    wage.answer();
    wage.waterfalls();
    wage.comparisons();
    wage.floors();
    wage.required();
    WageGrounds.into(wage.document, calculation, wording);
    return wage.document.build();
  }

  private void answer() {
    List<Comparison> compared =
        calculation.comparisons().stream().filter(each -> each.verdict().isPresent()).toList();
    for (Comparison comparison : compared) {
      document.answer(references.headline(comparison), Tone.of(comparison.verdict().get()));
    }
    if (compared.isEmpty()) {
      document.answer(withoutComparison(), Tone.RESULT);
    }
    for (Note why : calculation.missing()) {
      document.answer(wording.say(why), Tone.PLAIN);
    }
  }

  private String withoutComparison() {
    boolean paid = calculation.work().pay().isPresent();
    return rate("headline.net-rate", WageBreakdown::netHourlyRate)
        .or(() -> rate("headline.earnings-rate", WageBreakdown::earningsHourlyRate))
        .or(this::pieceRate)
        .or(this::pace)
        .orElseGet(() -> wording.say(paid ? "headline.no-hours" : "headline.no-pay"));
  }

  private Optional<String> rate(String key, Function<WageBreakdown, Optional<Rational>> rate) {
    return calculation
        .wage()
        .over(rate)
        .map(known -> wording.say(key, figures.money(known, calculation.currency())));
  }

  private Optional<String> pieceRate() {
    return calculation
        .wage()
        .over(WageBreakdown::pieceRate)
        .map(rate -> figures.pieceRate(rate, calculation.currency().orElseThrow()))
        .map(rate -> wording.say("headline.piece-rate", rate));
  }

  /** Where there may be no task at all, there is no time for each. */
  private Optional<String> pace() {
    Optional<Range> seconds = calculation.wage().work(WorkRecord::secondsPerTask);
    return calculation
        .wage()
        .work(WorkRecord::tasksPerHour)
        .filter(pace -> seconds.isPresent())
        .map(
            pace ->
                wording.say("headline.pace", figures.count(pace), figures.seconds(seconds.get())));
  }

  private void waterfalls() {
    WageRows rows = new WageRows(calculation, wording);
    rows.picture(document);
    String span = WageGrounds.span(calculation, wording);
    document.table(wording.say("title.money") + span, rows.money());
    document.table(wording.say("title.time") + span, rows.time());
    document.table(wording.say("title.rates"), rows.rates());
  }

  private void comparisons() {
    List<Comparison> shown =
        calculation.comparisons().stream().filter(each -> each.ratio().isPresent()).toList();
    List<Column<Comparison>> columns =
        List.of(
            Column.left("reference", "column.reference", this::reference),
            Column.right(
                "hourly", "column.hourly", each -> Cell.text(references.hourly(each.reference()))),
            about(ComparisonFigures.RATIO).in(each -> Tone.RESULT),
            about(ComparisonFigures.SHORTFALL_OF_AN_HOUR),
            Column.left("verdict", "column.verdict", each -> verdict(each, wording)));
    document.table(wording.say("title.comparisons"), Table.of(columns, shown, wording));
  }

  /** The reference with its number in the list of sources. */
  private Cell reference(Comparison comparison) {
    int number = calculation.comparisons().indexOf(comparison) + 1;
    return Cell.text(references.name(comparison.reference())).numbered(number);
  }

  /** A figure with ≈ where a fact that its reference rests on is approximate. */
  private Column<Comparison> about(Figure<ReferenceComparison> figure) {
    Column<Comparison> exact =
        figure
            .<Comparison>in(each -> each)
            .forPeople(each -> Optional.of(each.currency()), figures);
    return Column.right(
        exact.key(),
        exact.titleKey(),
        each -> {
          Cell cell = exact.accessor().apply(each);
          return cell.saying(references.approximately(each.reference()) + cell.text());
        });
  }

  static Cell verdict(ReferenceComparison comparison, Wording wording) {
    return comparison
        .verdict()
        .map(verdict -> Cell.of(verdict, wording.word(verdict)).in(Tone.of(verdict)))
        .orElse(Cell.MISSING);
  }

  private void floors() {
    if (!calculation.floors().compared().isEmpty()) {
      FloorRows floors = FloorRows.of(calculation.floors().compared(), wording);
      document.table(floors.title(), floors.table());
    }
  }

  private void required() {
    for (Comparison comparison : calculation.comparisons()) {
      if (!comparison.verdict().equals(Optional.of(Verdict.AT_OR_ABOVE))) {
        RequiredRows rows = new RequiredRows(comparison.reference(), wording);
        document.table(rows.title(calculation), rows.of(comparison));
      }
    }
  }
}
