package org.clickwage.table;

import java.util.Arrays;
import org.clickwage.source.ByteWords;

/**
 * Finds the last record end in bytes that arrive little by little, by the same rules as {@link
 * RecordCursor}. It stops before a byte whose meaning depends on bytes that are not there yet, and
 * goes on from there.
 *
 * <p>Only quotes are looked for on the way: what is between them is looked at from the end.
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

  /** The stretches outside quotes so far: where each begins and where it ends. */
  private int[] stretches = new int[64];

  private int stretchEnds;

  /** Where the stretch begins that is outside quotes now, or was last. */
  private int stretch;

  ChunkScanner(byte delimiter, boolean utf8) {
    this.delimiter = delimiter;
    this.utf8 = utf8;
  }

  /** Begins at a record's start, the first byte of the next array. */
  void restart() {
    at = 0;
    inside = Inside.RECORD;
    stretchEnds = 0;
    stretch = 0;
  }

  /** Reads on; {@code last}: no bytes follow. */
  void scan(byte[] grown, int grownLength, boolean isLast) {
    bytes = grown;
    length = grownLength;
    last = isLast;
    while (at < length) {
      int next =
          switch (inside) {
            case RECORD -> openQuotes(nextQuote());
            case QUOTES -> closeQuotes(nextQuote());
            case BROKEN_LINE -> endBrokenLine();
          };
      if (next < 0) {
        return;
      }
      at = next;
    }
  }

  private int nextQuote() {
    int i = at;
    for (; i + Long.BYTES <= length; i += Long.BYTES) {
      long seen = CellBytes.matches((long) ByteWords.WORDS.get(bytes, i), QUOTES);
      if (seen != 0) {
        return i + (Long.numberOfTrailingZeros(seen) >>> 3);
      }
    }
    while (i < length && bytes[i] != '"') {
      i++;
    }
    return i;
  }

  private int openQuotes(int quote) {
    if (quote == length) {
      return length;
    }
    byte before = quote == 0 ? (byte) '\n' : bytes[quote - 1];
    if (before == delimiter || CellBytes.isLineEnd(before)) {
      inside = Inside.QUOTES;
      addStretch(quote);
    }
    return quote + 1;
  }

  private void addStretch(int end) {
    if (stretchEnds == stretches.length) {
      stretches = Arrays.copyOf(stretches, 2 * stretchEnds);
    }
    stretches[stretchEnds++] = stretch;
    stretches[stretchEnds++] = end;
  }

  /** The place after a quote inside quotes, or -1 when more bytes are needed to know what it is. */
  private int closeQuotes(int quote) {
    if (quote == length) {
      return length;
    }
    at = quote;
    int i = quote + 1;
    if (i < length && bytes[i] == '"') {
      return i + 1;
    }
    while (i < length && bytes[i] != delimiter && !CellBytes.isLineEnd(bytes[i])) {
      int blank = CellBytes.blankLength(bytes, i, length, utf8);
      if (blank == 0 && i + 3 > length && !last) {
        return -1;
      }
      if (blank == 0) {
        return leaveQuotes(i, Inside.BROKEN_LINE);
      }
      i += blank;
    }
    return i == length && !last ? -1 : leaveQuotes(i, Inside.RECORD);
  }

  private int leaveQuotes(int place, Inside next) {
    inside = next;
    stretch = place;
    return place;
  }

  private int endBrokenLine() {
    int i = CellBytes.lineEndFrom(bytes, at, length);
    inside = i < length ? Inside.RECORD : Inside.BROKEN_LINE;
    return i;
  }

  /** The end of the last whole record, 0 when there is none. */
  int cut() {
    if (last && at == length) {
      return length;
    }
    int cut = inside == Inside.QUOTES ? 0 : lastLineEnd(stretch, length);
    for (int i = stretchEnds; cut == 0 && i > 0; i -= 2) {
      cut = lastLineEnd(stretches[i - 2], stretches[i - 1]);
    }
    return cut;
  }

  /** The place after the last line end of a stretch, 0 where it has none. */
  private int lastLineEnd(int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      // A carriage return at the very end may be half of a line end.
      if (bytes[i] == '\n' || (bytes[i] == '\r' && i + 1 < length)) {
        return i + 1;
      }
    }
    return 0;
  }
}
