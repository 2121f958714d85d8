package org.clickwage.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.clickwage.wage.RateName;
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
      WageCalculation calculation) {}

  /** A case with one of its references, or alone where it has none. */
  private record Line(CalculatedCase of, Optional<Comparison> comparison) {
    static Stream<Line> of(CalculatedCase each) {
      List<Comparison> comparisons = each.calculation().comparisons();
      return comparisons.isEmpty()
          ? Stream.of(new Line(each, Optional.empty()))
          : comparisons.stream().map(comparison -> new Line(each, Optional.of(comparison)));
    }

    WageCalculation calculation() {
      return of.calculation();
    }

    /** The hourly rate that is compared with the line's reference, else that of the work. */
    Optional<Range> hourly() {
      return comparison
          .flatMap(Comparison::hourlyRate)
          .or(() -> calculation().wage().over(point -> point.rate(RateName.EARNINGS)));
    }

    Optional<Range> work(Function<WorkRecord, Optional<Rational>> fact) {
      return calculation().wage().work(fact);
    }
  }

  private CasesReport() {}

  /** All cases, compared with each other. */
  public static Result table(List<CalculatedCase> cases, Wording wording) {
    return new Result(
        words -> document(cases, words),
        wording,
        () -> Table.of(columns(wording), cases.stream().flatMap(Line::of).toList(), wording),
        json -> json.objects("cases", cases, each -> members(each, wording, json)));
  }

  private static Document document(List<CalculatedCase> cases, Wording wording) {
    List<ComparedCase> compared =
        cases.stream()
            .map(
                each ->
                    ComparedCase.of(
                        wording.show(each.title()),
                        each.variantOf(),
                        wording.show(each.story()),
                        each.calculation()))
            .toList();
    String names = cases.stream().map(CalculatedCase::name).collect(Collectors.joining(", "));
    return new Document.Builder()
        .all(CompareReport.document(compared, wording))
        .hints(wording.say("title.next"), List.of(wording.say("cases.more", names)), wording)
        .build();
  }

  /** One case in full: its story, then everything that {@code calc} prints of it. */
  public static Result full(CalculatedCase one, Wording wording) {
    return new Result(
        words ->
            new Document.Builder()
                .answer(words.show(one.title()), Tone.TITLE)
                .answer(words.show(one.story()), Tone.PLAIN)
                .all(WageDocument.of(one.calculation(), words.with(Audience.OF_CASE)))
                .hints(words.say("title.same-command"), List.of(one.command()), words)
                .build(),
        wording,
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

  private static List<Column<Line>> columns(Wording wording) {
    List<Column<Line>> columns = new ArrayList<>();
    columns.add(Column.text("name", line -> line.of().name()));
    columns.add(Column.text("title", line -> wording.show(line.of().title())));
    columns.add(Column.text("on", line -> line.calculation().asked().on().toString()));
    columns.add(
        Column.text(
            "currency",
            line -> line.calculation().currency().map(Currency::getCurrencyCode).orElse("")));
    columns.addAll(Figure.forMachines(List.of(figure("hourly", Line::hourly))));
    columns.add(words("reference", new ReferenceWording(wording)::name));
    columns.addAll(
        Figure.forMachines(
            List.of(
                compared("reference_hourly", Comparison::hourly).asPoint(),
                compared("ratio", Comparison::ratio))));
    columns.add(words("verdict", each -> each.verdict().map(Cell::word).orElse("")));
    columns.addAll(
        Figure.forMachines(
            List.of(
                figure("tasks_per_hour", line -> line.work(WorkRecord::tasksPerHour)),
                figure("seconds_per_task", line -> line.work(WorkRecord::secondsPerTask)),
                compared("needed_gross_pay", Comparison::requiredGrossPay))));
    return columns;
  }

  private static Column<Line> words(String key, Function<Comparison, String> words) {
    return Column.text(key, line -> line.comparison().map(words).orElse(""));
  }

  private static Figure<Line> compared(String key, Function<Comparison, Optional<Range>> value) {
    return figure(key, line -> line.comparison().flatMap(value));
  }

  private static Figure<Line> figure(String key, Function<Line, Optional<Range>> value) {
    return Figure.ofRange(key, "", Unit.COUNT, value);
  }
}
