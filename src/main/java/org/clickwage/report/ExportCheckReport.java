package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Letter;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statement.ExportCheck;

/**
 * What came of a request, held against what was asked for.
 *
 * @param gaps of days, and files that no program reads as tables
 * @param customers titles of columns that are of others
 */
public record ExportCheckReport(
    DataRequest request,
    List<ExportCheck.Found> found,
    List<Note> gaps,
    List<String> customers,
    Wording wording) {

  /** How many things are missing. */
  public int missing() {
    return (int) found.stream().filter(ExportCheck.Found::isGap).count() + gaps.size();
  }

  /** The letter that asks for them. */
  public Letter letter() {
    DataRequestLetter letter = new DataRequestLetter(request, wording);
    return letter.completion(
        Stream.concat(
                found.stream().filter(ExportCheck.Found::isGap).map(each -> point(each, letter)),
                gaps.stream().map(wording::say))
            .toList());
  }

  private String point(ExportCheck.Found each, DataRequestLetter letter) {
    String asked = letter.point(each.column());
    return each.presence() == ExportCheck.Presence.MISSING
        ? asked
        : wording.say("check.partly", asked, each.empty());
  }

  public Result result() {
    return new Result(
        this::document,
        this::table,
        json -> {
          json.text("platform", request.controller().platform());
          json.number("missing", Rational.of(missing()));
          json.rows("columns", table());
          json.texts("gaps", gaps.stream().map(wording::say).toList());
          json.texts("customers", customers);
        });
  }

  private Document document() {
    String answer =
        missing() == 0
            ? wording.say("check.whole")
            : wording.say("check.missing", Rational.of(missing()));
    List<String> notes = new ArrayList<>();
    if (!customers.isEmpty()) {
      notes.add(wording.say("check.customers", String.join(", ", customers)));
    }
    notes.add(wording.say("request.no-advice"));
    return new Document.Builder()
        .answer(answer, missing() == 0 ? Tone.RESULT : Tone.PROBLEM)
        .table(wording.say("title.asked-and-received"), table())
        .open(wording.say("title.gaps-of-export"), gaps.stream().map(wording::say).toList())
        .open(wording.say("title.notes"), notes)
        .build();
  }

  private Table table() {
    return Table.of(
        List.of(
            Column.<ExportCheck.Found>detail("column", each -> Cell.text(each.column().name())),
            Column.text("asked", "column.asked", each -> wording.show(each.column().what())),
            Column.left("presence", "column.presence", each -> Cell.of(each.presence(), wording)),
            Column.right("empty_percent", "column.empty", this::empty),
            Column.text("where", "column.where", each -> String.join("; ", each.where()))),
        found,
        wording);
  }

  private Cell empty(ExportCheck.Found each) {
    return each.presence() == ExportCheck.Presence.PARTLY_EMPTY
        ? Cell.of(
            each.empty().percent(), wording.figures().percent(Range.of(each.empty().percent())))
        : Cell.MISSING;
  }
}
