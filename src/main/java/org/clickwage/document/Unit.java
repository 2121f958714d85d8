package org.clickwage.document;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.message.Figures;
import org.clickwage.number.Amount;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** What a figure is measured in: how people read it, and what machines get with its number. */
public enum Unit {
  COUNT("", (value, currency, figures) -> figures.count(value)),
  /** Tasks, which are whole: half a task is not paid. */
  TASKS("", (value, currency, figures) -> figures.count(ceiling(value))),
  PER_HOUR("1/h", (value, currency, figures) -> figures.pace(value)),
  MONEY("¤", (value, currency, figures) -> figures.money(value, currency)),
  MONEY_PER_HOUR("¤/h", (value, currency, figures) -> figures.hourlyRate(value, currency)),
  MONEY_PER_TASK(
      "¤", (value, currency, figures) -> figures.pieceRate(value, currency.orElseThrow())),
  HOURS("h", (value, currency, figures) -> figures.hours(value)),
  /** Unpaid hours for a paid one, which people read in minutes, however many. */
  HOURS_PER_HOUR("", (value, currency, figures) -> figures.wholeMinutes(value)),
  SECONDS("s", (value, currency, figures) -> figures.seconds(value)),
  /** Seconds that people read in hours. */
  LONG_SECONDS("s", (value, currency, figures) -> figures.hours(value.times(perHour()))),
  SHARE("", (value, currency, figures) -> figures.share(value)),
  /** A share of units, of which there are seldom enough for a decimal. */
  SHARE_OF_UNITS("", (value, currency, figures) -> figures.wholeShare(value)),
  /** A number from 0 to 1 that people read as such. */
  INDEX("", (value, currency, figures) -> figures.decimals(value));

  private interface Form {
    String of(Range value, Optional<Currency> currency, Figures figures);
  }

  private static final String CURRENCY = "¤";

  private final String code;
  private final Form form;

  Unit(String code, Form form) {
    this.code = code;
    this.form = form;
  }

  /** Of an amount that is counted so. */
  public static Unit of(Amount.Unit unit) {
    return switch (unit) {
      case MONEY -> MONEY;
      case HOURS -> HOURS;
      default -> TASKS;
    };
  }

  private static Range ceiling(Range value) {
    return new Range(value.low().ceiling(), value.high().ceiling());
  }

  private static Rational perHour() {
    return Rational.ONE.dividedBy(3600);
  }

  /**
   * A value as people read it.
   *
   * @param currency of money; empty where it is not known
   */
  public String show(Range value, Optional<Currency> currency, Figures figures) {
    return form.of(value, currency, figures);
  }

  /** The unit for machines: {@code EUR/h}, {@code s}; empty for a number without one. */
  public String code(Optional<Currency> currency) {
    return code.replace(CURRENCY, currency.map(Currency::getCurrencyCode).orElse(""));
  }

  public boolean isMoney() {
    return code.startsWith(CURRENCY);
  }

  /** Whether less of it is better, so that a limit is a most and not a least. */
  public boolean isTime() {
    return this == HOURS || this == SECONDS;
  }
}
