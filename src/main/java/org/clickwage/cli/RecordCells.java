package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clickwage.document.Cell;
import org.clickwage.document.TableRows;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.table.Chunk;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;

/** Takes the enriched records as bytes, and hands on their cells. */
final class RecordCells extends OutputStream {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  private final List<Field> fields;
  private final TableRows rows;
  private final RecordCursor record;
  private final boolean isComma;

  /** More digits are no number that a workbook would keep, such as that of a person. */
  private final Pattern number;

  private int titles;

  /** Of the last record, which may go on. */
  private byte[] rest = {};

  RecordCells(Dialect dialect, List<Field> fields, TableRows rows) {
    this.fields = fields;
    this.rows = rows;
    this.record = new RecordCursor(dialect.withoutHead());
    this.isComma = dialect.decimal().isComma();
    // Three decimals may be thousands.
    String decimals = dialect.decimalOf(column -> true).isSure() ? "{1,4}" : "(?:\\d|\\d{3})?";
    this.number = Pattern.compile("-?(?:0|[1-9]\\d{0,10})(?:\\.\\d" + decimals + ")?");
    this.titles = dialect.headRecords();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b});
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    byte[] all = Arrays.copyOf(rest, rest.length + length);
    System.arraycopy(bytes, from, all, rest.length, length);
    write(all, false);
  }

  private void write(byte[] all, boolean isEnd) throws IOException {
    record.start(Chunk.of(all), 0);
    int end = 0;
    while (record.next() && (isEnd || record.recordEndWithLineEnd() < all.length)) {
      List<String> texts = record.texts();
      if (titles-- > 0) {
        rows.head(texts);
      } else {
        rows.write(IntStream.range(0, texts.size()).mapToObj(i -> cell(texts.get(i), i)).toList());
      }
      end = record.recordEndWithLineEnd();
    }
    rest = Arrays.copyOfRange(all, end, all.length);
  }

  /** Hands on the last record too. */
  @Override
  public void close() throws IOException {
    write(rest, true);
  }

  /** What was calculated is a number as its column says; a cell of the input, with one reading. */
  private Cell cell(String text, int column) {
    // Points among decimal commas are of thousands.
    String decimal = isComma ? text.replace('.', ' ').replace(',', '.') : text;
    boolean isOurs = column < fields.size() && fields.get(column).type().equals("number");
    boolean isNumber =
        !decimal.isEmpty()
            && decimal.charAt(0) <= '9'
            && (isOurs ? DECIMAL : number).matcher(decimal).matches();
    return Cell.asTyped(isOurs && isNumber ? decimal : text, isNumber ? decimal : "");
  }
}
