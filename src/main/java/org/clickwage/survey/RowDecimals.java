package org.clickwage.survey;

import org.clickwage.table.CellBytes;
import org.clickwage.work.NumberNotation;

/**
 * Plain decimal numbers read from bytes: digits, and at most one decimal mark. What is anything
 * else, or could be read in two ways, is left to the general notation.
 */
final class RowDecimals {
  /** Says that a number is not plain. */
  static final long OTHER = -1;

  /** More digits than this may not fit into 64 bits. */
  private static final int MOST_DIGITS = 18;

  private final byte mark;
  private final long marks;
  private final boolean sure;
  private int decimals;

  RowDecimals(NumberNotation decimal) {
    this.mark = (byte) (decimal.isComma() ? ',' : '.');
    this.marks = CellBytes.repeat(mark);
    this.sure = decimal.isSure();
  }

  /** The digits of a number without its mark; {@link #OTHER} where it is not one that is plain. */
  long read(byte[] bytes, int start, int end) {
    int length = end - start;
    if (length == 0 || length > MOST_DIGITS) {
      return OTHER;
    }
    boolean isWord = length <= Long.BYTES && start + Long.BYTES <= bytes.length;
    long digits =
        isWord
            ? readWord((long) CellBytes.WORDS.get(bytes, start), length)
            : readBytes(bytes, start, end);
    // 1.234 may be one thousand and more: the general notation refuses it with both readings.
    return decimals == 3 && !sure ? OTHER : digits;
  }

  /** All digits at once, since how many there are can't be foreseen from record to record. */
  private long readWord(long word, int length) {
    long behind = -1L << Byte.SIZE * length - 1 << 1;
    long marked = CellBytes.matches(word, marks) & ~behind;
    decimals = 0;
    long digits = word;
    if (marked != 0) {
      int markAt = Long.numberOfTrailingZeros(marked) >>> 3;
      decimals = length - 1 - markAt;
      if (markAt == 0 || decimals == 0) {
        return OTHER;
      }
      long before = (1L << Byte.SIZE * markAt) - 1;
      digits = (word & before) << Byte.SIZE | word & ~before << Byte.SIZE | '0';
    }
    int empty = Byte.SIZE * (Long.BYTES - length);
    return CellBytes.number(digits << empty | CellBytes.ZEROS & (1L << empty) - 1);
  }

  private long readBytes(byte[] bytes, int start, int end) {
    long digits = 0;
    int markAt = -1;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b >= '0' && b <= '9') {
        digits = 10 * digits + (b - '0');
      } else if (b == mark && markAt < 0 && i > start && i + 1 < end) {
        markAt = i;
      } else {
        return OTHER;
      }
    }
    decimals = markAt < 0 ? 0 : end - 1 - markAt;
    return digits;
  }

  /** How many of the digits of the number that was read last stand behind its mark. */
  int decimals() {
    return decimals;
  }
}
