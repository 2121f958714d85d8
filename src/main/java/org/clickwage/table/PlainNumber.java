package org.clickwage.table;

import org.clickwage.source.ByteWords;
import org.clickwage.source.Record;
import org.clickwage.work.NumberNotation;

/**
 * Plain decimal numbers read from bytes: digits, and at most one decimal mark. What is anything
 * else, or could be read in two ways, is left to the general notation.
 */
public final class PlainNumber {
  /** More digits than this may not fit into 64 bits. */
  private static final int MOST_DIGITS = 18;

  private int decimals;

  /** The digits of a number without its mark; {@link Record#NOT_PLAIN} where it is not plain. */
  public long read(byte[] bytes, int start, int end, NumberNotation notation) {
    int length = end - start;
    if (length == 0 || length > MOST_DIGITS) {
      return Record.NOT_PLAIN;
    }
    char mark = notation.isComma() ? ',' : '.';
    boolean isWord = length <= Long.BYTES && start + Long.BYTES <= bytes.length;
    long digits =
        isWord
            ? readWord((long) ByteWords.WORDS.get(bytes, start), length, mark)
            : readBytes(bytes, start, end, mark);
    // 1.234 may be one thousand and more: the general notation refuses it with both readings.
    return digits < 0 || decimals == 3 && !notation.isSure() ? Record.NOT_PLAIN : digits;
  }

  /** All digits at once, since how many there are can't be foreseen from record to record. */
  private long readWord(long word, int length, char mark) {
    long behind = -1L << Byte.SIZE * length - 1 << 1;
    long marked = CellBytes.matches(word, CellBytes.repeat(mark)) & ~behind;
    decimals = 0;
    long digits = word;
    if (marked != 0) {
      int markAt = Long.numberOfTrailingZeros(marked) >>> 3;
      decimals = length - 1 - markAt;
      if (markAt == 0 || decimals == 0) {
        return Record.NOT_PLAIN;
      }
      long before = (1L << Byte.SIZE * markAt) - 1;
      digits = (word & before) << Byte.SIZE | word & ~before << Byte.SIZE | '0';
    }
    int empty = Byte.SIZE * (Long.BYTES - length);
    return CellBytes.number(digits << empty | CellBytes.ZEROS & (1L << empty) - 1);
  }

  private long readBytes(byte[] bytes, int start, int end, char mark) {
    long digits = 0;
    int markAt = -1;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b >= '0' && b <= '9') {
        digits = 10 * digits + (b - '0');
      } else if (b == mark && markAt < 0 && i > start && i + 1 < end) {
        markAt = i;
      } else {
        return Record.NOT_PLAIN;
      }
    }
    decimals = markAt < 0 ? 0 : end - 1 - markAt;
    return digits;
  }

  /** How many of the digits of the number that was read last are after its mark. */
  public int decimals() {
    return decimals;
  }
}
