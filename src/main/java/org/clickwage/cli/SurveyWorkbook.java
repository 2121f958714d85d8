package org.clickwage.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.clickwage.document.Table;
import org.clickwage.document.TableWorkbook;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.DialectDetector;
import org.clickwage.table.DialectOverrides;
import org.clickwage.table.RecordCursor;
import org.clickwage.workbook.WorkbookWriter;

/** Takes the enriched records as bytes into a workbook, with their statistics and columns. */
final class SurveyWorkbook extends RecordCells {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** More digits are no number that a workbook would keep, such as that of a person. */
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,10})(?:\\.\\d{1,4})?");

  /** Which may be thousands. */
  private static final Pattern THREE_DECIMALS = Pattern.compile(".*\\.\\d{3}");

  private final WorkbookWriter book;
  private final Wording words;
  private final List<Field> fields;
  private final boolean isSure;

  SurveyWorkbook(OutputStream out, Dialect dialect, List<Field> fields, Wording words)
      throws IOException {
    super(dialect, fields);
    this.book = new WorkbookWriter(out);
    this.words = words;
    this.fields = fields;
    this.isSure = dialect.decimalOf(column -> true).isSure();
    book.startSheet(words.say("sheet.records"), dialect.headRecords());
  }

  /** A small table of text as a workbook. */
  static byte[] of(String csv, Wording words) throws IOException {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    Dialect dialect = DialectDetector.detect(bytes, true, DialectOverrides.NONE);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SurveyWorkbook workbook = new SurveyWorkbook(out, dialect, List.of(), words);
    workbook.write(bytes);
    workbook.close();
    workbook.finish(Table.NONE);
    return out.toByteArray();
  }

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

  @Override
  void write(List<String> cells, boolean isHead) throws IOException {
    book.startRow();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String decimal = decimal(cell);
      if (!isHead && isNumber(decimal, i)) {
        book.number(decimal);
      } else {
        book.text(cell.startsWith(BYTE_ORDER_MARK) ? cell.substring(1) : cell);
      }
    }
    book.endRow();
  }

  /** What was calculated is what its column says; a cell of the input, where it has one reading. */
  private boolean isNumber(String decimal, int column) {
    return isCalculated(column)
        ? !decimal.isEmpty()
        : NUMBER.matcher(decimal).matches()
            && (isSure || !THREE_DECIMALS.matcher(decimal).matches());
  }

  /** Ends it with the statistics and what the columns mean. */
  void finish(Table statistics) throws IOException {
    new TableWorkbook(book, fields, words).finish(statistics);
  }
}
