package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.reference.Basis;
import org.clickwage.reference.FactNote;
import org.clickwage.reference.Gap;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.MinimumWages;
import org.clickwage.reference.Place;

/** Minimum wages as tables: in force on a day, a whole history, or the list of what is known. */
public final class MinimumReport {
  private final Wording wording;
  private final ReferenceWording words;
  private final MinimumColumns columns;
  private final List<MinimumLine> lines = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private Optional<String> countryLine = Optional.empty();
  private Optional<LocalDate> on = Optional.empty();
  private boolean isToday;
  private MinimumPicture picture;

  private MinimumReport(Wording wording) {
    this.wording = wording;
    this.words = new ReferenceWording(wording);
    this.columns = new MinimumColumns(wording);
  }

  /**
   * The wages in force, gross and net, or for each the reason why there is none.
   *
   * @param isToday whether it is the day of the clock, since nobody asked for another
   */
  public static Result inForce(
      Place place,
      Optional<String> series,
      List<Lookup<MinimumWage>> answers,
      LocalDate on,
      boolean isToday,
      Wording wording) {
    MinimumReport report = new MinimumReport(wording);
    report.on = Optional.of(on);
    report.isToday = isToday;
    Basis[] order = Basis.values();
    boolean sameReason =
        answers.get(0).reason().isPresent()
            && answers.get(0).reason().equals(answers.get(1).reason());
    for (int i = 0; i < (sameReason ? 1 : answers.size()); i++) {
      report.lines.add(new MinimumLine(place, series, Optional.of(order[i]), answers.get(i)));
    }
    return report.result(report::forPeople);
  }

  /**
   * Every row of a place, oldest first, and the days for which nothing is known.
   *
   * @param countryLine what goes with any minimum wage of the place
   * @param until the day to which the tables were collected
   */
  public static Result history(
      List<MinimumWage> rows,
      List<Gap> gaps,
      Optional<Text> countryLine,
      LocalDate until,
      Wording wording) {
    MinimumReport report = new MinimumReport(wording);
    report.picture = new MinimumPicture(rows, gaps, until, wording);
    report.countryLine = countryLine.map(wording::show);
    rows.forEach(row -> report.lines.add(MinimumLine.of(row)));
    gaps.forEach(gap -> report.gaps.add(report.gap(gap)));
    return report.result(report::historyForPeople);
  }

  /** What the tables know on a day, place by place. */
  public static Result list(List<MinimumWages.Listed> listed, LocalDate day, Wording wording) {
    MinimumReport report = new MinimumReport(wording);
    report.on = Optional.of(day);
    for (MinimumWages.Listed each : listed) {
      report.lines.add(
          new MinimumLine(each.place(), each.series(), Optional.of(Basis.GROSS), each.inForce()));
    }
    return report.result(() -> report.listForPeople(day));
  }

  private Result result(Supplier<Document> forPeople) {
    return new Result(
        forPeople,
        () -> Table.of(columnsOfFile(), lines, wording),
        json -> {
          json.text("on", on.map(LocalDate::toString));
          json.rows("minimum_wages", Table.of(columns.forMachines(), lines, wording));
          json.texts("gaps", gaps);
          json.texts("notes", notes());
        });
  }

  private List<Column<MinimumLine>> columnsOfFile() {
    List<Column<MinimumLine>> all = new ArrayList<>(columns.forMachines());
    all.add(Column.text("notes", line -> String.join(" ", notesOf(line).toList())));
    all.add(Column.text("on", line -> on.map(LocalDate::toString).orElse("")));
    return all;
  }

  /** What must be said beside a line: the country's line, and the doubts of the day. */
  private Stream<String> notesOf(MinimumLine line) {
    Stream<String> ofRow =
        line.found().stream().flatMap(row -> row.notes().stream().map(wording::say));
    return Stream.concat(ofRow, countryLine.stream());
  }

