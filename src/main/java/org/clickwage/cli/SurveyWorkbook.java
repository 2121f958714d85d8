package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.clickwage.document.Cell;
import org.clickwage.document.CsvWriter;
import org.clickwage.document.Table;
import org.clickwage.message.Wording;
import org.clickwage.number.Rational;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.output.InputOutputException;
import org.clickwage.table.Chunk;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;
import org.clickwage.workbook.WorkbookException;
import org.clickwage.workbook.WorkbookWriter;

/** Takes the enriched records as bytes into a workbook, with their statistics and columns. */
final class SurveyWorkbook extends OutputStream {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** More digits are no number that a workbook would keep, such as that of a person. */
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,10})(?:\\.\\d{1,4})?");

  /** Which may be thousands. */
  private static final Pattern THREE_DECIMALS = Pattern.compile(".*\\.\\d{3}");

  private final String name;
  private final WorkbookWriter book;
  private final Wording words;
  private final List<Field> fields;
  private final RecordCursor record;
  private final boolean isComma;
  private final boolean isSure;
  private int headRows;

  SurveyWorkbook(String name, OutputStream out, Dialect dialect, List<Field> fields, Wording words)
      throws IOException {
    this.name = name;
    this.book = new WorkbookWriter(out);
    this.words = words;
    this.fields = fields;
    this.record = new RecordCursor(dialect.withoutHead());
    this.isComma = dialect.decimal().isComma();
    this.isSure = dialect.decimalOf(column -> true).isSure();
    this.headRows = dialect.headRecords();
    book.startSheet(words.say("sheet.records"), headRows);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b});
  }

  /** Takes whole records. */
  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    record.start(Chunk.of(Arrays.copyOfRange(bytes, from, from + length)), 0);
    try {
      while (record.next()) {
        book.startRow();
        writeCells(record.texts());
        book.endRow();
        headRows--;
      }
    } catch (WorkbookException e) {
      throw refusal(e);
    }
  }

  private InputOutputException refusal(WorkbookException e) {
    return new InputOutputException(e, "io.refused", name, e.reason());
  }

  private void writeCells(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      // Points among decimal commas are of thousands.
      String decimal = isComma ? cell.replace('.', ' ').replace(',', '.') : cell;
      if (headRows <= 0 && isNumber(decimal, i)) {
        book.number(decimal);
      } else {
        book.text(cell.startsWith(BYTE_ORDER_MARK) ? cell.substring(1) : cell);
      }
    }
  }

  /** What was calculated is what its column says; a cell of the input, where it has one reading. */
  private boolean isNumber(String decimal, int column) {
    boolean isCalculated = column < fields.size() && fields.get(column).type().equals("number");
    return isCalculated
        ? !decimal.isEmpty()
        : NUMBER.matcher(decimal).matches()
            && (isSure || !THREE_DECIMALS.matcher(decimal).matches());
  }

  /** Ends it with the statistics and what the columns mean. */
  void finish(Table statistics) throws IOException {
    try {
      writeStatistics(statistics);
      writeFields();
      book.close();
    } catch (WorkbookException e) {
      throw refusal(e);
    }
  }

  private void writeStatistics(Table statistics) throws IOException {
    book.startSheet(words.say("sheet.summary"), 1);
    writeTexts(statistics.columns().stream().map(Table.Head::key).toList());
    for (List<Cell> row : statistics.rows()) {
      book.startRow();
      for (Cell cell : row) {
        if (cell.exact().filter(Rational.class::isInstance).isPresent()) {
          book.number(CsvWriter.exact(cell));
        } else {
          book.text(CsvWriter.exact(cell));
        }
      }
      book.endRow();
    }
  }

  private void writeFields() throws IOException {
    book.startSheet(words.say("sheet.columns"), 1);
    writeTexts(List.of(words.say("sheet.column"), words.say("sheet.meaning")));
    for (Field field : fields) {
      writeTexts(List.of(field.name(), field.description().orElse("")));
    }
  }

  private void writeTexts(List<String> cells) throws IOException {
    book.startRow();
    for (String cell : cells) {
      book.text(cell);
    }
    book.endRow();
  }
}
