package org.clickwage.table;

import org.clickwage.source.ByteWords;
import org.clickwage.source.Record;

/** The fast path of ISO days, {@code 2025-06-01}: read from bytes, without a text. */
final class PlainDay {
  static final int LENGTH = "2025-06-01".length();

  /** What is between the digits of {@code 2025-06-} and what is left there of a hyphen. */
  private static final long HYPHENS = 0xFF00_00FF_0000_0000L;

  private static final long BOTH_HYPHENS = CellBytes.repeat('-') & HYPHENS;

  private PlainDay() {}

  /** The number of the day that begins here, or {@link Record#NO_DAY}. */
  static int number(byte[] bytes, int start) {
    long word = (long) ByteWords.WORDS.get(bytes, start);
    if ((word & HYPHENS) != BOTH_HYPHENS) {
      return Record.NO_DAY;
    }
    long year = word & 0xFFFF_FFFFL;
    long month = word >>> 5 * Byte.SIZE & 0xFFFF;
    long yearMonth =
        CellBytes.number(year << 2 * Byte.SIZE | month << 6 * Byte.SIZE | CellBytes.ZEROS & 0xFFFF);
    int monthOfYear = (int) (yearMonth % 100);
    int tens = bytes[start + LENGTH - 2] - '0';
    int ones = bytes[start + LENGTH - 1] - '0';
    int day = 10 * tens + ones;
    boolean isMonth = monthOfYear >= 1 && monthOfYear <= 12;
    boolean isDay =
        ones >= 0 && ones <= 9 && tens >= 0 && tens <= 3 && day >= 1 && day <= Record.DAYS;
    return isMonth && isDay ? Record.day((int) (yearMonth / 100), monthOfYear, day) : Record.NO_DAY;
  }
}
