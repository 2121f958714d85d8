package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.junit.jupiter.api.Test;

/** Kenyan prices rose by 4.48978854243448 % in 2024, French ones by 1.99904942291463 %. */
class CommonMoneyTest {
  private static final ReferenceData FACTS = ReferenceData.bundled();

  private static Optional<CommonCurrency> in(String code, String... prices) {
    Optional<Place> where = List.of(prices).stream().map(Place::of).findFirst();
    return Optional.of(new CommonCurrency(Currency.getInstance(code), where));
  }

  private static Lookup<MoneyFactor> factor(
      Optional<CommonCurrency> currency, Integer real, String place, int year, String own) {
    CommonMoney money = new CommonMoney(currency, Optional.ofNullable(real));
    MoneyQuestion asked =
        new MoneyQuestion(
            Optional.ofNullable(place).map(Place::of), year, Currency.getInstance(own));
    ReferenceTerms terms = ReferenceTerms.of(BasisChoice.AUTO, List.of()).in(money);
    return new ReferenceLookup(FACTS).factor(asked, terms);
  }

  private static BigDecimal rounded(Lookup<MoneyFactor> known) {
    return known.toOptional().orElseThrow().factor().rounded(8);
  }

  private static String reason(Lookup<MoneyFactor> missing) {
    return missing.reason().orElseThrow().key();
  }

  @Test
  void pricesAloneLeaveTheCurrency() {
    Lookup<MoneyFactor> real = factor(Optional.empty(), 2024, "FR", 2023, "EUR");
    assertEquals(new BigDecimal("1.01999049"), rounded(real));
    assertEquals("EUR", real.toOptional().orElseThrow().currency().getCurrencyCode());
    assertEquals(List.of(), real.toOptional().orElseThrow().rates());
    assertEquals(
        Rational.ONE,
        factor(Optional.empty(), 2024, "FR", 2024, "EUR").toOptional().orElseThrow().factor());
  }

  /** 1 EUR of 2023 was 1.08127 USD, and 151.211 KES; of 2024 145.929 KES. */
  @Test
  void aCurrencyAloneIsByTheYearOfTheWork() {
    assertEquals(
        Optional.of(Rational.of(100_000, 108_127)),
        factor(in("EUR"), null, null, 2023, "USD").toOptional().map(MoneyFactor::factor));
    // 1.0448978854243448 ÷ 145.929
    assertEquals(new BigDecimal("0.00716032"), rounded(factor(in("EUR"), 2024, "KE", 2023, "KES")));
  }

  /** A dollar of 2023 was 139.84638 KES; of 2024 134.82248, and 1.08238 to the euro. */
  @Test
  void otherMoneyComesIntoThatOfThePlaceFirst() {
    // 139.84638 × 1.0448978854243448 ÷ 134.82248
    Lookup<MoneyFactor> real = factor(Optional.empty(), 2024, "KE", 2023, "USD");
    assertEquals(new BigDecimal("1.08383399"), rounded(real));
    List<ExchangeRate> rates = real.toOptional().orElseThrow().rates();
    assertEquals(List.of("2023", "2024"), rates.stream().map(ExchangeRate::year).toList());
  }

  /** A French euro of 2023 bought as much as 43.0049 ÷ 0.678524 KES in Kenya. */
  @Test
  void whatMoneyBuysMeetsNoMarketRate() {
    assertEquals(
        new BigDecimal("0.01577783"), rounded(factor(in("EUR", "FR"), null, "KE", 2023, "KES")));
    String other = "compare.parity-of-another-currency";
    assertEquals(other, reason(factor(in("EUR", "FR"), null, "KE", 2023, "USD")));
    assertEquals(other, reason(factor(in("EUR", "FR"), 2024, "KE", 2023, "USD")));
  }

  @Test
  void whatIsNotKnownHasAReason() {
    assertEquals("prices.none", reason(factor(Optional.empty(), 2024, "AR", 2024, "ARS")));
    assertEquals("prices.none-of-year", reason(factor(Optional.empty(), 2024, "FR", 2008, "EUR")));
    assertEquals("prices.none-of-year", reason(factor(Optional.empty(), 2026, "FR", 2024, "EUR")));
    assertEquals("prices.without-place", reason(factor(in("EUR"), 2024, null, 2024, "EUR")));
    assertEquals("exchange.no-rate", reason(factor(in("EUR"), null, "FR", 2024, "BTN")));
  }
}
