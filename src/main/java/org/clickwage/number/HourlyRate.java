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

  /** Written out, since what a record brings is linked at run time and slows a short call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof HourlyRate rate
        && perHour.equals(rate.perHour)
        && currency.equals(rate.currency);
  }

  @Override
  public int hashCode() {
    return 31 * perHour.hashCode() + currency.hashCode();
  }

  @Override
  public String toString() {
    return perHour + " " + currency.getCurrencyCode() + "/h";
  }
}
