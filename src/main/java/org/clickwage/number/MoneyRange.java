package org.clickwage.number;

import java.util.Currency;

/** An amount of one currency that lies between two ends. */
public record MoneyRange(Range amount, Currency currency) {
  @Override
  public String toString() {
    return amount + " " + currency.getCurrencyCode();
  }
}
