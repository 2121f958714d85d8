package org.clickwage.report;

import java.util.List;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.statement.StatementLogbookText.Entry;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;

/** The entries of a logbook, for programs as they are in its file. */
public record LogReport(List<Entry> entries, String file, Wording wording) {

  public Result result() {
    return new Result(this::document, this::table, json -> json.rows("entries", table()));
  }

  private Table table() {
    return Table.of(
        List.of(
            Column.text("date", "column.date", Entry::date),
            Column.text("start", "column.start", Entry::start),
            Column.text("end", "column.end", Entry::end),
            Column.right("pay", "column.pay", entry -> pay(entry.pay())),
            Column.right("tasks", "column.tasks", entry -> Cell.text(entry.tasks())),
            Column.text("note", "column.note", Entry::note)),
        entries,
        wording);
  }

  /** An amount as the language writes it; what is none, such as a rate, stays as it is. */
  private Cell pay(String written) {
    return Notation.ifReads(written, Notation.PLAIN::money)
        .filter(money -> money.stated().per() == Per.Each.WORK)
        .map(money -> wording.figures().money(money.stated().amount(), money.currency()))
        .map(Cell.text(written)::saying)
        .orElse(Cell.text(written));
  }

  private Document document() {
    String count = wording.figures().count(Range.of(Rational.of(entries.size())));
    String key = entries.size() == 1 ? "logbook.entries.one" : "logbook.entries";
    return new Document.Builder()
        .answer(wording.say(key, file, count), Tone.PLAIN)
        .table(wording.say("title.entries"), table())
        .build();
  }
}
