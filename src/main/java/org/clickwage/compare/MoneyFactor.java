package org.clickwage.compare;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.reference.ConstantPrices;
import org.clickwage.reference.ExchangeRate;

/**
 * By what the money of a work is multiplied to be that of all works.
 *
 * @param asked for which money
 * @param currency of the product
 * @param prices in which it is; empty for those of its own year
 * @param rates that brought it from one currency into another
 */
public record MoneyFactor(
    MoneyQuestion asked,
    Rational factor,
    Currency currency,
    Optional<ConstantPrices> prices,
    List<ExchangeRate> rates) {
  /** Of money that stays as it is. */
  static MoneyFactor none(MoneyQuestion asked) {
    return new MoneyFactor(asked, Rational.ONE, asked.own(), Optional.empty(), List.of());
  }

  /** The same brought into the base of a rate. */
  MoneyFactor at(ExchangeRate rate) {
    if (rate.base().equals(rate.quote()) && rate.rate().equals(Rational.ONE)) {
      return this;
    }
    List<ExchangeRate> all = new ArrayList<>(rates);
    all.add(rate);
    Rational brought = factor.dividedBy(rate.rate()).inLowestTerms();
    return new MoneyFactor(asked, brought, rate.base(), prices, List.copyOf(all));
  }

  /**
   * The same in the prices of one year. Of a product of many yearly changes as many digits are
   * taken as machines get: with hundreds of them, each sum of a survey would take minutes.
   */
  MoneyFactor in(ConstantPrices known, Rational change) {
    Rational priced = factor.times(Rational.of(change.toDecimal()));
    return new MoneyFactor(asked, priced, currency, Optional.of(known), rates);
  }

  public HourlyRate of(HourlyRate own) {
    return new HourlyRate(own.perHour().times(factor).inLowestTerms(), currency);
  }

  /** Whether a rate of these two currencies, either way, is one of its own. */
  public boolean isBroughtBy(ExchangeRate rate) {
    return rates.stream().anyMatch(used -> rate.isOf(used.base(), used.quote()));
  }
}
