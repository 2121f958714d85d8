package org.clickwage.stamp;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * A day written as {@code 2019-06-01}.
 *
 * <p>Read here digit by digit: the formatters of {@code java.time} take a short call longer to set
 * up than its arithmetic.
 */
public final class IsoDay {
  private static final String FORM = "0000-00-00";

  private IsoDay() {}

  /** Throws {@link DateTimeException} for another form, and for a day that does not exist. */
  public static LocalDate parse(String text) {
    if (text.length() != FORM.length()) {
      throw new DateTimeException(text);
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      boolean fits = FORM.charAt(i) == '-' ? c == '-' : c >= '0' && c <= '9';
      if (!fits) {
        throw new DateTimeException(text);
      }
    }
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }
}
