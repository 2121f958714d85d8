package org.clickwage.work;

import java.util.Currency;
import java.util.Optional;

/** Money as it was stated, with its currency where one was written. */
public record StatedMoney(Stated stated, Optional<Currency> currency) {
  /**
   * A rate for an hour, as a cell has it whose title already says that: {@code 7.25}, {@code 7.25
   * USD/h}. Throws {@link NotationException} for any other period, a range, and nothing.
   */
  public static StatedMoney ofHour(String text, Notation notation) {
    StatedMoney money = notation.money(text.indexOf('/') < 0 ? text + "/h" : text);
    boolean fits =
        money.stated.per() == Per.Each.HOUR
            && money.stated.amount().isPoint()
            && money.stated.amount().low().isPositive();
    if (!fits) {
      throw new NotationException(text, "expected.hourly-rate");
    }
    return money;
  }
}
