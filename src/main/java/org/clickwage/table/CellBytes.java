package org.clickwage.table;

import java.util.Arrays;

/** What is known of single bytes in a delimited file. */
public final class CellBytes {
  private static final long ONES = 0x0101010101010101L;
  static final long HIGH_BITS = 0x8080808080808080L;
  public static final long ZEROS = ONES * '0';
  private static final long AFTER_RETURN = ONES * ('\r' + 1);

  /** What turns the high bit of a byte on that is ten or more. */
  private static final long OVER_NINE = ONES * (0x80 - 10);

  private CellBytes() {}

  /** A word of eight times this byte. */
  public static long repeat(int value) {
    return ONES * (value & 0xFF);
  }

  /**
   * High bits where a word has the repeated byte. The lowest is right; one above another may be
   * false, so whoever walks them looks at the byte (Bit Twiddling Hacks, "haszero").
   */
  public static long matches(long word, long repeated) {
    long zeros = word ^ repeated;
    return (zeros - ONES) & ~zeros & HIGH_BITS;
  }

  /**
   * High bits where a word has a line feed or a carriage return, or one of the control characters
   * up to them, of which a text has no other than tabs. False ones as of {@link #matches}.
   */
  static long lineEnds(long word) {
    return (word - AFTER_RETURN) & ~word & HIGH_BITS;
  }

  /**
   * The number that a word of eight digits is, -1 where it is none: two digits, four, then all of
   * them are put together side by side.
   */
  public static long number(long word) {
    long digits = word ^ ZEROS;
    if (((digits + OVER_NINE | digits) & HIGH_BITS) != 0) {
      return -1;
    }
    long pairs = (10 * digits + (digits >>> 8)) & 0x00FF_00FF_00FF_00FFL;
    long fours = (100 * pairs + (pairs >>> 16)) & 0x0000_FFFF_0000_FFFFL;
    return 10_000 * (fours & 0xFFFF) + (fours >>> 32);
  }

  /** Whether an ASCII byte is a blank; all of them are up to the space. */
  static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ' && Character.isWhitespace((char) b);
  }

  public static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }

  /** Where the line ends that goes on at this place. */
  static int lineEndFrom(byte[] bytes, int from, int end) {
    int i = from;
    while (i < end && !isLineEnd(bytes[i])) {
      i++;
    }
    return i;
  }

  /**
   * The length of the blank at this place, 0 when there is none: what Commons CSV skips between a
   * closing quote and the delimiter, {@link Character#isWhitespace(char)}. Beyond ASCII only UTF-8
   * has any.
   */
  static int blankLength(byte[] bytes, int at, int end, boolean utf8) {
    byte b = bytes[at];
    if (b >= 0) {
      return isBlank(b) ? 1 : 0;
    }
    if (!utf8 || at + 3 > end || (b & 0xF0) != 0xE0) {
      return 0;
    }
    int c = (b & 0xF) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F;
    return Character.isWhitespace((char) c) ? 3 : 0;
  }

  /** What a quoted cell in which quotes are doubled says. */
  static byte[] unquoted(byte[] bytes, int start, int end) {
    byte[] kept = new byte[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      kept[length++] = bytes[i];
      if (bytes[i] == '"') {
        i++;
      }
    }
    return Arrays.copyOf(kept, length);
  }
}
