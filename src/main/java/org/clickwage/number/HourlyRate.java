package org.clickwage.number;

import java.util.Currency;

/** Money for one hour. */
public record HourlyRate(Rational perHour, Currency currency) {
  public static HourlyRate of(Money money, Rational hours) {
    return new HourlyRate(money.amount().dividedBy(hours), money.currency());
  }

  public HourlyRate times(Rational factor) {
    return new HourlyRate(perHour.times(factor), currency);
  }

  @Override
  public String toString() {
    return perHour + " " + currency.getCurrencyCode() + "/h";
  }
}
