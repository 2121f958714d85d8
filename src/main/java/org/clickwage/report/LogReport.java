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

/** The entries of a logbook as they stand in its file. */
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
            Column.right("pay", "column.pay", entry -> Cell.text(entry.pay())),
            Column.right("tasks", "column.tasks", entry -> Cell.text(entry.tasks())),
            Column.text("note", "column.note", Entry::note)),
        entries,
        wording);
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
