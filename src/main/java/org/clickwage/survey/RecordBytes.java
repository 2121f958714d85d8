package org.clickwage.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.clickwage.number.Rational;
import org.clickwage.source.CellText;
import org.clickwage.table.CellBytes;
import org.clickwage.table.CellSink;
import org.clickwage.table.Chunker;
import org.clickwage.table.Dialect;
import org.clickwage.table.RecordCursor;

/** The bytes of records: those of the input as they came, and our cells after them. */
public final class RecordBytes implements RecordSink {
  /** Of a part; and of what is read at once of records that were written elsewhere. */
  private static final int SIZE = Chunker.USUAL_SIZE + Chunker.USUAL_SIZE / 2;

  /** Room for a number that 64 bits carry. */
  private static final int NUMBER = 512;

  private final OutputStream out;

  /** Parts of the file at hand that were sent, to be filled again. */
  private final Queue<Part> spare = new ConcurrentLinkedQueue<>();

  /** Whether what is written last does not end with a line. */
  private boolean isInLine;

  public RecordBytes(OutputStream out) {
    this.out = out;
  }

  @Override
  public void begin(Dialect dialect, byte[] mark) throws IOException {
    spare.clear();
    byte[] lineEnd = dialect.lineEnd().getBytes(dialect.cellCharset());
    write(lineEnd, isInLine ? lineEnd.length : 0);
    write(mark, mark.length);
  }

  @Override
  public CellSink part(Dialect dialect) {
    Part part = spare.poll();
    return part == null ? new Part(dialect) : part;
  }

  @Override
  public void append(InputStream records) throws IOException {
    byte[] bytes = new byte[SIZE];
    for (int read = -1; read != 0; write(bytes, read)) {
      read = records.readNBytes(bytes, 0, SIZE);
    }
  }

  private void write(byte[] bytes, int length) throws IOException {
    out.write(bytes, 0, length);
    isInLine = length > 0 ? !CellBytes.isLineEnd(bytes[length - 1]) : isInLine;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private final class Part implements CellSink {
    private final byte delimiter;
    private final boolean hasDecimalComma;
    private final Charset charset;
    private byte[] bytes = new byte[SIZE];
    private int length;
    private boolean isBehindCell;

    Part(Dialect dialect) {
      this.delimiter = (byte) dialect.delimiter();
      this.hasDecimalComma = dialect.decimal().isComma();
      this.charset = dialect.cellCharset();
    }

    @Override
    public void copy(RecordCursor record) {
      beginCell();
      copy(record.bytes(), record.recordStart(), record.recordEnd());
    }

    @Override
    public void copy(RecordCursor record, int cell) {
      beginCell();
      copy(record.bytes(), record.rawStart(cell), record.rawEnd(cell));
    }

    /** As {@link Rational#toString} writes it, but with the file's decimal mark. */
    @Override
    public void number(Rational number) {
      beginCell();
      int start = length;
      if (number != null && number.isSmall()) {
        reserve(NUMBER);
        length = number.write(bytes, length);
      } else if (number != null) {
        byte[] digits = number.toString().getBytes(StandardCharsets.US_ASCII);
        copy(digits, 0, digits.length);
      }
      if (hasDecimalComma) {
        setComma(start);
      }
    }

    /** Puts the comma of the number that begins here, in quotes where it would part cells. */
    private void setComma(int start) {
      int point = start;
      while (point < length && bytes[point] != '.') {
        point++;
      }
      if (point < length) {
        bytes[point] = ',';
        if (delimiter == ',') {
          quote(start);
        }
      }
    }

    private void quote(int start) {
      reserve(2);
      System.arraycopy(bytes, start, bytes, start + 1, length - start);
      length += 2;
      bytes[start] = '"';
      bytes[length - 1] = '"';
    }

    @Override
    public void text(String text) {
      beginCell();
      byte[] encoded = CellText.of(text, (char) delimiter).getBytes(charset);
      copy(encoded, 0, encoded.length);
    }

    @Override
    public void end(RecordCursor record) {
      copy(record.bytes(), record.recordEnd(), record.recordEndWithLineEnd());
      isBehindCell = false;
    }

    @Override
    public void send() throws IOException {
      write(bytes, length);
      length = 0;
      spare.add(this);
    }

    private void beginCell() {
      if (isBehindCell) {
        reserve(1);
        bytes[length++] = delimiter;
      }
      isBehindCell = true;
    }

    private void copy(byte[] from, int start, int end) {
      reserve(end - start);
      System.arraycopy(from, start, bytes, length, end - start);
      length += end - start;
    }

    private void reserve(int more) {
      if (length + more > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length + bytes.length / 2, length + more));
      }
    }
  }
}
