package org.clickwage.reference;

import java.time.DateTimeException;
import java.util.Currency;
import org.clickwage.reference.BadTableException.Expected;

/** What a cell of a reference table must be. */
enum Cell {
  TEXT(Expected.SOMETHING),
  DAY(Expected.DAY),
  DAY_OR_NEVER(Expected.DAY),
  YEAR(Expected.YEAR),
  WHOLE_NUMBER(Expected.WHOLE_NUMBER),
  NUMBER(Expected.NUMBER),
  POSITIVE(Expected.POSITIVE_NUMBER),
  CURRENCY(Expected.CURRENCY);

  /** In a column of days: the row is kept for the record and not calculated with. */
  static final String NEVER = "never";

  private static final int DIGITS_OF_YEAR = 4;

  private final Expected expected;

  Cell(Expected expected) {
    this.expected = expected;
  }

  Expected expected() {
    return expected;
  }

  boolean accepts(String cell) {
    return switch (this) {
      case TEXT -> !cell.isEmpty();
      case DAY -> isDay(cell);
      case DAY_OR_NEVER -> cell.equals(NEVER) || isDay(cell);
      case YEAR -> cell.length() == DIGITS_OF_YEAR && isDigits(cell);
      case WHOLE_NUMBER -> isDigits(cell);
      case NUMBER -> isNumber(cell);
      case POSITIVE -> isNumber(cell) && isAboveZero(cell);
      case CURRENCY -> isCurrency(cell);
    };
  }

  private static boolean isDay(String cell) {
    try {
      return IsoDay.parse(cell) != null;
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  /** Digits with at most one point among them: no sign, no exponent, no grouping. */
  private static boolean isNumber(String cell) {
    int point = cell.indexOf('.');
    return point < 0
        ? isDigits(cell)
        : isDigits(cell.substring(0, point)) && isDigits(cell.substring(point + 1));
  }

  private static boolean isDigits(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
        return false;
      }
    }
    return !cell.isEmpty();
  }

  private static boolean isAboveZero(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) > '0') {
        return true;
      }
    }
    return false;
  }

  private static boolean isCurrency(String cell) {
    try {
      return Currency.getInstance(cell) != null;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
