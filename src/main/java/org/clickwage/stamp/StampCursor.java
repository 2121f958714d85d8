package org.clickwage.stamp;

import org.clickwage.source.CellText;
import org.clickwage.stamp.StampException.Fault;

/** A place in the text of a stamp, which moves on as the text is read. */
final class StampCursor {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String DAYS = "montuewedthufrisatsun";
  private static final int LETTERS = 3;
  private static final int DIGITS_OF_YEAR = 4;
  private static final int DIGITS_OF_NANO = 9;

  private final String text;
  private int at;

  StampCursor(String text) {
    this.text = text;
  }

  StampException refused(Fault fault, Object... values) {
    return new StampException(text, fault, values);
  }

  /** The whole text. */
  String text() {
    return text;
  }

  /** What is still to be read. */
  String rest() {
    return text.substring(at);
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  boolean isAtDigit() {
    return isDigit(peek(0));
  }

  boolean isAtLetter() {
    return Character.isLetter(peek(0));
  }

  /** Whether the next number, if one is here, has the digits of a year. */
  boolean isAtYear() {
    return digitsAhead() == DIGITS_OF_YEAR;
  }

  /** The next character; a NUL after the end. */
  char next() {
    char c = peek(0);
    at++;
    return c;
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  boolean skip(char expected) {
    boolean there = peek(0) == expected;
    at += there ? 1 : 0;
    return there;
  }

  void expect(char expected) {
    if (!skip(expected)) {
      throw refused(Fault.NOT_A_STAMP);
    }
  }

  /**
   * Passes the half of a day, {@code AM} or {@code a. m.}, in capitals or not.
   *
   * @param first its first letter, a capital
   */
  boolean skipHalf(char first) {
    if (Character.toUpperCase(peek(0)) != first) {
      return false;
    }
    boolean dotted = peek(1) == '.';
    int m = dotted ? (CellText.isSpace(peek(2)) ? 3 : 2) : 1;
    boolean there = Character.toUpperCase(peek(m)) == 'M' && !Character.isLetter(peek(m + 1));
    int length = dotted && peek(m + 1) == '.' ? m + 2 : m + 1;
    at += there ? length : 0;
    return there;
  }

  void skipSpaces() {
    while (CellText.isSpace(peek(0))) {
      at++;
    }
  }

  /** The letters at this place; empty where there are none. */
  String letters() {
    int start = at;
    skipLetters();
    return text.substring(start, at);
  }

  void skipDayName() {
    if (nameIn(DAYS) >= 0) {
      skipLetters();
    }
  }

  int month() {
    int month = nameIn(MONTHS);
    if (month < 0) {
      throw refused(Fault.NOT_A_STAMP);
    }
    skipLetters();
    return month + 1;
  }

  /** Which of the names, three letters each, begins here; -1 where none does. */
  private int nameIn(String names) {
    for (int i = 0; i < names.length(); i += LETTERS) {
      if (text.regionMatches(true, at, names, i, LETTERS)) {
        return i / LETTERS;
      }
    }
    return -1;
  }

  private void skipLetters() {
    while (isAtLetter()) {
      at++;
    }
  }

  int year() {
    return number(DIGITS_OF_YEAR, DIGITS_OF_YEAR);
  }

  /** A number of one or two digits: a day, a month, an hour. */
  int smallNumber() {
    return number(1, 2);
  }

  /** A number of so many digits. */
  int number(int fewest, int most) {
    int digits = digitsAhead();
    if (digits < fewest || digits > most) {
      throw refused(Fault.NOT_A_STAMP);
    }
    at += digits;
    return Integer.parseInt(text, at - digits, at, 10);
  }

  /** The digits after a decimal mark, as nanoseconds. */
  int nano() {
    int missing = DIGITS_OF_NANO - digitsAhead();
    int value = number(1, DIGITS_OF_NANO);
    for (int i = 0; i < missing; i++) {
      value *= 10;
    }
    return value;
  }

  int digitsAhead() {
    int ahead = 0;
    while (isDigit(peek(ahead))) {
      ahead++;
    }
    return ahead;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
