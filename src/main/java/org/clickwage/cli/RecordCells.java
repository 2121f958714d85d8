package org.clickwage.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.clickwage.output.DataPackageResource.Field;
import org.clickwage.table.Chunk;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;

/** Takes the enriched records as bytes, and writes their cells into another kind of file. */
abstract class RecordCells extends OutputStream {
  private final List<Field> fields;
  private final RecordCursor record;
  private final boolean isComma;
  private int headRows;

  /** Of the last record, which may go on. */
  private byte[] rest = {};

  RecordCells(Dialect dialect, List<Field> fields) {
    this.fields = fields;
    this.record = new RecordCursor(dialect.withoutHead());
    this.isComma = dialect.decimal().isComma();
    this.headRows = dialect.headRecords();
  }

  /**
   * Writes one row.
   *
   * @param isHead whether it is one of those above the records
   */
  abstract void write(List<String> cells, boolean isHead) throws IOException;

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
      write(record.texts(), headRows > 0);
      headRows--;
      end = record.recordEndWithLineEnd();
    }
    rest = Arrays.copyOfRange(all, end, all.length);
  }

  /** Writes the last record too. */
  @Override
  public void close() throws IOException {
    write(rest, true);
  }

  /** A number with a decimal point; points among decimal commas are of thousands. */
  final String decimal(String cell) {
    return isComma ? cell.replace('.', ' ').replace(',', '.') : cell;
  }

  /** Whether a column's numbers are ours. */
  final boolean isCalculated(int column) {
    return column < fields.size() && fields.get(column).type().equals("number");
  }
}
