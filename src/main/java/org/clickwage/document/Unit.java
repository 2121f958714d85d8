package org.clickwage.document;

import java.util.Currency;
import java.util.Optional;
import org.clickwage.message.Figures;
import org.clickwage.number.Amount;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;

/** What a figure is measured in: how people read it, and what machines get with its number. */
public enum Unit {
  COUNT(""),
  /** Tasks, which are whole: half a task is not paid. */
  TASKS(""),
  PER_HOUR("1/h"),
  MONEY("¤"),
  /** Money of which no more digits are known than it has. */
  ROUNDED_MONEY("¤"),
  MONEY_PER_HOUR("¤/h"),
  MONEY_PER_TASK("¤"),
  HOURS("h"),
  /** Unpaid hours for a paid one, which people read in minutes, however many. */
  HOURS_PER_HOUR(""),
  SECONDS("s"),
  /** Seconds that people read in hours. */
  LONG_SECONDS("s"),
  SHARE(""),
  /** A share of units, of which there are seldom enough for a decimal. */
  SHARE_OF_UNITS(""),
  /** A number from 0 to 1 that people read as such. */
  INDEX("");

  private static final String CURRENCY = "¤";

  private final String code;

  Unit(String code) {
    this.code = code;
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

  /**
   * A value as people read it.
   *
   * @param currency of money; empty where it is not known
   */
  public String show(Range value, Optional<Currency> currency, Figures figures) {
    return switch (this) {
      case COUNT -> figures.count(value);
      case TASKS -> figures.count(ceiling(value));
      case PER_HOUR -> figures.pace(value);
      case MONEY -> figures.money(value, currency);
      case ROUNDED_MONEY -> figures.rounded(value, currency);
      case MONEY_PER_HOUR -> figures.hourlyRate(value, currency);
      case MONEY_PER_TASK -> figures.pieceRate(value, currency.orElseThrow());
      case HOURS -> figures.hours(value);
      case HOURS_PER_HOUR -> figures.wholeMinutes(value);
      case SECONDS -> figures.seconds(value);
      case LONG_SECONDS -> figures.hours(value.times(Rational.of(1, 3600)));
      case SHARE -> figures.share(value);
      case SHARE_OF_UNITS -> figures.wholeShare(value);
      case INDEX -> figures.decimals(value);
    };
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
