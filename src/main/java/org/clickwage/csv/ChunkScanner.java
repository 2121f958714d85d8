package org.clickwage.csv;

/**
 * Finds record ends in bytes that arrive little by little, by the same rules as {@link
 * RecordCursor} but without looking at cells. It stops before a byte whose meaning depends on bytes
 * that are not there yet, and goes on from there.
 */
final class ChunkScanner {
  private static final long QUOTES = CellBytes.repeat('"');

  private enum Inside {
    RECORD,
    QUOTES,
    BROKEN_LINE
  }

  private final byte delimiter;
  private final boolean utf8;

  private byte[] bytes = {};
  private int length;
  private boolean last;
  private int at;
  private Inside inside = Inside.RECORD;
  private int lines;
  private int cut;
  private int records;
  private int linesAtCut;

  ChunkScanner(byte delimiter, boolean utf8) {
    this.delimiter = delimiter;
    this.utf8 = utf8;
  }

  /** Begins at a record's start, the first byte of the next array. */
  void restart() {
    at = 0;
    inside = Inside.RECORD;
    lines = 0;
    cut = 0;
    records = 0;
    linesAtCut = 0;
  }

  /** Reads on, at most up to the end of this many records; {@code last}: no bytes follow. */
  void scan(byte[] grown, int grownLength, boolean isLast, int mostRecords) {
    bytes = grown;
    length = grownLength;
    last = isLast;
    while (at < length && records < mostRecords) {
      int mark = nextMark();
      int next = mark < length ? pass(mark) : length;
      if (next < 0) {
        at = mark;
        return;
      }
      at = next;
    }
    if (last && at == length && cut < length && records < mostRecords) {
      records++;
      cut = length;
      linesAtCut = lines;
    }
  }

  private int nextMark() {
    int word = at;
    for (; word + Long.BYTES <= length; word += Long.BYTES) {
      long bits = (long) CellBytes.WORDS.get(bytes, word);
      long seen = CellBytes.matches(bits, QUOTES) | CellBytes.lineEnds(bits);
      while (seen != 0) {
        int place = word + (Long.numberOfTrailingZeros(seen) >>> 3);
        if (isMark(bytes[place])) {
          return place;
        }
        seen &= seen - 1;
      }
    }
    while (word < length && !isMark(bytes[word])) {
      word++;
    }
    return word;
  }

  private static boolean isMark(byte b) {
    return b == '"' || b == '\n' || b == '\r';
  }

  /** The place after a mark, or -1 when more bytes are needed to know what it is. */
  private int pass(int mark) {
    if (bytes[mark] == '"') {
      return inside == Inside.QUOTES ? passQuote(mark) : openQuotes(mark);
    }
    int next = mark + 1;
    if (bytes[mark] == '\r') {
      if (next == length && !last) {
        return -1;
      }
      next += next < length && bytes[next] == '\n' ? 1 : 0;
    }
    lines++;
    if (inside != Inside.QUOTES) {
      inside = Inside.RECORD;
      cut = next;
      records++;
      linesAtCut = lines;
    }
    return next;
  }

  private int openQuotes(int mark) {
    boolean cellStart = mark == cut || bytes[mark - 1] == delimiter;
    if (inside == Inside.RECORD && cellStart) {
      inside = Inside.QUOTES;
    }
    return mark + 1;
  }

  private int passQuote(int quote) {
    int i = quote + 1;
    if (i < length && bytes[i] == '"') {
      return i + 1;
    }
    while (i < length && bytes[i] != delimiter && bytes[i] != '\n' && bytes[i] != '\r') {
      int blank = CellBytes.blankLength(bytes, i, length, utf8);
      if (blank == 0 && i + 3 > length && !last) {
        return -1;
      }
      if (blank == 0) {
        inside = Inside.BROKEN_LINE;
        return i;
      }
      i += blank;
    }
    if (i == length && !last) {
      return -1;
    }
    inside = Inside.RECORD;
    return i;
  }

  /** The end of the last whole record, 0 when there is none. */
  int cut() {
    return cut;
  }

  int records() {
    return records;
  }

  /** The line ends before the cut. */
  int lines() {
    return linesAtCut;
  }
}
