package org.clickwage.report;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.Verdict;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Figures;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;

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
    grounds(calculation, wording, wage.document);
    return wage.document.build();
  }

  private void answer() {
    boolean compared = false;
    for (Comparison comparison : calculation.comparisons()) {
      if (comparison.verdict().isPresent()) {
        Tone tone = Tone.of(comparison.verdict().get());
        document.answer(references.headline(comparison), tone);
        compared = true;
      }
    }
    if (!compared) {
      document.answer(withoutComparison(), Tone.RESULT);
    }
    for (Note why : calculation.references().missing()) {
      document.answer(wording.say(why), Tone.PLAIN);
    }
    for (Note why : calculation.floors().missing()) {
      document.answer(wording.say(why), Tone.PLAIN);
    }
  }

  private String withoutComparison() {
    WageRows rows = new WageRows(calculation, wording);
    if (rows.netHourlyRate().isPresent()) {
      return wording.say(
          "headline.net-rate", figures.money(rows.netHourlyRate().get(), currency()));
    }
    if (rows.earningsHourlyRate().isPresent()) {
      return wording.say(
          "headline.earnings-rate", figures.money(rows.earningsHourlyRate().get(), currency()));
    }
    if (rows.pieceRate().isPresent()) {
      return wording.say(
          "headline.piece-rate", figures.pieceRate(rows.pieceRate().get(), currency()));
    }
    // Where there may be no task at all, there is no time for each.
    if (rows.tasksPerHour().isPresent() && rows.secondsPerTask().isPresent()) {
      return wording.say(
          "headline.pace",
          figures.count(rows.tasksPerHour().get()),
          figures.seconds(rows.secondsPerTask().get()));
    }
    boolean paid = calculation.work().pay().isPresent();
    return wording.say(paid ? "headline.no-hours" : "headline.no-pay");
  }

  private Currency currency() {
    return calculation.currency().orElseThrow();
  }

  private void waterfalls() {
    WageRows rows = new WageRows(calculation, wording);
    new WagePicture(calculation, wording).into(document);
    document.table(title("title.money"), rows.money());
    document.table(title("title.time"), rows.time());
    document.table(wording.say("title.rates"), rows.rates());
  }

  /** A title with the span that the amounts are for: {@code Money, a week}. */
  private String title(String key) {
    return wording.say(key) + span(calculation, wording);
  }

  /** What the amounts are for, behind a title: {@code , a week}; nothing where nobody said. */
  static String span(WageCalculation calculation, Wording wording) {
    boolean over = calculation.work().over().isPresent();
    return calculation
        .work()
        .span()
        .map(span -> over ? span.asDuration(wording) : wording.show(span))
        .map(of -> wording.say("title.span", of))
        .orElse("");
  }

  private void comparisons() {
    List<Numbered> shown = new ArrayList<>();
    int number = 0;
    for (Comparison comparison : calculation.comparisons()) {
      number++;
      if (comparison.ratio().isPresent()) {
        shown.add(new Numbered(number, comparison));
      }
    }
    List<Column<Numbered>> columns =
        List.of(
            Column.left("reference", "column.reference", this::referenceCell),
            Column.right("hourly", "column.hourly", row -> hourlyCell(row.comparison())),
            Column.right("ratio", "column.ratio", row -> ratioCell(row.comparison())),
            Column.right(
                "missing", "column.missing-per-hour", row -> missingCell(row.comparison())),
            Column.left("verdict", "column.verdict", row -> verdictCell(row.comparison())));
    document.table(wording.say("title.comparisons"), Table.of(columns, shown, wording));
  }

  /** A comparison with the number of its reference in the list of sources. */
  private record Numbered(int number, Comparison comparison) {}

  private Cell referenceCell(Numbered row) {
    return Cell.text(references.name(row.comparison().reference())).numbered(row.number());
  }

  private Cell hourlyCell(Comparison comparison) {
    return Cell.text(references.hourly(comparison.reference()));
  }

  private Cell ratioCell(Comparison comparison) {
    Range ratio = comparison.ratio().orElseThrow();
    String text = references.approximately(comparison.reference()) + figures.share(ratio);
    return Cell.of(ratio, text).in(Tone.RESULT);
  }

  private Cell missingCell(Comparison comparison) {
    Range missing = comparison.shortfallPerHour().orElseThrow();
    String text = figures.money(missing, comparison.reference().hourly().currency());
    return Cell.of(missing, references.approximately(comparison.reference()) + text);
  }

  private Cell verdictCell(Comparison comparison) {
    Verdict verdict = comparison.verdict().orElseThrow();
    return Cell.of(verdict, wording.word(verdict)).in(Tone.of(verdict));
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
        String name = references.name(comparison.reference());
        Table rows = RequiredRows.of(comparison, wording);
        String title = wording.say("title.needed", name) + span(calculation, wording);
        document.table(title, rows);
      }
    }
  }

  /** What the figures rest on: assumptions, remarks and sources. */
  static void grounds(WageCalculation calculation, Wording wording, Document.Builder document) {
    List<String> assumptions = new ArrayList<>(conversions(calculation, wording));
    calculation.assumptions().forEach(note -> assumptions.add(wording.say(note)));
    document.sentences(wording.say("title.assumptions"), assumptions);
    document.sentences(wording.say("title.notes"), notes(List.of(calculation), wording));
    document.sources(wording.say("title.sources"), sources(calculation, wording));
  }

  /** Every amount that was brought to another span, in words. */
  static List<String> conversions(WageCalculation calculation, Wording wording) {
    ConversionWording conversions = new ConversionWording(wording);
    boolean over = calculation.work().over().isPresent();
    return calculation.work().conversions().stream()
        .map(each -> conversions.say(each, over, calculation.asked().currency()))
        .toList();
  }

  /** What must be said beside the references, each once. */
  static List<String> notes(List<WageCalculation> reckonings, Wording wording) {
    List<ReferenceWage> found =
        reckonings.stream().flatMap(each -> each.references().found().stream()).toList();
    Set<String> said = new LinkedHashSet<>(ReferenceGrounds.of(found, wording).notes());
    reckonings.stream()
        .flatMap(each -> each.floors().compared().stream())
        .flatMap(floor -> floor.floor().notes().stream())
        .forEach(note -> said.add(wording.say(note)));
    return List.copyOf(said);
  }

  private static List<String> sources(WageCalculation calculation, Wording wording) {
    ReferenceWording references = new ReferenceWording(wording);
    List<String> sources = new ArrayList<>();
    List<ReferenceWage> found = calculation.references().found();
    found.forEach(reference -> sources.add(references.source(reference)));
    Set<String> rates = new LinkedHashSet<>();
    found.forEach(reference -> references.source(reference.exchange()).ifPresent(rates::add));
    sources.addAll(rates);
    if (!calculation.floors().compared().isEmpty()) {
      sources.addAll(FloorRows.of(calculation.floors().compared(), wording).sources());
    }
    new ChargeLines(calculation.wage())
        .levies()
        .forEach(levy -> sources.add(ChargeLines.source(levy, wording)));
    return sources;
  }
}
