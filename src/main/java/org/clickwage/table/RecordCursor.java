package org.clickwage.table;

import java.nio.charset.StandardCharsets;
import org.clickwage.source.Part;

/**
 * Walks the records of one chunk and says where their cells are: the cells that Commons CSV gives
 * in its RFC 4180 form, empty lines kept. It is used again for each chunk and makes no objects.
 *
 * <p>A cell that begins with a quote ends with one; any other quote is content. A carriage return,
 * a line feed or both in this order end a record outside quotes.
 */
public final class RecordCursor extends RecordCells {
  private final byte delimiter;
  private final StructuralIndex marks;
  private final boolean utf8;
  private final RecordWatch watch;

  private Chunk chunk = Chunk.of(new byte[0]);
  private long firstLine;
  private long line;
  private long linesSeen;

  public RecordCursor(Dialect dialect) {
    this(dialect, record -> {});
  }

  RecordCursor(Dialect dialect, RecordWatch watch) {
    super(dialect);
    this.watch = watch;
    this.delimiter = (byte) dialect.delimiter();
    this.marks = new StructuralIndex(delimiter);
    this.utf8 = dialect.cellCharset().equals(StandardCharsets.UTF_8);
  }

  @Override
  public void start(Part part, long linesBefore) {
    chunk = (Chunk) part;
    bytes = chunk.bytes();
    length = chunk.length();
    firstLine = linesBefore + 1;
    linesSeen = firstLine;
    at = 0;
    marks.start(bytes, length);
  }

  @Override
  public boolean next() {
    if (at >= length) {
      chunk.wasRead(linesSeen - firstLine, !marks.passedOtherThanAscii());
      return false;
    }
    recordStart = at;
    line = linesSeen;
    forgetCells();
    broken = false;
    linesInQuotes = 0;
    readCells();
    watch.see(this);
    return true;
  }

  private void readCells() {
    int start = at;
    while (start >= 0) {
      int place = marks.next();
      byte b = place < length ? bytes[place] : (byte) '\n';
      if (b == delimiter) {
        addCell(start, place);
        start = place + 1;
      } else if (b == '"' && place == start) {
        start = readQuoted(place);
      } else if (b == '\n' || b == '\r') {
        addCell(start, place);
        start = endRecord(place);
      }
    }
  }

  /** Reads one quoted cell; gives the start of the next, or -1 after the record. */
  private int readQuoted(int quote) {
    boolean doubled = false;
    for (int i = marks.next(); i < length; i = marks.next()) {
      byte b = bytes[i];
      boolean last = i + 1 == length;
      if (b == '"') {
        if (last || bytes[i + 1] != '"') {
          return endQuoted(quote, i, doubled);
        }
        doubled = true;
        marks.next();
      } else if (b == '\n' || (b == '\r' && (last || bytes[i + 1] != '\n'))) {
        linesSeen++;
      }
    }
    return breakAt(quote, length, false);
  }

  private int endQuoted(int quote, int closing, boolean doubled) {
    int i = closing + 1;
    while (i < length && bytes[i] != delimiter && !CellBytes.isLineEnd(bytes[i])) {
      int blank = CellBytes.blankLength(bytes, i, length, utf8);
      if (blank == 0) {
        int end = CellBytes.lineEndFrom(bytes, i, length);
        marks.passTo(end);
        return breakAt(quote, end, true);
      }
      i += blank;
    }
    marks.passTo(i);
    addQuoted(quote + 1, closing, i, doubled);
    return i < length && bytes[i] == delimiter ? i + 1 : endRecord(i);
  }

  /** Takes the rest of a broken record as one cell, as it is written. */
  private int breakAt(int quote, int end, boolean closed) {
    broken = true;
    byte last = bytes[end - 1];
    long lines = linesSeen - line + (CellBytes.isLineEnd(last) ? 0 : 1);
    linesInQuotes = closed && lines == 1 ? 0 : lines;
    addCell(quote, end);
    return endRecord(end);
  }

  private int endRecord(int end) {
    recordEnd = end;
    at = end;
    if (end < length) {
      linesSeen++;
      at++;
      if (bytes[end] == '\r' && at < length && bytes[at] == '\n') {
        marks.next();
        at++;
      }
    }
    return -1;
  }

  /** Its first physical line. */
  @Override
  public long line() {
    return line;
  }
}
