package org.clickwage.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.compare.Comparison;
import org.clickwage.compare.PublishedComparison;
import org.clickwage.compare.ReferenceComparison;
import org.clickwage.compare.WageCalculation;
import org.clickwage.document.Bars;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Figure;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Audience;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.Place;
import org.clickwage.report.CompareFigures.Line;

/** Cases compared with each other and with minimum wages: the answer, the picture, the tables. */
public final class CompareReport {
  private final List<ComparedCase> cases;
  private final Wording wording;
  private final Function<Place, Optional<MinimumWage>> today;
  private final Footnotes footnotes = new Footnotes();
  private final Document.Builder document = new Document.Builder();

  private CompareReport(
      List<ComparedCase> cases, Wording wording, Function<Place, Optional<MinimumWage>> today) {
    this.cases = cases;
    this.wording = wording;
    this.today = today;
  }

  /**
   * @param today the minimum wage of a place on the day on which it is asked for
   */
  public static Result of(
      List<ComparedCase> cases, Wording wording, Function<Place, Optional<MinimumWage>> today) {
    return new Result(
        words -> new CompareReport(cases, words, today).document(),
        wording,
        () -> new CompareTable(cases, wording).table(),
        new CompareJson(cases, wording)::write);
  }

  static Document document(List<ComparedCase> cases, Wording wording) {
    return new CompareReport(cases, wording, place -> Optional.empty()).document();
  }

  private Document document() {
    answer();
    pictures();
    missing();
    floors();
    published();
    new CompareGrounds(cases, footnotes, wording).into(document);
    document.cited(wording.say("title.sources"), footnotes.all());
    today();
    return document.build();
  }

  /** Of the first place that is known, where the law there sets an hour’s. */
  private void today() {
    ReferenceWording references = new ReferenceWording(wording);
    cases.stream()
        .flatMap(each -> each.calculation().stream())
        .flatMap(known -> known.asked().place().stream())
        .findFirst()
        .flatMap(today)
        .ifPresent(
            law ->
                references
                    .today(law)
                    .ifPresent(step -> document.today(step, references.source(law))));
  }

  /** Bars of all, and case by case what is taken off an hour; of one in place of its bar. */
  private void pictures() {
    CompareBars compared = new CompareBars(cases, wording, footnotes);
    Document.Builder bars = new Document.Builder();
    compared.into(bars);
    Document words = bars.build();
    Optional<Waterfall> only = cases.size() == 1 ? waterfall(cases.get(0)) : Optional.empty();
    if (only.isPresent()) {
      only.get().into(document, named(compared.bars().panels().get(0)), words);
      levers(cases.get(0)).forEach(rows -> rows.into(document));
    } else {
      document.all(words);
      for (ComparedCase each : cases) {
        waterfall(each).ifPresent(taken -> taken.ofCase(document, each.name()));
      }
    }
  }

  /** The heading of the only case with the sources of all that it is compared with. */
  private Cell named(Bars.Panel of) {
    ReferenceWording references = new ReferenceWording(wording);
    return footnotes.citing(
        of.named().saying(of.heading()),
        cases.get(0).comparisons().stream()
            .map(Comparison::reference)
            .flatMap(
                each ->
                    Stream.concat(
                        Stream.of(references.source(each)),
                        references.source(each.exchange()).stream())));
  }

  private Stream<LeverRows> levers(ComparedCase of) {
    return of.calculation().stream()
        .flatMap(
            known -> known.comparisons().stream().map(each -> new LeverRows(known, each, wording)));
  }

  private Optional<Waterfall> waterfall(ComparedCase of) {
    return of.calculation().flatMap(known -> Waterfall.of(known, wording));
  }

