package org.clickwage.number;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Quotients as ASCII bytes: what {@link Rational#toString} says, at the speed of tables. */
final class DecimalBytes {
  /** Room that a number may need; longer ones are beyond anything that money or time is. */
  static final int MOST = 512;

  /** Room that a quotient of two 64-bit integers needs at most, with what is written too far. */
  private static final int MOST_OF_SMALL = 128;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int WORD_DIGITS = 8;
  private static final int WORD_UNIT = 100_000_000;
  private static final long ZEROS = 0x3030303030303030L;

  /** The least number of {@value Rational#DIGITS} digits. */
  private static final long LEAST = PowersOfTen.of(Rational.DIGITS - 1);

  /** The least number of one digit more. */
  private static final long BEYOND = PowersOfTen.of(Rational.DIGITS);

  private DecimalBytes() {}

  /** A quotient as a text; null for the few that {@link #write} leaves to others. */
  static String text(long numerator, long denominator) {
    byte[] bytes = new byte[MOST_OF_SMALL];
    int end = write(numerator, denominator, bytes, 0);
    return end < 0 ? null : new String(bytes, 0, end, StandardCharsets.US_ASCII);
  }

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
    if (whole >= BEYOND) {
      return -1;
    }
    long rest = magnitude - whole * denominator;
    int point = writeWhole(whole, bytes, start);
    return rest == 0 ? point : writeFraction(whole, rest, denominator, bytes, point);
  }

  private static int writeWhole(long whole, byte[] bytes, int at) {
    if (whole < 10) {
      bytes[at] = (byte) ('0' + whole);
      return at + 1;
    }
    int end = at + PowersOfTen.digits(whole);
    long left = whole;
    for (int i = end - 1; i >= at; i--) {
      long tenth = left / 10;
      bytes[i] = (byte) ('0' + left - 10 * tenth);
      left = tenth;
    }
    return end;
  }

  private static int writeFraction(
      long whole, long remainder, long denominator, byte[] bytes, int point) {
    int places = Rational.DIGITS - PowersOfTen.digits(whole);
    if (places <= 0) {
      return -1;
    }
    long decimals = DecimalQuotient.floor(remainder, places, denominator);
    if (whole == 0 && decimals < LEAST && decimals != DecimalQuotient.NONE) {
      // Zeros that are before the first digit make room for as many digits more.
      places += Rational.DIGITS - PowersOfTen.digits(decimals);
      if (places > PowersOfTen.MOST) {
        return -1;
      }
      decimals = DecimalQuotient.floor(remainder, places, denominator);
    }
    long rest = DecimalQuotient.rest(remainder, places, denominator, decimals);
    if (decimals == DecimalQuotient.NONE) {
      return -1;
    }
    decimals += rest < denominator - rest ? 0 : 1; // half up
    return writeDecimals(decimals, places, bytes, point);
  }

  /** Writes the point and what follows it, without the zeros at its end. */
  private static int writeDecimals(long decimals, int places, byte[] bytes, int point) {
    int shown = Math.min(places, Rational.DIGITS);
    if (decimals >= PowersOfTen.of(shown)) {
      return -1; // rounded up to one more digit
    }
    int at = point;
    bytes[at++] = '.';
    for (int zeros = places - shown; zeros > 0; zeros--) {
      bytes[at++] = '0';
    }
    long digits = decimals * PowersOfTen.of(Rational.DIGITS - shown);
    long first = digits(digits / WORD_UNIT);
    long second = digits(digits % WORD_UNIT);
    WORDS.set(bytes, at, first + ZEROS);
    WORDS.set(bytes, at + WORD_DIGITS, second + ZEROS);
    if (second != 0) {
      return at + WORD_DIGITS + withoutZeros(second);
    }
    return first == 0 ? point : at + withoutZeros(first);
  }

  /** How many of eight digits there are without the zeros at their end. */
  private static int withoutZeros(long digits) {
    return WORD_DIGITS - Long.numberOfLeadingZeros(digits) / Byte.SIZE;
  }

  /**
   * The values of eight digits, the first in the lowest byte. Halves, then quarters, then digits
   * are divided side by side: 10486/2^20 is a hundredth of what is under 10^4, 103/2^10 a tenth of
   * what is under 100.
   */
  private static long digits(long number) {
    long tenThousands = number / 10_000;
    long halves = tenThousands | number - 10_000 * tenThousands << 32;
    long hundreds = halves * 10_486 >>> 20 & 0x0000_007F_0000_007FL;
    long quarters = hundreds | halves - 100 * hundreds << 16;
    long tens = quarters * 103 >>> 10 & 0x000F_000F_000F_000FL;
    return tens | quarters - 10 * tens << 8;
  }
}
