package org.clickwage.report;

import java.io.IOException;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.document.Document;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.statement.Statement;
import org.clickwage.statement.StatementFloors;
import org.clickwage.statement.StatementMinimum;
import org.clickwage.statement.StatementPeriod;

/**
 * A worker's statement: for a person the real hourly wage first, with what the platform shows, then
 * each period, the way from gross to net pay, and how the figures add up to the files.
 */
public final class StatementReport {
  private final StatementShown shown;
  private final Statement statement;
  private final Wording wording;
  private final FloorRows floors;
  private final StatementPeriods periods;

  private StatementReport(StatementShown shown, Wording wording) {
    this.shown = shown;
    this.statement = shown.main();
    this.wording = wording;
    this.floors = floors(statement, wording);
    this.periods = new StatementPeriods(shown, wording);
  }

  public static Result of(StatementShown shown, Wording wording) {
    StatementReport report = new StatementReport(shown, wording);
    return new Result(report::document, report.periods::forMachines, report::members);
  }

  private static FloorRows floors(Statement statement, Wording wording) {
    return new FloorRows(
        statement.floors().days().stream()
            .map(days -> new FloorRows.Row(days.month().toString(), days.comparison()))
            .toList(),
        wording);
  }

  private void members(JsonOutput json) throws IOException {
    json.rows("periods", periods.forMachines());
    json.array("comparisons", () -> comparisons(json));
  }

  private void comparisons(JsonOutput json) throws IOException {
    for (StatementFloors.Days days : statement.floors().days()) {
      json.object(
          () -> {
            json.text("period", days.month().toString());
            json.text("from", days.days().first().toString());
            json.text("to", days.days().last().toString());
            FloorRows.members(days.comparison(), wording, json);
          });
    }
  }

  private Document document() {
    Document.Builder document = new Document.Builder();
    StatementPeriod total = statement.total();
    Optional<Currency> currency = statement.facts().currency();
    StatementAnswer answer = new StatementAnswer(total, currency, wording);
    answer.addTo(document);
    answer.rates(document);
    StatementSums sums = new StatementSums(total, currency, wording);
    return document
        .table(wording.say("title.sums") + periods.only(), Table.sentences(sums.all(), wording))
        .table(wording.say("title.periods"), periods.forPeople())
        .table(floors.title(), floors.table())
        .sentences(wording.say("title.reconciled"), reconciled())
        .sentences(
            wording.say("title.unmatched"), new StatementProof(statement, wording).unmatched())
        .sentences(
            wording.say("title.notes"), sentences(Stream.concat(shown.remarks().stream(), notes())))
        .sentences(wording.say("title.files"), sentences(shown.files().stream()))
        .sources(wording.say("title.sources"), sources())
        .build();
  }

  private List<String> reconciled() {
    return shown.parts().stream()
        .map(part -> new StatementProof(part.statement(), wording).reconciled(part.sumRead()))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<String> sentences(Stream<Note> notes) {
    return notes.map(wording::say).toList();
  }

  private Stream<Note> notes() {
    return shown.parts().stream().flatMap(part -> part.statement().notes().stream()).distinct();
  }

  private List<String> sources() {
    ReferenceWording references = new ReferenceWording(wording);
    Set<String> sources = new LinkedHashSet<>();
    Optional<StatementMinimum> minimum = statement.total().minimum();
    for (ReferenceWage reference : minimum.map(StatementMinimum::references).orElse(List.of())) {
      sources.add(references.source(reference));
      references.source(reference.exchange()).ifPresent(sources::add);
    }
    sources.addAll(floors.sources());
    statement
        .total()
        .wage()
        .schemeCharges()
        .forEach(charge -> sources.add(references.source(charge.levy())));
    return List.copyOf(sources);
  }
}
