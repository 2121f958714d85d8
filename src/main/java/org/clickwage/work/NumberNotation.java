package org.clickwage.work;

import java.util.regex.Pattern;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;

/**
 * How a plain number is written: {@code 1234.5}, {@code 1 234,50}, {@code 1,234.50}, {@code
 * 1'234.50}.
 *
 * <p>A mark that groups digits, a space too, has exactly three of them after it, and no zero at the
 * beginning of what it groups: {@code 1 2} is two numbers or a slip, {@code 0,125} among decimal
 * points is no hundred and twenty-five, and both are refused. Commas may group pairs before the
 * last three digits, as in India: {@code 1,00,000} is a hundred thousand.
 *
 * <p>A lone separator before exactly three digits, {@code 1,234}, can be read in two ways. Where it
 * is not stated which mark is the decimal one, it is refused with both readings rather than
 * guessed.
 */
public enum NumberNotation {
  /** Not stated: the number itself must show it. */
  EITHER,
  /** A point marks decimals; a comma groups thousands. */
  POINT,
  /** A comma marks decimals; a point groups thousands. */
  COMMA,
  /** A point marks decimals, but {@code 1.200} may be thousands of another hand: it is refused. */
  POINT_IF_CLEAR,
  /** A comma marks decimals, but {@code 1,200} may be thousands of another hand: it is refused. */
  COMMA_IF_CLEAR,
  /**
   * A point marks decimals in cells of numbers; in those of words, {@code 38,50 EUR}, a comma does
   * too where no three digits follow it.
   */
  POINT_OF_SHEET;

  /** Programs write a number with up to 17 digits; one that is far longer is no quantity. */
  private static final int MOST_DIGITS = 40;

  private static final int DIGITS_OF_LONG = 18;

  private static final Pattern PAIRS = Pattern.compile("[1-9]\\d?(?:,\\d\\d)+,\\d{3}");

  private static final Note.Kind AMBIGUOUS_IN_FILE = Note.Kind.of("expected.unambiguous-amount");

  /** The same where three decimals would be unusual, so that they may be thousands. */
  public NumberNotation ifClear() {
    return switch (this) {
      case POINT -> POINT_IF_CLEAR;
      case COMMA -> COMMA_IF_CLEAR;
      default -> this;
    };
  }

  /** Whether a lone mark has one reading, whatever follows it. */
  public boolean isSure() {
    return this == POINT || this == COMMA || this == POINT_OF_SHEET;
  }

  /** Whether a comma marks decimals. */
  public boolean isComma() {
    return this == COMMA || this == COMMA_IF_CLEAR;
  }

  /** Reads a number that can't be as large as a thousand, so that a lone mark has one reading. */
  Rational readUnderThousand(String text) {
    try {
      return read(text);
    } catch (NotationException e) {
      if (e.expected().kind() != Expected.UNAMBIGUOUS_NUMBER) {
        throw e;
      }
      return (text.indexOf('.') >= 0 ? POINT : COMMA).read(text);
    }
  }

  /** Reads a number that is not negative. */
  public Rational read(String text) {
    String digits = plainMarks(text);
    int mark = decimalMark(digits, text);
    long value = 0;
    int scale = 0;
    int length = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (isDigit(c)) {
        if (++length > DIGITS_OF_LONG) {
          return readLong(plain(digits, mark), text);
        }
        value = 10 * value + (c - '0');
        scale += mark >= 0 && i > mark ? 1 : 0;
      }
    }
    if (length == 0) {
      throw new NotationException(text, Expected.NUMBER);
    }
    return Rational.ofDecimal(value, scale);
  }

  private static Rational readLong(String plain, String text) {
    long length = plain.chars().filter(c -> c != '.').count();
    if (length > MOST_DIGITS) {
      throw new NotationException(text, "expected.shorter-number", MOST_DIGITS);
    }
    return Rational.parse(plain);
  }

  /** The number with one kind of space and one of apostrophe, as both group digits. */
  private static String plainMarks(String text) {
    String inner = text.strip();
    StringBuilder plain = new StringBuilder(inner.length());
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        plain.append(' ');
      } else if (c == '\'' || c == '’') {
        plain.append('\'');
      } else if (isDigit(c) || c == '.' || c == ',') {
        plain.append(c);
      } else {
        throw new NotationException(text, Expected.NUMBER);
      }
    }
    return plain.toString();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static String plain(String digits, int mark) {
    StringBuilder plain = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (i == mark) {
        plain.append('.');
      } else if (isDigit(c)) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** The place of the decimal mark, or -1; checks that every other mark groups three digits. */
  private int decimalMark(String digits, String text) {
    int last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    int mark = last >= 0 && isDecimalMark(digits, last, text) ? last : -1;
    checkGroups(digits, mark, text);
    return mark;
  }

  private boolean isDecimalMark(String digits, int last, String text) {
    char c = digits.charAt(last);
    boolean both = digits.indexOf('.') >= 0 && digits.indexOf(',') >= 0;
    boolean repeated = digits.indexOf(c) != last;
    if (this == POINT_OF_SHEET && c == ',' && !repeated && digits.length() - last != 4) {
      return true;
    }
    if (this != EITHER && (isSure() || both || repeated || c != mark())) {
      return c == mark();
    }
    if (both || repeated) {
      return !repeated;
    }
    boolean couldGroup =
        digits.length() - last == 4 && last >= 1 && last <= 3 && digits.charAt(0) != '0';
    if (couldGroup) {
      String whole = digits.substring(0, last);
      String rest = digits.substring(last + 1);
      Note.Kind expected = this == EITHER ? Expected.UNAMBIGUOUS_NUMBER : AMBIGUOUS_IN_FILE;
      throw new NotationException(text, expected, whole + rest, whole + mark() + rest + "0");
    }
    return true;
  }

  private char mark() {
    return isComma() ? ',' : '.';
  }

  private static void checkGroups(String digits, int mark, String text) {
    int end = mark < 0 ? digits.length() : mark;
    if (!isInPairs(digits, mark)) {
      checkThousands(digits, end, mark, text);
    }
    for (int i = end + 1; i < digits.length(); i++) {
      if (!isDigit(digits.charAt(i))) {
        throw new NotationException(text, Expected.NUMBER);
      }
    }
  }

  /** Whether the whole number is grouped as in India. */
  private static boolean isInPairs(String digits, int mark) {
    int comma = digits.indexOf(',');
    return comma >= 0
        && comma != mark
        && PAIRS.matcher(mark < 0 ? digits : digits.substring(0, mark)).matches();
  }

  private static void checkThousands(String digits, int end, int mark, String text) {
    char group = 0;
    for (int i = end - 1, sinceGroup = 0; i >= 0; i--) {
      char c = digits.charAt(i);
      if (isDigit(c)) {
        sinceGroup++;
        continue;
      }
      boolean wrongMark = (mark >= 0 && c == digits.charAt(mark)) || (group != 0 && c != group);
      if (sinceGroup != 3 || i == 0 || wrongMark) {
        throw new NotationException(text, Expected.NUMBER);
      }
      group = c;
      sinceGroup = 0;
    }
    if (group != 0 && digits.charAt(0) == '0') {
      throw new NotationException(text, Expected.NUMBER);
    }
  }
}
