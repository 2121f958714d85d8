package org.clickwage.csv;

import org.clickwage.money.Rational;
import org.clickwage.work.NumberNotation;

/**
 * Plain decimal numbers read from bytes: digits, and at most one decimal mark. What is anything
 * else, or could be read in two ways, is left to the general notation.
 */
final class RowDecimals {
  /** More digits than this may not fit into 64 bits. */
  private static final int MOST_DIGITS = 18;

  private final byte mark;
  private final boolean sure;

  RowDecimals(NumberNotation decimal) {
    this.mark = (byte) (decimal == NumberNotation.COMMA ? ',' : '.');
    this.sure = decimal != NumberNotation.EITHER;
  }

  /** The number, or null where it is not one that is plain. */
  Rational read(byte[] bytes, int start, int end) {
    int length = end - start;
    if (length == 0 || length > MOST_DIGITS) {
      return null;
    }
    long digits = 0;
    int markAt = -1;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b >= '0' && b <= '9') {
        digits = 10 * digits + (b - '0');
      } else if (b == mark && markAt < 0 && i > start && i + 1 < end) {
        markAt = i;
      } else {
        return null;
      }
    }
    if (markAt < 0) {
      return Rational.of(digits);
    }
    int decimals = end - 1 - markAt;
    // 1.234 may be one thousand and more: the general notation refuses it with both readings.
    return decimals == 3 && !sure ? null : Rational.ofDecimal(digits, decimals);
  }
}
