package org.clickwage.csv;

import java.nio.charset.StandardCharsets;

/**
 * Walks the records of one chunk and says where their cells are: the cells that Commons CSV gives
 * in its RFC 4180 form, empty lines kept. It is used again for each chunk and makes no objects.
 *
 * <p>A cell that begins with a quote ends with one; any other quote is content. A carriage return,
 * a line feed or both in this order end a record outside quotes.
 */
public final class RecordCursor extends RecordCells {
  private static final long QUOTES = CellBytes.repeat('"');

  private final byte delimiter;
  private final long delimiters;
  private final boolean utf8;

  private long line;
  private long linesSeen;
  private long record;

  public RecordCursor(Dialect dialect) {
    super(dialect.cellCharset());
    this.delimiter = (byte) dialect.delimiter();
    this.delimiters = CellBytes.repeat(delimiter);
    this.utf8 = dialect.cellCharset().equals(StandardCharsets.UTF_8);
  }

  /** Stands before the first record of a chunk. */
  public void start(Chunk chunk) {
    bytes = chunk.bytes();
    length = chunk.length();
    linesSeen = chunk.firstLine();
    record = chunk.firstRecord() - 1;
    at = 0;
  }

  /** Goes to the next record; false when there is none. */
  public boolean next() {
    if (at >= length) {
      return false;
    }
    recordStart = at;
    line = linesSeen;
    record++;
    forgetCells();
    broken = false;
    readCells(at);
    return true;
  }

  private void readCells(int from) {
    int cell = from;
    while (cell >= 0) {
      cell = cell < length && bytes[cell] == '"' ? readQuoted(cell) : readUnquoted(cell);
    }
  }

  /** Reads cells without quotes; gives the start of one with a quote, or -1 after the record. */
  private int readUnquoted(int from) {
    int start = from;
    int word = from;
    for (; word + Long.BYTES <= length; word += Long.BYTES) {
      long seen = marks((long) CellBytes.WORDS.get(bytes, word));
      while (seen != 0) {
        int place = word + (Long.numberOfTrailingZeros(seen) >>> 3);
        seen &= seen - 1;
        byte b = bytes[place];
        if (b == delimiter) {
          addCell(start, place);
          start = place + 1;
        } else if (b == '"' && place == start) {
          return start;
        } else if (b == '\n' || b == '\r') {
          addCell(start, place);
          return endRecord(place);
        }
      }
    }
    return readLastBytes(start, word);
  }

  private long marks(long word) {
    return CellBytes.matches(word, delimiters)
        | CellBytes.matches(word, QUOTES)
        | CellBytes.lineEnds(word);
  }

  private int readLastBytes(int cell, int from) {
    int start = cell;
    for (int i = Math.max(cell, from); i < length; i++) {
      byte b = bytes[i];
      if (b == '"' && i == start) {
        return start;
      }
      if (b == delimiter) {
        addCell(start, i);
        start = i + 1;
      } else if (b == '\n' || b == '\r') {
        addCell(start, i);
        return endRecord(i);
      }
    }
    addCell(start, length);
    return endRecord(length);
  }

  /** Reads one quoted cell; gives the start of the next, or -1 after the record. */
  private int readQuoted(int quote) {
    boolean doubled = false;
    for (int i = quote + 1; i < length; i++) {
      byte b = bytes[i];
      if (b == '"') {
        if (i + 1 == length || bytes[i + 1] != '"') {
          return endQuoted(quote, i, doubled);
        }
        doubled = true;
        i++;
      } else if (b == '\n' || (b == '\r' && (i + 1 == length || bytes[i + 1] != '\n'))) {
        linesSeen++;
      }
    }
    return breakAt(quote, length);
  }

  private int endQuoted(int quote, int closing, boolean doubled) {
    int i = closing + 1;
    while (i < length && bytes[i] != delimiter) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        addQuoted(quote + 1, closing, i, doubled);
        return endRecord(i);
      }
      int blank = CellBytes.blankLength(bytes, i, length, utf8);
      if (blank == 0) {
        return breakAt(quote, lineEndFrom(i));
      }
      i += blank;
    }
    addQuoted(quote + 1, closing, i, doubled);
    return i < length ? i + 1 : endRecord(length);
  }

  private int lineEndFrom(int from) {
    int i = from;
    while (i < length && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  /** Takes the rest of a broken record as one cell, as it is written. */
  private int breakAt(int quote, int end) {
    broken = true;
    addCell(quote, end);
    return endRecord(end);
  }

  private int endRecord(int end) {
    recordEnd = end;
    at = end;
    if (end < length) {
      linesSeen++;
      boolean both = bytes[end] == '\r' && end + 1 < length && bytes[end + 1] == '\n';
      at += both ? 2 : 1;
    }
    return -1;
  }

  /** The first physical line of this record, from 1. */
  public long line() {
    return line;
  }

  /** The number of this record, from 0, the head not counted. */
  public long record() {
    return record;
  }
}
