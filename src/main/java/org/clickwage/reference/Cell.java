package org.clickwage.reference;

import java.time.DateTimeException;
import java.util.Currency;
import java.util.function.Predicate;
import org.clickwage.reference.OwnFileException.Expected;
import org.clickwage.stamp.IsoDay;

/** What a cell of a reference table must be. */
enum Cell {
  TEXT(Expected.SOMETHING, text -> !text.isEmpty()),
  DAY(Expected.DAY, Cell::isDay),
  DAY_OR_NEVER(Expected.DAY, text -> text.equals(Cell.NEVER) || isDay(text)),
  YEAR(Expected.YEAR, text -> text.matches("[0-9]{4}")),
  WHOLE_NUMBER(Expected.WHOLE_NUMBER, text -> text.matches("[0-9]+")),
  NUMBER(Expected.NUMBER, Cell::isNumber),
  POSITIVE(Expected.POSITIVE_NUMBER, Cell::isPositive),
  HOURS(Expected.HOURS, text -> isPositive(text.replaceFirst(LegalHours.PER_WEEK + "$", ""))),
  /** In percent: nothing loses all that it is. */
  CHANGE(Expected.NUMBER, text -> isNumber(text) || text.matches("-[0-9]{1,2}(?:\\.[0-9]+)?")),
  CURRENCY(Expected.CURRENCY, Cell::isCurrency);

  /** In a column of days: the row is kept for the record and not calculated with. */
  static final String NEVER = "never";

  private final Expected expected;
  private final Predicate<String> accepted;

  Cell(Expected expected, Predicate<String> accepted) {
    this.expected = expected;
    this.accepted = accepted;
  }

  Expected expected() {
    return expected;
  }

  boolean accepts(String text) {
    return accepted.test(text);
  }

  private static boolean isDay(String text) {
    try {
      return IsoDay.parse(text) != null;
    } catch (DateTimeException notADay) {
      return false;
    }
  }

  /** Digits with at most one point among them: no sign, no exponent, no grouping. */
  private static boolean isNumber(String text) {
    return text.matches("[0-9]+(?:\\.[0-9]+)?");
  }

  private static boolean isPositive(String text) {
    return isNumber(text) && text.matches(".*[1-9].*");
  }

  private static boolean isCurrency(String text) {
    try {
      return Currency.getInstance(text) != null;
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
