package org.clickwage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;

/** Cases that were told, each with what it comes to. */
public final class CasesReport {
  /** What is said in no table, and was taken to calculate a case. */
  public static final Note.Kind ASSUMED = Note.Kind.of("assumption.assumed");

  /** A case with its result. */
  public record ReportedCounts(
      String name, Text title, Text told, String command, WageCalculation calculation) {}

  /** A case beside one of its references, or alone where it has none. */
  private record Line(ReportedCounts told, Optional<Comparison> comparison, boolean first) {}

  private final Wording wording;
  private final ReferenceWording references;
  private final CaseCells cells;

  private CasesReport(Wording wording) {
    this.wording = wording;
    this.references = new ReferenceWording(wording);
    this.cells = new CaseCells(wording);
  }

  /** All cases, a line for each reference. */
  public static Result table(List<ReportedCounts> cases, Wording wording) {
    CasesReport report = new CasesReport(wording);
    List<Line> lines = new ArrayList<>();
    for (ReportedCounts told : cases) {
      List<Comparison> comparisons = told.calculation().comparisons();
      if (comparisons.isEmpty()) {
        lines.add(new Line(told, Optional.empty(), true));
      }
      for (int i = 0; i < comparisons.size(); i++) {
        lines.add(new Line(told, Optional.of(comparisons.get(i)), i == 0));
      }
    }
    return new Result(
        () -> report.document(lines),
        () -> Table.of(report.columnsForMachines(), lines, wording),
        provenance ->
            JsonOutput.write(
                provenance,
                json ->
                    json.array(
                        "cases",
                        () -> {
                          for (ReportedCounts told : cases) {
                            json.object(() -> report.members(told, json));
                          }
                        })));
  }

  /** One case in full: what was told, then everything that {@code calc} says of it. */
  public static Result full(ReportedCounts told, Wording wording) {
    CasesReport report = new CasesReport(wording);
    return new Result(
        () -> report.document(told),
        () -> WageTable.of(told.calculation(), wording),
        provenance -> JsonOutput.write(provenance, json -> report.members(told, json)));
  }

  private void members(ReportedCounts told, JsonOutput json) throws IOException {
    json.text("name", told.name());
    json.text("title", wording.show(told.title()));
    json.text("told", wording.show(told.told()));
    json.text("command", told.command());
    WageJson.members(told.calculation(), wording, json);
  }

  private Document document(ReportedCounts told) {
    Document.Builder document = new Document.Builder();
    document.answer(wording.show(told.title()), Tone.TITLE);
    document.answer(wording.show(told.told()), Tone.PLAIN);
    Document wage = WageDocument.of(told.calculation(), wording);
    document.all(wage);
    document.sentences(wording.say("title.same-command"), List.of(told.command()));
    return document.build();
  }

  private Document document(List<Line> lines) {
    List<Column<Line>> columns =
        List.of(
            Column.left("name", "column.case", line -> first(line, line.told().name())),
            Column.right("rate", "column.rate", this::rate),
            Column.left("reference", "column.reference", this::reference),
            Column.right("ratio", "column.ratio", this::ratio));
    Document.Builder document = new Document.Builder();
    document.table(wording.say("title.cases"), Table.of(columns, lines, wording));
    document.sentences(
        wording.say("title.told"),
        lines.stream()
            .filter(Line::first)
            .map(line -> wording.say("cases.told", line.told().name(), line.told().told()))
            .toList());
    document.sentences(wording.say("title.assumptions"), assumptions(lines));
    document.sentences(wording.say("title.notes"), notes(lines));
    return document.build();
  }

  /** What must be said beside the references, each once, and how to see more. */
  private List<String> notes(List<Line> lines) {
    List<WageCalculation> told = lines.stream().map(line -> line.told().calculation()).toList();
    List<String> notes = new ArrayList<>(WageDocument.notes(told, wording));
    notes.add(wording.say("cases.more"));
    return notes;
  }

  /** What was assumed, each once, with the cases it was assumed for. */
  private List<String> assumptions(List<Line> lines) {
    Map<String, List<String>> casesBySentence = new LinkedHashMap<>();
    for (Line line : lines) {
      for (Note note : line.told().calculation().assumptions()) {
        if (line.first() && note.kind() == ASSUMED) {
          casesBySentence
              .computeIfAbsent(wording.say(note), sentence -> new ArrayList<>())
              .add(line.told().name());
        }
      }
    }
    List<String> sentences = new ArrayList<>();
    casesBySentence.forEach(
        (sentence, names) -> sentences.add(sentence + " (" + String.join(", ", names) + ")"));
    return sentences;
  }

  private List<Column<Line>> columnsForMachines() {
    List<Column<Line>> columns = new ArrayList<>();
    text(columns, "name", line -> line.told().name());
    text(columns, "title", line -> wording.show(line.told().title()));
    text(columns, "on", line -> line.told().calculation().asked().on().toString());
    text(columns, "currency", CasesReport::currency);
    ends(columns, "hourly", this::figure);
    columns.add(Column.left("reference", "", this::reference));
    columns.add(
        Column.right(
            "reference_hourly",
            "",
            line ->
                line.comparison()
                    .map(c -> Cell.of(c.reference().hourly().perHour(), ""))
                    .orElse(Cell.MISSING)));
    ends(columns, "ratio", line -> line.comparison().flatMap(Comparison::ratio));
    columns.add(
        Column.left(
            "verdict",
            "",
            line ->
                line.comparison()
                    .flatMap(Comparison::verdict)
                    .map(verdict -> Cell.text(Cell.word(verdict)))
                    .orElse(Cell.MISSING)));
    ends(columns, "tasks_per_hour", line -> rows(line).tasksPerHour());
    ends(columns, "seconds_per_task", line -> rows(line).secondsPerTask());
    ends(
        columns,
        "needed_gross_pay",
        line -> line.comparison().flatMap(Comparison::requiredGrossPay));
    return columns;
  }

  private static void text(List<Column<Line>> columns, String key, Function<Line, String> text) {
    columns.add(Column.text(key, text));
  }

  /** A column for each end of a figure. */
  private static void ends(
      List<Column<Line>> columns, String key, Function<Line, Optional<Range>> figure) {
    columns.addAll(Figure.forMachines(List.of(Figure.ofRange(key, "", Unit.COUNT, figure))));
  }

  private WageRows rows(Line line) {
    return new WageRows(line.told().calculation(), wording);
  }

  private static String currency(Line line) {
    return line.told().calculation().currency().map(Currency::getCurrencyCode).orElse("");
  }

  private static Cell first(Line line, String text) {
    return line.first() ? Cell.text(text) : Cell.text("");
  }

  /** The hourly rate that stands beside the line's reference, else that of the work. */
  private Optional<Range> figure(Line line) {
    return line.comparison()
        .flatMap(Comparison::hourlyRate)
        .or(() -> rows(line).earningsHourlyRate());
  }

  private Cell rate(Line line) {
    return cells.rate(
        figure(line), line.told().calculation().currency(), rows(line).tasksPerHour());
  }

  private Cell reference(Line line) {
    return line.comparison()
        .map(comparison -> Cell.text(references.name(comparison.reference())))
        .orElse(Cell.MISSING);
  }

  private Cell ratio(Line line) {
    if (line.comparison().isEmpty()) {
      return Cell.MISSING;
    }
    Comparison comparison = line.comparison().get();
    Currency currency = comparison.reference().hourly().currency();
    return cells.ratio(
        comparison,
        comparison.requiredGrossPay().map(pay -> wording.figures().atLeast().money(pay, currency)));
  }
}
