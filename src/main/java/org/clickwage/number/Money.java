package org.clickwage.number;

import java.util.Currency;
import java.util.Optional;

/** An exact amount of one currency. */
public record Money(Rational amount, Currency currency) implements Comparable<Money> {
  /** The smallest coin of a currency; a hundredth where none is known. */
  public static Rational coin(Optional<Currency> currency) {
    int digits = currency.map(Currency::getDefaultFractionDigits).orElse(2);
    return Rational.ofDecimal(1, Math.max(digits, 0));
  }

  /** An amount in its currency, or by itself where that is not known. */
  public static Object orNumber(Rational amount, Optional<Currency> currency) {
    return currency.isPresent() ? new Money(amount, currency.get()) : amount;
  }

  public Money times(Rational factor) {
    return new Money(amount.times(factor), currency);
  }

  /** Written out, since what a record brings is linked at run time and slows a short call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Money money
        && amount.equals(money.amount)
        && currency.equals(money.currency);
  }

  @Override
  public int hashCode() {
    return 31 * amount.hashCode() + currency.hashCode();
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "two currencies never mix silently: " + currency + " and " + other.currency);
    }
    return other;
  }

  @Override
  public String toString() {
    return amount + " " + currency.getCurrencyCode();
  }
}
