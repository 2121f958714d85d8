package org.clickwage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.FloorComparison;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.report.CompareFigures.Line;

/** Cases beside each other and beside the minimum wages: the answer, the picture, the tables. */
public final class CompareReport {
  /** A case beside such a guarantee, with all that it comes to. */
  private record Floor(ComparedCase of, FloorComparison floor) {}

  private final List<ComparedCase> cases;
  private final Wording wording;
  private final Footnotes footnotes = new Footnotes();
  private final CompareCells cells;
  private final Document.Builder document = new Document.Builder();

  private CompareReport(List<ComparedCase> cases, Wording wording) {
    this.cases = cases;
    this.wording = wording;
    this.cells = new CompareCells(wording, footnotes);
  }

  public static Result of(List<ComparedCase> cases, Wording wording) {
    return new Result(
        () -> new CompareReport(cases, wording).document(),
        () -> new CompareTable(cases, wording).table(),
        provenance -> new CompareJson(cases, wording).write(provenance));
  }

  private Document document() {
    answer();
    new ComparePicture(cases, wording, cells).into(document);
    groups().forEach(this::comparedWithMinimum);
    missing();
    floors();
    extrapolation();
    new CompareGrounds(cases, wording).into(document);
    document.sources(wording.say("title.sources"), footnotes.all());
    return document.build();
  }

  private void answer() {
    Optional<Comparison> only = cases.size() == 1 ? headline(cases.get(0)) : Optional.empty();
    if (only.isPresent()) {
      Tone tone = Tone.of(only.get().verdict().orElseThrow());
      document.answer(new ReferenceWording(wording).headline(only.get()), tone);
      return;
    }
    document.answer(
        wording.say(
            "compared.answer",
            count(each -> true),
            count(is(Verdict.BELOW)),
            count(is(Verdict.BETWEEN)),
            count(is(Verdict.AT_OR_ABOVE)),
            count(each -> each.verdict().isEmpty())),
        Tone.RESULT);
  }

  /** One case is told by its minimum wage, or by what was promised; the sentence names it. */
  private static Optional<Comparison> headline(ComparedCase only) {
    return only.verdictComparison()
        .or(only::promise)
        .filter(comparison -> comparison.verdict().isPresent());
  }

  private static Predicate<ComparedCase> is(Verdict verdict) {
    return each -> each.verdict().equals(Optional.of(verdict));
  }

  private String count(Predicate<ComparedCase> counted) {
    return Long.toString(cases.stream().filter(counted).count());
  }

  /** The cases by their groups, in the order in which the groups come first. */
  private Map<String, List<ComparedCase>> groups() {
    Map<String, List<ComparedCase>> groups = new LinkedHashMap<>();
    cases.forEach(
        each -> groups.computeIfAbsent(each.group(), group -> new ArrayList<>()).add(each));
    return groups;
  }

  private void comparedWithMinimum(String group, List<ComparedCase> members) {
    List<Column<ComparedCase>> columns = new ArrayList<>();
    columns.add(Column.left("name", "column.case", cells::name));
    columns.add(Column.right("hourly", "column.pays", cells::hourly));
    columns.add(
        Column.left("own", "column.minimum-there", each -> cells.reference(each, each.own())));
    columns.add(
        Column.right("own_ratio", "column.share-there", each -> cells.ratio(each, each.own())));
    if (cases.stream().anyMatch(each -> each.client().isPresent())) {
      columns.add(
          Column.left(
              "client", "column.minimum-client", each -> cells.reference(each, each.client())));
      columns.add(
          Column.right(
              "client_ratio", "column.share-client", each -> cells.ratio(each, each.client())));
    }
    String title = wording.say("title.beside-minimum");
    String named = group.isEmpty() ? title : wording.say("title.of-group", title, group);
    document.table(named, Table.of(columns, members, wording));
  }

  private void missing() {
    List<Line> lines = lines(each -> each.besideWages(wording));
    List<Column<Line>> columns =
        List.of(
            Column.left("name", "column.case", line -> name(line.of())),
            Column.left("beside", "column.beside", line -> cells.named(line.beside().get())),
            shown(CompareFigures.SHORTFALL_PER_HOUR),
            withSpan(CompareFigures.SHORTFALL),
            withSpan(CompareFigures.SAME_WORK),
            shown(CompareFigures.HOURS_FOR_ONE_HOUR));
    document.table(wording.say("title.missing"), Table.of(columns, lines, wording));
  }

  private Column<Line> shown(Figure<Line> figure) {
    return figure.forPeople(Line::currency, wording.figures());
  }

  /** For the work as it was stated: {@code 172.37 to 251.77 €, a week}. */
  private Column<Line> withSpan(Figure<Line> figure) {
    return Column.right(
        figure.key(),
        figure.titleKey(),
        line ->
            figure
                .show(line, line.currency(), wording.figures())
                .map(text -> Cell.text(text + cells.span(line.of())))
                .orElse(Cell.MISSING));
  }

  private void floors() {
    List<Floor> floors = new ArrayList<>();
    cases.forEach(each -> each.floors().forEach(floor -> floors.add(new Floor(each, floor))));
    List<Column<Floor>> columns =
        List.of(
            Column.left("name", "column.case", floor -> name(floor.of())),
            Column.left("floor", "column.guarantee", floor -> cells.floor(floor.floor())),
            Column.right("due", "column.due", amount(FloorComparison::due)),
            Column.right("paid", "column.paid", amount(FloorComparison::paid)),
            Column.right("ratio", "column.share-there", floor -> cells.ratio(floor.floor())),
            Column.right("missing", "column.missing-pay", amount(FloorComparison::shortfall)));
    document.table(wording.say("title.floors"), Table.of(columns, floors, wording));
  }

  private Function<Floor, Cell> amount(Function<FloorComparison, Optional<Range>> amount) {
    return floor -> cells.amount(floor.of(), floor.floor(), amount.apply(floor.floor()));
  }

  private void extrapolation() {
    List<Line> lines =
        lines(
            each ->
                each.workers().isPresent() && !each.isHourlyRate()
                    ? each.beside(wording)
                    : List.of());
    List<Column<Line>> columns =
        List.of(
            Column.left("name", "column.case", line -> name(line.of())),
            shown(CompareFigures.WORKERS),
            Column.text("beside", "column.beside", line -> line.beside().get().name()),
            withSpan(CompareFigures.EXTRAPOLATED));
    document.table(wording.say("title.extrapolation"), Table.of(columns, lines, wording));
  }

  /** A line for each thing beside which there is a share. */
  private List<Line> lines(Function<ComparedCase, List<ReferenceComparison>> beside) {
    List<Line> lines = new ArrayList<>();
    for (ComparedCase each : cases) {
      beside.apply(each).stream()
          .filter(known -> known.ratio().isPresent())
          .forEach(known -> lines.add(new Line(each, Optional.of(known))));
    }
    return lines;
  }

  private static Cell name(ComparedCase each) {
    return Cell.text(each.name()).in(Tone.TITLE);
  }
}
