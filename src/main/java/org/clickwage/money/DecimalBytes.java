package org.clickwage.money;

import java.nio.charset.StandardCharsets;

/** Long division into ASCII bytes: what {@link Rational#toString} says, at the speed of tables. */
final class DecimalBytes {
  /** Room that a number may need; longer ones are beyond anything that money or time is. */
  static final int MOST = 512;

  /** How many decimals are divided out at once, and the largest divisor for which that fits. */
  private static final int[] STEPS = {9, 6, 4, 2, 1};

  private static final long[] UNITS = {1_000_000_000, 1_000_000, 10_000, 100, 10};

  /** Modulo 2^64: times this, a multiple of five is divided, and any other number becomes large. */
  private static final long FIFTH = 0xcccccccccccccccdL;

  private static final long MOST_FIFTHS = Long.MAX_VALUE / 5;

  private DecimalBytes() {}

  static int write(String text, byte[] bytes, int at) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, bytes, at, ascii.length);
    return at + ascii.length;
  }

  /**
   * Writes a quotient and returns its end; -1 for the few that need more than 64 bits or a carry.
   */
  static int write(long numerator, long denominator, byte[] bytes, int at) {
    int start = at;
    if (numerator < 0) {
      bytes[start++] = '-';
    }
    long magnitude = Math.abs(numerator);
    long whole = magnitude / denominator;
    long rest = magnitude - whole * denominator;
    int end = writeWhole(whole, bytes, start);
    return rest == 0 ? end : writeFraction(whole, rest, denominator, bytes, start, end);
  }

  private static int writeWhole(long whole, byte[] bytes, int at) {
    if (whole < 10) {
      bytes[at] = (byte) ('0' + whole);
      return at + 1;
    }
    int digits = 1;
    for (long left = whole / 10; left > 0; left /= 10) {
      digits++;
    }
    long left = whole;
    for (int i = at + digits - 1; i >= at; i--) {
      bytes[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    return at + digits;
  }

  private static int writeFraction(
      long whole, long remainder, long denominator, byte[] bytes, int start, int point) {
    int significant = whole == 0 ? 0 : point - start;
    int step = step(denominator);
    if (significant >= Rational.ENDLESS_DIGITS || step == STEPS.length) {
      return -1;
    }
    bytes[point] = '.';
    int at = point + 1;
    long rest = remainder;
    while (rest != 0 && significant <= Rational.ENDLESS_DIGITS) {
      long scaled = rest * UNITS[step];
      int block = (int) (scaled / denominator);
      rest = scaled - block * denominator;
      int digits = writeBlock(block, bytes, at, at + STEPS[step]);
      significant += significant > 0 ? STEPS[step] : digits;
      at += STEPS[step];
      if (at - point > MOST / 2) {
        return -1;
      }
    }
    if (rest == 0 && significant <= Rational.ENDLESS_DIGITS) {
      return withoutZeros(bytes, at);
    }
    return ends(remainder, denominator)
        ? -1
        : rounded(bytes, point, at, significant - Rational.ENDLESS_DIGITS, rest);
  }

  /** The largest step in which a remainder still fits into 64 bits. */
  private static int step(long denominator) {
    int step = 0;
    while (step < STEPS.length && denominator > Long.MAX_VALUE / UNITS[step]) {
      step++;
    }
    return step;
  }

  /** Fills a run of bytes with a number's digits, and returns how many it has without zeros. */
  private static int writeBlock(int block, byte[] bytes, int from, int to) {
    int digits = 0;
    int left = block;
    for (int i = to - 1; i >= from; i--) {
      digits += left > 0 ? 1 : 0;
      int tenth = left / 10;
      bytes[i] = (byte) ('0' + left - 10 * tenth);
      left = tenth;
    }
    return digits;
  }

  /** Whether the expansion ends, so that every digit of it is written. */
  private static boolean ends(long remainder, long denominator) {
    long others = denominator >> Long.numberOfTrailingZeros(denominator);
    for (long fifth = others * FIFTH; fifth > 0 && fifth <= MOST_FIFTHS; fifth = others * FIFTH) {
      others = fifth;
    }
    return remainder % others == 0;
  }

  /** Drops the surplus digits, rounding half to even, as {@link Rational#toDecimal} does. */
  private static int rounded(byte[] bytes, int point, int at, int surplus, long rest) {
    int end = at - surplus;
    int first = surplus == 0 ? -1 : bytes[end] - '0';
    if (first < 0) {
      // Exactly sixteen digits so far: the next one is not known here.
      return -1;
    }
    boolean more = rest != 0;
    for (int i = end + 1; i < at && !more; i++) {
      more = bytes[i] != '0';
    }
    boolean odd = end - 1 > point && (bytes[end - 1] - '0') % 2 == 1;
    boolean up = first > 5 || (first == 5 && (more || odd));
    return up ? incremented(bytes, point, end) : withoutZeros(bytes, end);
  }

  private static int incremented(byte[] bytes, int point, int end) {
    int i = end - 1;
    while (i > point && bytes[i] == '9') {
      bytes[i--] = '0';
    }
    if (i <= point) {
      return -1;
    }
    bytes[i]++;
    return withoutZeros(bytes, end);
  }

  /** Endless expansions are cut, so zeros at their end say nothing; a bare point goes too. */
  private static int withoutZeros(byte[] bytes, int at) {
    int end = at;
    while (bytes[end - 1] == '0') {
      end--;
    }
    return bytes[end - 1] == '.' ? end - 1 : end;
  }
}