  private List<String> notes() {
    return lines.stream().flatMap(this::notesOf).distinct().toList();
  }

  private Document forPeople() {
    Document.Builder document = new Document.Builder();
    List<String> notes = new ArrayList<>();
    on.filter(day -> isToday).ifPresent(day -> notes.add(wording.say("minimum.today", day)));
    for (MinimumLine line : lines) {
      if (line.found().isEmpty()) {
        Note why = line.wage().reason().orElseThrow();
        document.answer(none(line, why), Tone.PLAIN);
        continue;
      }
      MinimumWage wage = line.found().get();
      document.answer(answer(wage), Tone.RESULT);
      sources.add(words.source(wage));
      notes.add(wording.say("minimum.scope", words.name(wage), wage.scope()));
      wage.notes().forEach(note -> notes.add(wording.say(note)));
    }
    document.sentences(wording.say("title.notes"), List.copyOf(new LinkedHashSet<>(notes)));
    document.sources(wording.say("title.sources"), List.copyOf(sources));
    return document.build();
  }

  private String none(MinimumLine line, Note why) {
    return wording.say("minimum.none", wording.word(line.basis().orElseThrow()), why);
  }

  private String answer(MinimumWage wage) {
    String amount = ReferenceWording.approximately(wage.confidence()) + wording.show(wage.amount());
    String hourly =
        wage.unit() == MinimumWage.Unit.HOUR
            ? ""
            : columns.hourly(wage).map(rate -> " = " + rate).orElse("");
    return wording.say(
        "minimum.in-force",
        words.name(wage),
        amount,
        wording.word(wage.unit()),
        hourly,
        wage.validFrom());
  }

  private Document historyForPeople() {
    Document.Builder document = new Document.Builder();
    Table table = Table.of(columns.ofHistory(this::source), lines, wording);
    picture.into(document);
    document.table(wording.say("title.history"), table);
    document.sentences(wording.say("title.gaps"), gaps);
    document.sentences(wording.say("title.notes"), notes());
    document.sources(wording.say("title.sources"), List.copyOf(sources));
    return document.build();
  }

  private Document listForPeople(LocalDate day) {
    Document.Builder document = new Document.Builder();
    document.table(
        wording.say("title.minimum-list", day), Table.of(columns.ofList(), lines, wording));
    document.sentences(
        wording.say("title.no-answer"),
        lines.stream()
            .flatMap(line -> line.wage().reason().map(why -> reason(line, why)).stream())
            .toList());
    document.sentences(wording.say("title.notes"), notesWithPlaces());
    return document.build();
  }

  /** Why a place of the list has no wage: a country's own sentence does not name it. */
  private String reason(MinimumLine line, Note why) {
    String said = wording.say(why);
    return why.kind() == FactNote.NO_STATUTORY_MINIMUM
        ? wording.say("minimum.note", wording.show(line.place()), said)
        : said;
  }

  /** In a list of many places a note says of which it is, or of whose regions. */
  private List<String> notesWithPlaces() {
    Map<String, Set<Place>> places = new LinkedHashMap<>();
    for (MinimumLine line : lines) {
      notesOf(line)
          .forEach(
              note -> places.computeIfAbsent(note, n -> new LinkedHashSet<>()).add(line.place()));
    }
    return ReferenceGrounds.named(places, wording);
  }

  /** The number of the row's source in the list below the table, each source once. */
  private Cell source(MinimumLine line) {
    String source = line.found().orElseThrow().source();
    sources.add(source);
    return Cell.source(List.copyOf(sources).indexOf(source) + 1);
  }

  private String gap(Gap gap) {
    String key =
        gap.from().isEmpty() ? "gap.until" : gap.to().isEmpty() ? "gap.from" : "gap.between";
    Object first = gap.from().map(Object.class::cast).orElse("");
    Object last = gap.to().map(Object.class::cast).orElse("");
    return wording.say(key, gap.place().toString(), gap.series(), first, last, gap.why());
  }
}
