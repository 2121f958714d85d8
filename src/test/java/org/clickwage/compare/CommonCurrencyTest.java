package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.Asked;
import org.clickwage.message.Note;
import org.clickwage.number.Rational;
import org.clickwage.reference.ExchangeRate;
import org.clickwage.reference.Lookup;
import org.junit.jupiter.api.Test;

/** Money brought into one currency, by market rates or by what it buys. */
class CommonCurrencyTest {
  private static final Currency POUND = Currency.getInstance("GBP");
  private static final CommonCurrency AT_MARKETS = new CommonCurrency(Asked.EURO, Optional.empty());
  private static final CommonCurrency AT_PRICES_OF_FRANCE =
      new CommonCurrency(Asked.EURO, Optional.of(Asked.place("FR")));

  private static ReferenceRequest inBritain(String... more) {
    String[] all = Arrays.copyOf(more, more.length + 4);
    all[more.length] = "country";
    all[more.length + 1] = "GB";
    all[more.length + 2] = "on";
    all[more.length + 3] = "2023-06-03";
    return Asked.of(all).request();
  }

  private static String reason(Lookup<ExchangeRate> answer) {
    return answer.reason().map(Note::key).orElse("");
  }

  @Test
  void aRateOfTheUsersGoesFirst() {
    ReferenceRequest work = Asked.of("country", "GB").rate("EUR", "GBP", "0.8").request();
    ExchangeRate rate = AT_MARKETS.rate(work, POUND, Asked.FACTS).toOptional().orElseThrow();
    assertEquals(Rational.parse("0.8"), rate.rate());
    assertFalse(CommonCurrency.isParity(rate));
  }

  /** The mean of 2024 is 0.846617 pounds for a euro. */
  @Test
  void elseItIsTheMeanOfTheYear() {
    Lookup<ExchangeRate> rate =
        AT_MARKETS.rate(Asked.of("country", "GB").request(), POUND, Asked.FACTS);
    assertEquals(Rational.parse("0.846617"), rate.toOptional().orElseThrow().rate());
  }

  /** An international dollar was 0.660709 pounds and 0.678524 euros of France in 2023. */
  @Test
  void whatItBuysIsTheQuotientOfTwoParities() {
    ExchangeRate rate =
        AT_PRICES_OF_FRANCE.rate(inBritain(), POUND, Asked.FACTS).toOptional().orElseThrow();
    assertEquals(Rational.parse("0.660709").dividedBy(Rational.parse("0.678524")), rate.rate());
    assertEquals(Asked.EURO, rate.base());
    assertEquals(POUND, rate.quote());
    assertEquals("2023", rate.year());
    assertTrue(CommonCurrency.isParity(rate));
    // One source for both is named once.
    assertFalse(rate.source().sentence().contains(" | "));
  }

  @Test
  void whatItBuysNeedsAPlaceAndItsOwnMoney() {
    assertEquals(
        "compare.parity-without-place",
        reason(AT_PRICES_OF_FRANCE.rate(Asked.of().request(), POUND, Asked.FACTS)));
    assertEquals(
        "compare.parity-of-another-currency",
        reason(AT_PRICES_OF_FRANCE.rate(inBritain(), Asked.EURO, Asked.FACTS)));
    CommonCurrency poundsInFrance = new CommonCurrency(POUND, Optional.of(Asked.place("FR")));
    assertEquals(
        "compare.parity-of-another-currency",
        reason(poundsInFrance.rate(inBritain(), POUND, Asked.FACTS)));
  }

  @Test
  void aPlaceWithoutParitiesHasNone() {
    CommonCurrency nowhere = new CommonCurrency(Asked.EURO, Optional.of(Asked.place("MC")));
    assertFalse(nowhere.rate(inBritain(), POUND, Asked.FACTS).reason().isEmpty());
    assertFalse(
        AT_PRICES_OF_FRANCE
            .rate(Asked.of("country", "MC").request(), Asked.EURO, Asked.FACTS)
            .reason()
            .isEmpty());
  }

  /** Market rates and parities never meet: a reference that a rate brought over goes. */
  @Test
  void referencesBroughtOverGoWhereMoneyIsShownByWhatItBuys() {
    WageCalculation abroad =
        Asked.of("pay", "400", "hours", "40", "country", "FR", "client-country", "MG")
            .rate("EUR", "MGA", "4800")
            .calculate();
    assertSame(abroad, AT_MARKETS.withoutOtherKind(abroad));
    WageCalculation kept = AT_PRICES_OF_FRANCE.withoutOtherKind(abroad);
    assertEquals(1, kept.comparisons().size());
    assertEquals("FR", kept.comparisons().get(0).reference().place().orElseThrow().country());
    assertEquals(List.of("compare.two-kinds"), kept.missing().stream().map(Note::key).toList());
    WageCalculation home = Asked.of("pay", "400", "hours", "40", "country", "FR").calculate();
    assertSame(home, AT_PRICES_OF_FRANCE.withoutOtherKind(home));
  }

  @Test
  void whatIsAssumedLaterComesLast() {
    WageCalculation more =
        Asked.of("pay", "400 €/week", "hours", "160 h/month", "country", "FR")
            .calculate()
            .assuming(List.of(Note.of("assumption.today")));
    assertEquals(
        List.of("assumption.calendar", "assumption.today"),
        more.assumptions().stream().map(Note::key).toList());
  }
}
