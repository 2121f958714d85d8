package org.clickwage.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.clickwage.message.Note;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordCursor;
import org.clickwage.workbook.WorkbookWriter;

/** Whether the records of a survey have room in a sheet of a workbook. */
final class SheetRoom {
  private SheetRoom() {}

  /**
   * Why no workbook can hold a file of a survey, if none can.
   *
   * @param all its rows, those of titles among them
   * @param rows those of the files before, which these are added to
   */
  static Optional<Note> refusal(Chunker all, AtomicInteger rows, String file, List<String> titles)
      throws IOException {
    RecordCursor record = all.records();
    all.read(
        record, () -> rows.incrementAndGet() <= WorkbookWriter.MOST_ROWS && longCell(record) < 0);
    if (rows.get() > WorkbookWriter.MOST_ROWS) {
      return Optional.of(Note.of("workbook.too-large"));
    }
    int cell = longCell(record);
    if (cell < 0) {
      return Optional.empty();
    }
    String title = cell < titles.size() ? titles.get(cell) : "#" + (cell + 1);
    return Optional.of(Note.of("workbook.long-cell", file + ":" + record.line() + ": " + title));
  }

  /** The place of a cell of the record that is too long; -1 where there is none. */
  private static int longCell(RecordCursor record) {
    int cell =
        record.recordEnd() - record.recordStart() > WorkbookWriter.LONGEST_CELL
            ? record.fields() - 1
            : -1;
    while (cell >= 0 && record.text(cell).length() <= WorkbookWriter.LONGEST_CELL) {
      cell--;
    }
    return cell;
  }
}
