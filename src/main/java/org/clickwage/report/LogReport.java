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

/** The entries of a logbook as they stand. */
public final class LogReport {
  /** One entry's cells; empty ones are not written yet. */
  public record Line(
      String date, String start, String end, String pay, String tasks, String note) {}

  private LogReport() {}

  public static Result of(List<Line> lines, String file, Wording wording) {
    return new Result(
        () -> document(lines, file, wording),
        () -> table(lines, wording),
        json -> json.rows("entries", table(lines, wording)));
  }

  private static Table table(List<Line> lines, Wording wording) {
    return Table.of(
        List.of(
            Column.text("date", "column.date", line -> line.date()),
            Column.text("start", "column.start", line -> line.start()),
            Column.text("end", "column.end", line -> line.end()),
            Column.right("pay", "column.pay", line -> Cell.text(line.pay())),
            Column.right("tasks", "column.tasks", line -> Cell.text(line.tasks())),
            Column.text("note", "column.note", line -> line.note())),
        lines,
        wording);
  }

  private static Document document(List<Line> lines, String file, Wording wording) {
    String count = wording.figures().count(Range.of(Rational.of(lines.size())));
    return new Document.Builder()
        .answer(wording.say("logbook.entries", file, count), Tone.PLAIN)
        .table(wording.say("title.entries"), table(lines, wording))
        .build();
  }
}
