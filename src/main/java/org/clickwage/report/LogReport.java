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

/** The entries of a logbook as they stand. */
public final class LogReport {
  private LogReport() {}

  public static Result of(List<Entry> entries, String file, Wording wording) {
    return new Result(
        () -> document(entries, file, wording),
        () -> table(entries, wording),
        json -> json.rows("entries", table(entries, wording)));
  }

  private static Table table(List<Entry> entries, Wording wording) {
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

  private static Document document(List<Entry> entries, String file, Wording wording) {
    String count = wording.figures().count(Range.of(Rational.of(entries.size())));
    String key = entries.size() == 1 ? "logbook.entries.one" : "logbook.entries";
    return new Document.Builder()
        .answer(wording.say(key, file, count), Tone.PLAIN)
        .table(wording.say("title.entries"), table(entries, wording))
        .build();
  }
}