  private void answer() {
    boolean isOne =
        cases.size() == 1
            && cases.get(0).comparisons().stream().anyMatch(each -> each.verdict().isPresent());
    if (isOne) {
      WageCalculation calculation = cases.get(0).calculation().orElseThrow();
      Wording ofPlace = WageDocument.ofPlace(calculation, wording.with(Audience.OF_CASE));
      new WageAnswer(calculation, ofPlace)
          .addTo(document, () -> new Kicker(wording).of(cases.get(0).name(), calculation));
      document.card(new WageCard(calculation, ofPlace)::card);
      return;
    }
    Tone tone = Tone.RESULT;
    CompareAnswer answer = new CompareAnswer(cases, wording);
    document.headline(answer.finding().stream().toList(), answer.about(), Optional.empty());
    for (String sentence : answer.sentences()) {
      document.answer(sentence, tone);
      tone = Tone.PLAIN;
    }
    document.card(answer::card);
  }

  /** What each lacks; of cases that many people work as, what all of them would. */
  private void missing() {
    List<Column<Line>> columns = new ArrayList<>();
    columns.add(
        Column.left("name", "column.case", line -> Cell.text(line.of().name()).in(Tone.TITLE)));
    columns.add(
        Column.left("beside", "column.compared-with", line -> named(line.compared().get())));
    columns.add(missing(CompareFigures.SHORTFALL_PER_HOUR, ShownShortfall::perHour, line -> ""));
    columns.add(missing(CompareFigures.SHORTFALL, ShownShortfall::ofWork, this::span));
    if (cases.stream().anyMatch(each -> each.workers().isPresent())) {
      columns.add(extrapolated());
    }
    List<Line> lines =
        cases.stream()
            .flatMap(
                each ->
                    each.comparisons().stream().map(known -> new Line(each, Optional.of(known))))
            .filter(CompareReport::isShort)
            .toList();
    document.table(wording.say("title.missing"), Table.of(columns, lines, wording));
  }

  private static boolean isShort(Line line) {
    return line.compared()
        .flatMap(ReferenceComparison::shortfallPerHour)
        .filter(shortfall -> shortfall.high().isPositive())
        .isPresent();
  }

  private void floors() {
    List<FloorRows.Row> rows = new ArrayList<>();
    cases.forEach(
        each -> each.floors().forEach(floor -> rows.add(new FloorRows.Row(each.name(), floor))));
    FloorRows floors = new FloorRows(rows, "column.case", wording);
    floors.into(document);
    floors.sources().forEach(footnotes::cite);
  }

  private void published() {
    Map<String, List<PublishedComparison>> known = new LinkedHashMap<>();
    cases.stream()
        .filter(each -> !each.published().isEmpty())
        .forEach(each -> known.put(each.name(), each.published()));
    new PublishedRows(known, "column.case", wording).into(document, footnotes);
  }

  /** With the rate that brought it into the money of the case. */
  private Cell named(ReferenceComparison comparison) {
    ReferenceWording references = new ReferenceWording(wording);
    return footnotes.citing(
        Cell.text(references.name(comparison)), references.source(comparison.exchange()).stream());
  }

  private String span(Line line) {
    return line.of().calculation().map(known -> WageGrounds.span(known, wording)).orElse("");
  }

  /**
   * A shortfall as people calculate it.
   *
   * @param span what it is for: {@code €172.37 to €251.77, a week}
   */
  private Column<Line> missing(
      Figure<Line> figure,
      Function<ShownShortfall, Optional<Range>> missing,
      Function<Line, String> span) {
    return Column.right(
        figure.key(),
        figure.titleKey(),
        line -> {
          ShownShortfall shortfall = shortfall(line);
          return missing
              .apply(shortfall)
              .filter(known -> figure.value().apply(line).isPresent())
              .map(known -> Cell.text(shortfall.say(known) + span.apply(line)))
              .orElse(Cell.MISSING);
        });
  }

  private ShownShortfall shortfall(Line line) {
    return new ShownShortfall(
        line.compared().orElseThrow(),
        line.of()::shown,
        line.currency(),
        wording.figures().compact());
  }

  private Column<Line> extrapolated() {
    Figure<Line> figure = CompareFigures.EXTRAPOLATED;
    return Column.right(
        figure.key(),
        figure.titleKey(),
        line ->
            figure
                .show(line, line.currency(), wording.figures())
                .map(
                    text ->
                        wording.say(
                            "compared.extrapolated",
                            text + span(line),
                            line.of().workers().orElseThrow()))
                .map(Cell::text)
                .orElse(Cell.MISSING));
  }
}
