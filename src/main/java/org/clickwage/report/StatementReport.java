package org.clickwage.report;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Source;
import org.clickwage.document.Table;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.reference.FactNote;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementFloors;
import org.clickwage.statement.StatementPeriod;
import org.clickwage.wage.RateGapRange;

/**
 * A worker's statement: for a person the real hourly wage first, with what the platform shows, then
 * each period, the way from gross to net pay, and how the figures add up to the files.
 *
 * @param statements one for each currency, the one with the hours first
 * @param files what was read
 * @param remarks how the figures were made, and what must be known
 */
public record StatementReport(
    List<Statement> statements, List<Note> files, List<Note> remarks, Wording wording) {

  public Result result() {
    return new Result(
        words -> new StatementReport(statements, files, remarks, ofPlace(words)).document(),
        wording,
        this::table,
        this::members);
  }

  /** In the words of the country whose law it is compared with. */
  private Wording ofPlace(Wording words) {
    return main()
        .total()
        .minimum()
        .flatMap(minimum -> minimum.references().get(0).place())
        .map(place -> words.of(place.country()))
        .orElse(words);
  }

  /** All figures of the periods, as programs read them. */
  public Table table() {
    return periods().forMachines();
  }

  private StatementPeriods periods() {
    return new StatementPeriods(statements, wording);
  }

  /** The statement of the currency with the hours. */
  private Statement main() {
    return statements.get(0);
  }

  /** The first one, and each that has hours of its own. */
  private List<Statement> withHours() {
    return statements.stream().filter(each -> each == main() || each.facts().hasHours()).toList();
  }

  private void members(JsonOutput json) throws IOException {
    json.rows("periods", table());
    if (isDivided()) {
      json.object("change", () -> change().members(json));
    }
    RateGapFigures.write(RateGapRange.of(List.of(main().total().wage())), json);
    json.array(
        "levers",
        () -> {
          for (LeverRows rows : levers().stream().toList()) {
            rows.write(json);
          }
        });
    json.objects("comparisons", main().floors().days(), days -> comparison(days, json));
  }

  private StatementChange change() {
    return new StatementChange(main(), bars(), wording);
  }

  /** What would reach the minimum wage of all days. */
  private Optional<LeverRows> levers() {
    StatementPeriod total = main().total();
    return total.answer().headline().map(minimum -> new LeverRows("", minimum, wording));
  }

  private void comparison(StatementFloors.Days days, JsonOutput json) throws IOException {
    json.text("period", days.month().toString());
    json.text("from", days.days().first().toString());
    json.text("to", days.days().last().toString());
    FloorRows.members(days.comparison(), wording, json);
  }

  private Document document() {
    Document.Builder document = new Document.Builder();
    List<StatementAnswer> answers =
        withHours().stream().map(each -> new StatementAnswer(each, wording)).toList();
    if (bars().areCompared()) {
      finding(document, answers.get(0).about());
      document.cardWith(bars()::ends);
    } else {
      answers.get(0).headline(document);
      document.card(answers.get(0)::card);
    }
    FloorRows floors = floors();
    answers.forEach(each -> each.addTo(document));
    new FloorAnswer(floors.rows(), wording).addTo(document);
    StatementPeriods periods = periods();
    answers.forEach(each -> each.rates(periods.only(), document));
    levers().ifPresent(rows -> document.table(rows.title() + periods.only(), rows.table()));
    CountedHoursTable hours = new CountedHoursTable(main().total(), wording);
    List<Source> sources = sources(floors);
    document
        .belowAnswers(parts())
        .table(wording.say("title.counted-hours"), hours.table(sources.size()))
        .table(wording.say("title.periods"), periods.forPeople());
    floors.into(document);
    return document
        .open(wording.say("title.take-rate"), takeRate())
        .sentences(wording.say("title.reconciled"), reconciled())
        .sentences(wording.say("title.unmatched"), new StatementProof(main(), wording).unmatched())
        .doubts(sentences(notes().filter(note -> note.kind() == FactNote.STEP_DUE)))
        .sentences(wording.say("title.notes"), sentences(Stream.concat(remarks.stream(), notes())))
        .sentences(wording.say("title.files"), sentences(files.stream()))
        .cited(
            wording.say("title.sources"),
            Stream.concat(sources.stream(), hours.sources().stream()).toList())
        .hints(
            wording.say("title.next"),
            isOwed(floors) ? List.of(wording.say("next.claim")) : List.of(),
            wording)
        .build();
  }

  /** Whether a law makes more due than was paid. */
  private boolean isOwed(FloorRows floors) {
    boolean isOfLaw =
        main()
            .total()
            .minimum()
            .filter(minimum -> minimum.references().get(0).law().isPresent())
            .filter(minimum -> minimum.shortfall().isPositive())
            .isPresent();
    return isOfLaw
        || floors.rows().stream().anyMatch(row -> FloorAnswer.isBroken(row.comparison()));
  }

  /** The sentence on parts that are compared: before and since a day, or when it pays. */
  private void finding(Document.Builder document, String about) {
    if (isDivided()) {
      change().addTo(document, about);
    } else {
      new StatementTimes(bars(), wording).addTo(document, about);
    }
  }

  /** The pictures and tables of such parts. */
  private Document parts() {
    Document.Builder parts = new Document.Builder();
    bars().into(parts);
    if (isDivided()) {
      parts.table(wording.say("title.change"), change().table());
    }
    return parts.build();
  }

  private boolean isDivided() {
    return main().plan().since().isPresent();
  }

  private StatementBars bars() {
    return new StatementBars(main(), periods(), wording);
  }

  private FloorRows floors() {
    return new FloorRows(
        main().floors().days().stream()
            .map(days -> new FloorRows.Row(wording.show(days.month()), days.comparison()))
            .toList(),
        "column.period",
        wording);
  }

  private List<String> takeRate() {
    return main().total().takeRate().stream()
        .flatMap(rate -> new TakeRateSentences(rate, wording).all().stream())
        .toList();
  }

  private List<String> reconciled() {
    return statements.stream()
        .flatMap(each -> new StatementProof(each, wording).reconciled().stream())
        .toList();
  }

  private List<String> sentences(Stream<Note> notes) {
    return notes.map(wording::say).toList();
  }

  private Stream<Note> notes() {
    return statements.stream().flatMap(each -> each.notes().stream()).distinct();
  }

  private List<Source> sources(FloorRows floors) {
    ReferenceWording references = new ReferenceWording(wording);
    Set<Source> sources = new LinkedHashSet<>();
    List<StatementPeriod> totals = withHours().stream().map(Statement::total).toList();
    for (StatementPeriod total : totals) {
      List<ReferenceWage> found =
          total.minimum().stream().flatMap(each -> each.references().stream()).toList();
      found.forEach(reference -> sources.add(references.source(reference)));
      sources.addAll(WageGrounds.exchanges(found, references));
    }
    sources.addAll(floors.sources());
    main().plan().prices().ifPresent(prices -> sources.add(Source.of(wording.say(prices.cited()))));
    totals.stream()
        .flatMap(total -> total.wage().schemeCharges().stream())
        .forEach(each -> sources.add(references.source(each.levy())));
    return List.copyOf(sources);
  }
}
