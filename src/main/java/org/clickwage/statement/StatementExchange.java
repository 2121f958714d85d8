package org.clickwage.statement;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.ExchangeRates;
import org.clickwage.reference.Lookup;

/**
 * How the money of a statement comes into another currency.
 *
 * @param into the currency in which all is asked for: at the mean rate of the year of each day
 * @param given rates that go before the mean ones
 */
public record StatementExchange(
    Optional<Currency> into, List<ExchangeRate> given, ExchangeRates means) {
  public StatementExchange {
    given = List.copyOf(given);
  }

  /** The rate of a day; missing where money of its own currency stays in that. */
  Lookup<ExchangeRate> rate(Currency own, Currency main, LocalDate day) {
    Optional<ExchangeRate> stated = ExchangeRate.between(given, own, main);
    return stated.isPresent() || into.isEmpty()
        ? stated.map(Lookup::found).orElse(Lookup.missing("exchange.no-rate", own, main))
        : means.find(main, own, day);
  }
}
