package org.clickwage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Audience;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.wage.WageBreakdown;
import org.clickwage.work.WorkRecord;

/** Published cases, each with what it comes to. */
public final class CasesReport {
  /** What no table has, and was taken to calculate a case. */
  public static final Note.Kind ASSUMED = Note.Kind.of("assumption.assumed");

  /** A case with its result. */
  public record CalculatedCase(
      String name,
      Text title,
      Text story,
      String command,
      Optional<String> variantOf,
      WageCalculation calculation) {
    ComparedCase compared() {
      return ComparedCase.of(name, variantOf, calculation);
    }
  }

  /** A case with one of its references, or alone where it has none. */
  private record Line(CalculatedCase of, Optional<Comparison> comparison, boolean first) {
    WageCalculation calculation() {
      return of.calculation();
    }

    /** The hourly rate that is compared with the line's reference, else that of the work. */
    Optional<Range> hourly() {
      return comparison
          .flatMap(Comparison::hourlyRate)
          .or(() -> calculation().wage().over(WageBreakdown::earningsHourlyRate));
    }

    Optional<Range> work(Function<WorkRecord, Optional<Rational>> fact) {
      return calculation().wage().work(fact);
    }
  }

  private final List<CalculatedCase> cases;
  private final Wording wording;
  private final List<Line> lines = new ArrayList<>();

  private CasesReport(List<CalculatedCase> cases, Wording wording) {
    this.cases = cases;
    this.wording = wording;
    for (CalculatedCase each : cases) {
      List<Comparison> comparisons = each.calculation().comparisons();
      if (comparisons.isEmpty()) {
        lines.add(new Line(each, Optional.empty(), true));
      }
      for (Comparison comparison : comparisons) {
        boolean first = comparison == comparisons.get(0);
        lines.add(new Line(each, Optional.of(comparison), first));
      }
    }
  }

  /** All cases, a line for each reference. */
  public static Result table(List<CalculatedCase> cases, Wording wording) {
    CasesReport report = new CasesReport(cases, wording);
    return new Result(
        report::document,
        () -> Table.of(report.columnsForMachines(), report.lines, wording),
        json -> json.objects("cases", cases, each -> members(each, wording, json)));
  }

  /** One case in full: its story, then everything that {@code calc} prints of it. */
  public static Result full(CalculatedCase one, Wording wording) {
    return new Result(
        () ->
            new Document.Builder()
                .answer(wording.show(one.title()), Tone.TITLE)
                .answer(wording.show(one.story()), Tone.PLAIN)
                .all(WageDocument.of(one.calculation(), wording.with(Audience.OF_CASE)))
                .sentences(wording.say("title.same-command"), List.of(one.command()))
                .build(),
        () -> WageTable.of(one.calculation(), wording),
        json -> members(one, wording, json));
  }

  private static void members(CalculatedCase each, Wording wording, JsonOutput json)
      throws IOException {
    json.text("name", each.name());
    json.text("title", wording.show(each.title()));
    json.text("told", wording.show(each.story()));
    json.text("command", each.command());
    WageJson.members(each.calculation(), wording, json);
  }

  private Document document() {
    CaseCells cells = new CaseCells(wording);
    List<Column<Line>> columns =
        List.of(
            Column.text("name", "column.case", line -> line.first() ? line.of().name() : ""),
            Column.right(
                "rate",
                "column.rate",
                line ->
                    cells.rate(
                        line.hourly(),
                        line.calculation().currency(),
                        line.work(WorkRecord::tasksPerHour))),
            reference("column.reference"),
            Column.right(
                "ratio",
                "column.ratio",
                line ->
                    line.comparison()
                        .map(each -> cells.ratio(each, pay(each)))
                        .orElse(Cell.MISSING)));
    Document.Builder document = new Document.Builder();
    List<ComparedCase> compared = cases.stream().map(CalculatedCase::compared).toList();
    new CompareAnswer(compared, wording)
        .sentences()
        .forEach(sentence -> document.answer(sentence, Tone.PLAIN));
    return document
        .table(wording.say("title.cases"), Table.of(columns, lines, wording))
        .sentences(
            wording.say("title.told"),
            cases.stream()
                .map(each -> wording.say("cases.told", each.name(), each.story()))
                .toList())
        .sentences(wording.say("title.assumptions"), assumptions())
        .sentences(wording.say("title.notes"), notes())
        .build();
  }

  private Optional<String> pay(Comparison comparison) {
    return comparison
        .requiredGrossPay()
        .map(pay -> wording.figures().atLeast().money(pay, comparison.currency()));
  }

  /** What is to be known of the references, each once, and how to see more. */
  private List<String> notes() {
    List<String> notes =
        new ArrayList<>(
            WageGrounds.notes(cases.stream().map(CalculatedCase::calculation).toList(), wording));
    notes.add(wording.say("cases.more"));
    return notes;
  }

  /** What was assumed, each once, with the cases it was assumed for. */
  private List<String> assumptions() {
    CaseSentences assumptions = new CaseSentences();
    for (CalculatedCase each : cases) {
      each.calculation().assumptions().stream()
          .filter(note -> note.kind() == ASSUMED)
          .forEach(note -> assumptions.add(wording.say(note), each.name()));
    }
    return assumptions.of(cases.size(), wording);
  }

  private List<Column<Line>> columnsForMachines() {
    List<Column<Line>> columns = new ArrayList<>();
    columns.add(Column.text("name", line -> line.of().name()));
    columns.add(Column.text("title", line -> wording.show(line.of().title())));
    columns.add(Column.text("on", line -> line.calculation().asked().on().toString()));
    columns.add(
        Column.text(
            "currency",
            line -> line.calculation().currency().map(Currency::getCurrencyCode).orElse("")));
    columns.addAll(Figure.forMachines(List.of(figure("hourly", Line::hourly))));
    columns.add(reference(""));
    columns.addAll(
        Figure.forMachines(
            List.of(
                compared("reference_hourly", Comparison::hourly).asPoint(),
                compared("ratio", Comparison::ratio))));
    columns.add(
        Column.text(
            "verdict",
            line -> line.comparison().flatMap(Comparison::verdict).map(Cell::word).orElse("")));
    columns.addAll(
        Figure.forMachines(
            List.of(
                figure("tasks_per_hour", line -> line.work(WorkRecord::tasksPerHour)),
                figure("seconds_per_task", line -> line.work(WorkRecord::secondsPerTask)),
                compared("needed_gross_pay", Comparison::requiredGrossPay))));
    return columns;
  }

  private static Figure<Line> compared(String key, Function<Comparison, Optional<Range>> value) {
    return figure(key, line -> line.comparison().flatMap(value));
  }

  private Column<Line> reference(String titleKey) {
    return Column.left(
        "reference",
        titleKey,
        line ->
            line.comparison()
                .map(each -> Cell.text(new ReferenceWording(wording).name(each.reference())))
                .orElse(Cell.MISSING));
  }

  private static Figure<Line> figure(String key, Function<Line, Optional<Range>> value) {
    return Figure.ofRange(key, "", Unit.COUNT, value);
  }
}
