package org.clickwage.reference;

import static org.clickwage.reference.Found.fact;
import static org.clickwage.reference.Found.keepsSilentOn;
import static org.clickwage.reference.Found.refused;
import static org.clickwage.reference.Found.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** Yearly means as stated, inverted, crossed or carried. Figures are rows of the tables. */
class ExchangeRatesTest {
  private static Lookup<ExchangeRate> ask(String base, String quote, String day) {
    return Found.DATA
        .exchangeRates()
        .find(Currency.getInstance(base), Currency.getInstance(quote), LocalDate.parse(day));
  }

  @Test
  void theEuroInAriaryIsTheMeanOfItsYear() {
    ExchangeRate rate = fact(ask("EUR", "MGA", "2019-06-01"));
    assertEquals(Rational.parse("4050.60"), rate.rate());
    assertEquals("2019", rate.year());
    assertEquals(Confidence.COMPUTED, rate.confidence());
    assertEquals(List.of(), rate.notes());
  }

  @Test
  void theOtherWayIsTheExactInverse() {
    assertEquals(
        Rational.ONE.dividedBy(Rational.parse("4050.60")),
        fact(ask("MGA", "EUR", "2019-12-31")).rate());
  }

  @Test
  void twoCurrenciesWithoutARateCrossOverTheEuro() {
    // EUR/USD 1.11947 and EUR/GBP 0.877771 of 2019: 0.877771 / 1.11947 = 0.78410
    ExchangeRate rate = fact(ask("USD", "GBP", "2019-06-01"));
    assertEquals(new BigDecimal("0.78410"), rate.rate().rounded(5));
    assertEquals(Confidence.COMPUTED, rate.confidence());
    assertFalse(rate.source().sentence().contains(" | "), "both halves are of one table");
    assertTrue(fact(ask("GBP", "MGA", "2019-06-01")).source().sentence().contains(" | "), "of two");
    says("reference.rate-crossed", rate.notes());
  }

  @Test
  void aCrossOfTheYearStandsBeforeAnOlderMean() {
    // USD/XOF ends in 2024; of 2025 there are EUR/XOF 655.957 and EUR/USD 1.12998: 580.50
    ExchangeRate rate = fact(ask("USD", "XOF", "2025-06-01"));
    assertEquals("2025", rate.year());
    assertEquals(new BigDecimal("580.50"), rate.rate().rounded(2));
  }

  @Test
  void pastTheNewestYearItsMeanIsCarriedWithANote() {
    ExchangeRate rate = fact(ask("EUR", "USD", "2027-11-24"));
    // The mean of 2026 in the table.
    assertEquals(Rational.parse("1.16393"), rate.rate());
    assertEquals("2026", rate.year());
    says("reference.rate-carried", rate.notes());
    keepsSilentOn("reference.rate-carried", fact(ask("EUR", "USD", "2026-11-24")).notes());
  }

  @Test
  void anApproximateRateSaysSo() {
    assertEquals(Confidence.APPROXIMATE, fact(ask("EUR", "MGA", "2025-06-01")).confidence());
  }

  @Test
  void beforeTheFirstYearThereIsNoRate() {
    refused("exchange.no-rate-of-year", ask("EUR", "USD", "2012-12-31"));
  }

  @Test
  void aCurrencyWithoutATableHasNoRate() {
    refused("exchange.no-rate", ask("CHF", "SEK", "2020-01-01"));
    refused("exchange.no-rate", ask("USD", "VES", "2026-01-01"));
  }

  @Test
  void aCurrencyIsWorthItself() {
    assertEquals(Rational.ONE, fact(ask("EUR", "EUR", "1999-01-01")).rate());
  }

  @Test
  void purchasingPowerIsOfOneYearAlone() {
    // notes: MG 2019 1121.69, FR 2019 0.705954
    assertEquals(
        new BigDecimal("1121.69"),
        fact(Found.DATA.exchangeRates().purchasingPower("MG", 2019))
            .perInternationalDollar()
            .rounded(2));
    assertEquals(
        Rational.parse("0.705954"),
        fact(Found.DATA.exchangeRates().purchasingPower("FR", 2019)).perInternationalDollar());
    refused("exchange.no-parity", Found.DATA.exchangeRates().purchasingPower("FR", 2025));
  }
}
