package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.clickwage.reference.Basis;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.FactNote;
import org.clickwage.reference.Gap;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.MinimumWage;
import org.clickwage.reference.MinimumWage.Unit;
import org.clickwage.reference.MinimumWages;
import org.clickwage.reference.Place;

/**
 * Minimum wages as tables: in force on a day, a whole history, or the list of what is known.
 *
 * @param on the day on which they are in force; empty of a history
 * @param countryLine what goes with any minimum wage of the place
 * @param real a history in the prices of one year, where that is asked for
 */
public record MinimumReport(
    List<MinimumLine> lines,
    Optional<LocalDate> on,
    List<Gap> gaps,
    Optional<Text> countryLine,
    Optional<RealMinimum> real,
    Wording wording) {
  /** A history of more rows is folded away on a page, which has it as a picture. */
  private static final int MOST_OPEN = 12;

  /**
   * The wages in force, gross and net, or for each the reason why there is none.
   *
   * @param answers in the order in which they are shown
   * @param isToday whether it is the day of the clock, since no other is asked for
   */
  public static Result inForce(
      Place place,
      Optional<String> series,
      Map<Basis, Lookup<MinimumWage>> answers,
      LocalDate on,
      boolean isToday,
      Wording wording) {
    List<MinimumLine> lines = new ArrayList<>();
    answers.forEach(
        (basis, answer) -> {
          boolean isRepeated =
              lines.stream()
                  .anyMatch(
                      line ->
                          line.found().isEmpty() && line.wage().reason().equals(answer.reason()));
          if (!isRepeated) {
            lines.add(new MinimumLine(place, series, Optional.of(basis), answer));
          }
        });
    MinimumReport report = onDay(on, lines, wording);
    return report.result(each -> each.forPeople(isToday));
  }

  /**
   * Every row of a place, oldest first, and the days for which nothing is known.
   *
   * @param countryLine what goes with any minimum wage of the place
   * @param until the day to which the tables were collected
   * @param prices those in which amounts are shown too
   */
  public static Result history(
      List<MinimumWage> rows,
      List<Gap> gaps,
      Optional<Text> countryLine,
      LocalDate until,
      Optional<ConstantPrices> prices,
      Wording wording) {
    List<MinimumLine> lines = rows.stream().map(MinimumLine::of).toList();
    Optional<RealMinimum> real =
        prices.map(known -> new RealMinimum(rows, gaps, until, known, wording));
    MinimumReport report =
        new MinimumReport(lines, Optional.empty(), gaps, countryLine, real, wording);
    return report.result(
        each -> each.historyForPeople(new MinimumPicture(rows, gaps, until, real, each.wording)));
  }

  /** What the tables know on a day: people find a place by its name, programs by its code. */
  public static Result list(List<MinimumWages.Listed> listed, LocalDate day, Wording wording) {
    List<MinimumLine> lines = listed.stream().map(MinimumLine::of).toList();
    List<MinimumLine> byName = new ArrayList<>(lines);
    byName.sort(Comparator.comparing(line -> line.place().withCountry(wording), Language.ALPHABET));
    return onDay(day, lines, wording)
        .result(each -> onDay(day, byName, each.wording).listForPeople(day));
  }

  private static MinimumReport onDay(LocalDate day, List<MinimumLine> lines, Wording wording) {
    return new MinimumReport(
        lines, Optional.of(day), List.of(), Optional.empty(), Optional.empty(), wording);
  }

  /** Where amounts are real ones too, those before the source. */
  private List<Column<MinimumLine>> columns(Footnotes sources) {
    List<Column<MinimumLine>> all = new ArrayList<>(new MinimumColumns(wording).all(sources));
    int source = all.stream().map(Column::key).toList().indexOf("source");
    real.ifPresent(prices -> all.addAll(source, prices.columns()));
    return all;
  }

  private Result result(Function<MinimumReport, Document> document) {
    return new Result(
        words -> document.apply(new MinimumReport(lines, on, gaps, countryLine, real, words)),
        wording,
        () -> Table.of(columnsOfFile(), lines, wording),
        json -> {
          json.text("on", on.map(LocalDate::toString));
          json.rows("minimum_wages", Table.of(columns(new Footnotes()), lines, wording));
          json.texts("gaps", sentencesOnGaps());
          json.texts("notes", notes());
        });
  }

  private List<Column<MinimumLine>> columnsOfFile() {
    List<Column<MinimumLine>> all = columns(new Footnotes());
    all.add(Column.text("notes", line -> String.join(" ", notesOf(line).toList())));
    all.add(Column.text("on", line -> on.map(LocalDate::toString).orElse("")));
    return all;
  }

  /** What is to be known of a line: the doubts of the day, and the country's line. */
  private Stream<String> notesOf(MinimumLine line) {
    Stream<String> ofRow =
        line.found().stream().flatMap(row -> row.notes().stream().map(wording::say));
    return Stream.concat(ofRow, countryLine.map(wording::show).stream());
  }

  private List<String> notes() {
    Stream<String> ofPrices = real.stream().flatMap(RealMinimum::notes);
    return Stream.concat(lines.stream().flatMap(this::notesOf), ofPrices).distinct().toList();
  }

  private Document forPeople(boolean isToday) {
    ReferenceWording words = new ReferenceWording(wording);
    Document.Builder document = new Document.Builder();
    Footnotes sources = new Footnotes();
    Set<String> notes = new LinkedHashSet<>();
    headline(words, document);
    if (isToday) {
      notes.add(wording.say(Note.of("minimum.today", on.orElseThrow())));
    }
    for (MinimumLine line : lines) {
      line.wage()
          .reason()
          .map(why -> lines.size() == 1 ? wording.say(why) : ofBasis(line, why))
          .ifPresent(none -> document.answer(none, Tone.PLAIN));
      for (MinimumWage wage : line.found().stream().toList()) {
        document.answer(answer(wage, words), Tone.RESULT);
        sources.cite(words.source(wage));
        scope(wage, words).ifPresent(notes::add);
        wage.notes().forEach(note -> notes.add(wording.say(note)));
      }
    }
    document.sentences(wording.say("title.notes"), List.copyOf(notes));
    document.cited(wording.say("title.sources"), sources.all());
    return document.build();
  }

  /** Of the first wage that is one of an hour. */
  private void headline(ReferenceWording words, Document.Builder document) {
    lines.stream()
        .flatMap(line -> line.found().stream())
        .filter(wage -> wage.hourly().isPresent())
        .findFirst()
        .ifPresent(
            wage -> {
              String hourly = hourly(wage, words).orElseThrow();
              document.headline(
                  List.of(wording.say("finding.minimum-now", words.in(wage), hourly)),
                  new Kicker(wording)
                      .of(List.of(wage.place()), on.map(DayRange::only), Optional.empty()),
                  Optional.of(hourly));
            });
  }

  private String ofBasis(MinimumLine line, Note why) {
    return wording.say("plain.fact", wording.word(line.basis().orElseThrow()), why);
  }

  private String answer(MinimumWage wage, ReferenceWording words) {
    Optional<String> hourly = hourly(wage, words).filter(rate -> wage.unit() != Unit.HOUR);
    return wording.say(
        "minimum.in-force",
        words.name(wage),
        words.about(wage.confidence(), wording.show(wage.amount())),
        wording.word(wage.unit()),
        hourly.map(rate -> " = " + rate).orElse(""),
        wage.validFrom());
  }

  private Optional<String> hourly(MinimumWage wage, ReferenceWording words) {
    return wage.hourly().map(rate -> words.about(wage.confidence(), wording.show(rate)));
  }

  /** Whom it is for; nothing where it is for all. */
  private Optional<String> scope(MinimumWage wage, ReferenceWording words) {
    return Optional.of(wage.scope())
        .filter(scope -> !scope.sentence().equals(MinimumWage.FOR_ALL))
        .map(scope -> wording.say("minimum.note", words.name(wage), scope));
  }

  private Document historyForPeople(MinimumPicture picture) {
    Footnotes sources = new Footnotes();
    real.ifPresent(each -> sources.cite(wording.say(each.prices().cited())));
    List<Column<MinimumLine>> shown = columns(sources);
    if (real.isPresent()) {
      shown.replaceAll(column -> column.key().equals("amount") ? column.whereWide() : column);
    }
    Table table = Table.of(shown, lines, wording);
    Document.Builder document = new Document.Builder();
    picture.into(document);
    if (lines.size() > MOST_OPEN) {
      document.folded(wording.say("title.history"), table);
    } else {
      document.table(wording.say("title.history"), table);
    }
    return document
        .sentences(wording.say("title.gaps"), sentencesOnGaps())
        .sentences(wording.say("title.notes"), notes())
        .cited(wording.say("title.sources"), sources.all())
        .build();
  }

  private Document listForPeople(LocalDate day) {
    return new Document.Builder()
        .table(wording.say("title.minimum-list", day), list())
        .sentences(
            wording.say("title.no-answer"),
            lines.stream()
                .flatMap(line -> line.wage().reason().map(why -> reason(line, why)).stream())
                .toList())
        .sentences(wording.say("title.notes"), notesWithPlaces())
        .build();
  }

  /** Why a place of the list has no wage: a country's own sentence does not name it. */
  private String reason(MinimumLine line, Note why) {
    String reason = wording.say(why);
    return why.kind() == FactNote.NO_STATUTORY_MINIMUM
        ? wording.say("minimum.note", wording.show(line.place()), reason)
        : reason;
  }

  /** In a list of many places a note names the one that it is of, or the country. */
  private List<String> notesWithPlaces() {
    Map<String, Set<Place>> places = new LinkedHashMap<>();
    for (MinimumLine line : lines) {
      notesOf(line)
          .forEach(
              note -> places.computeIfAbsent(note, n -> new LinkedHashSet<>()).add(line.place()));
    }
    return ReferenceNotes.named(places, wording);
  }

  /** By the names of places; all of it is before charges, and too much for sources. */
  private Table list() {
    List<Column<MinimumLine>> columns = columns(new Footnotes());
    columns.removeIf(column -> List.of("basis", "source").contains(column.key()));
    columns.set(0, Column.text("place", "column.place", line -> line.place().withCountry(wording)));
    return Table.of(columns, lines, wording);
  }

  private List<String> sentencesOnGaps() {
    return gaps.stream().map(this::gap).toList();
  }

  /** With the series where it is none that a place has by default. */
  private Place placeOf(Gap gap) {
    boolean isDefault =
        lines.stream()
            .flatMap(line -> line.found().stream())
            .anyMatch(row -> row.isDefault() && row.series().equals(gap.series()));
    Optional<String> series = Optional.of(gap.series()).filter(name -> !isDefault);
    return new Place(gap.place().country(), gap.place().region(), series);
  }

  private String gap(Gap gap) {
    String key =
        gap.from().isEmpty() ? "gap.until" : gap.to().isEmpty() ? "gap.from" : "gap.between";
    Object first = gap.from().map(Object.class::cast).orElse("");
    Object last = gap.to().map(Object.class::cast).orElse("");
    return wording.say(key, placeOf(gap), first, last, gap.why());
  }
}
