package org.clickwage.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Money, shares and ranges refuse to be what they are not. */
class ValuesTest {
  private static final Money TEN_EUROS = money("10", "EUR");
  private static final Money TEN_DOLLARS = money("10", "USD");

  private static Money money(String amount, String currency) {
    return new Money(Rational.parse(amount), Currency.getInstance(currency));
  }

  private static Range range(int low, int high) {
    return new Range(Rational.of(low), Rational.of(high));
  }

  @Test
  void twoCurrenciesNeverMix() {
    assertThrows(IllegalArgumentException.class, () -> TEN_EUROS.compareTo(TEN_DOLLARS));
    assertFalse(TEN_EUROS.equals(TEN_DOLLARS));
  }

  @Test
  void moneyIsExact() {
    assertEquals(money("0.3", "EUR"), money("0.1", "EUR").times(Rational.of(3)));
    assertEquals(TEN_EUROS, TEN_EUROS.times(Rational.of(1, 3)).times(Rational.of(3)));
    assertEquals("10 EUR", TEN_EUROS.toString());
  }

  @Test
  void anHourlyRateKeepsItsCurrency() {
    HourlyRate rate = HourlyRate.of(TEN_EUROS, Rational.of(4));
    assertEquals(new HourlyRate(Rational.parse("2.5"), Currency.getInstance("EUR")), rate);
    assertEquals("5 EUR/h", rate.times(Rational.of(2)).toString());
    assertThrows(ArithmeticException.class, () -> HourlyRate.of(TEN_EUROS, Rational.ZERO));
  }

  @Test
  void aShareHasTwoDoorsAndTheyAgree() {
    assertEquals(
        Share.ofPercent(Rational.parse("21.2")), Share.ofFraction(Rational.parse("0.212")));
    assertEquals(Rational.parse("21.2"), Share.ofPercent(Rational.parse("21.2")).percent());
    assertEquals(
        Rational.parse("84.8"), Share.ofPercent(Rational.parse("21.2")).of(Rational.of(400)));
    assertTrue(Share.NONE.compareTo(Share.WHOLE) < 0);
    assertEquals("21.2 %", Share.ofPercent(Rational.parse("21.2")).toString());
  }

  @Test
  void aRangeRunsFromLowToHigh() {
    assertThrows(IllegalArgumentException.class, () -> range(2, 1));
    assertEquals(range(1, 2), Range.between(Rational.of(2), Rational.of(1)));
    assertTrue(range(2, 2).isPoint());
    assertFalse(range(1, 2).isPoint());
    assertEquals("1..2", range(1, 2).toString());
  }

  @Test
  void aNegativeFactorTurnsARangeRound() {
    assertEquals(range(-4, -2), range(1, 2).times(Rational.of(-2)));
  }

  /** 9 to 10 and 0.5 to 2 are 9.5 to 12. */
  @Test
  void rangesAddEndByEnd() {
    Range half = new Range(Rational.parse("0.5"), Rational.of(2));
    assertEquals(new Range(Rational.parse("9.5"), Rational.of(12)), range(9, 10).plus(half));
  }

  /** 2/3 to 5/3 in sixteen digits: no less than is needed, no more than is allowed. */
  @Test
  void whatIsNeededGoesUpAndWhatIsAllowedDown() {
    Range thirds = new Range(Rational.of(2, 3), Rational.of(5, 3));
    assertEquals(
        new Range(Rational.parse("0.6666666666666667"), Rational.parse("1.666666666666667")),
        thirds.atLeast());
    assertEquals(
        new Range(Rational.parse("0.6666666666666666"), Rational.parse("1.666666666666666")),
        thirds.atMost());
  }

  @Test
  void rangesOfTheSameEndsAreOne() {
    Range half = new Range(Rational.of(1, 2), Rational.ONE);
    Range same = new Range(Rational.of(2, 4), Rational.ONE);
    assertEquals(half, same);
    assertEquals(half.hashCode(), same.hashCode());
    assertNotEquals(range(1, 2), range(1, 3));
    assertNotEquals(range(1, 3), range(2, 3));
    assertNotEquals(range(1, 2).hashCode(), range(2, 2).hashCode());
    assertEquals("10..12 EUR", new MoneyRange(range(10, 12), TEN_EUROS.currency()).toString());
  }

  /** A cent, a yen, a thousandth of a dinar; gold has no coin at all. */
  @Test
  void theSmallestCoinIsThatOfTheCurrency() {
    assertEquals(Rational.parse("0.01"), coin("EUR"));
    assertEquals(Rational.ONE, coin("JPY"));
    assertEquals(Rational.parse("0.001"), coin("KWD"));
    assertEquals(Rational.ONE, coin("XAU"));
    assertEquals(Rational.parse("0.01"), Money.coin(Optional.empty()));
  }

  private static Rational coin(String currency) {
    return Money.coin(Optional.of(Currency.getInstance(currency)));
  }

  @Test
  void amountsOfOneCurrencyHaveAnOrder() {
    assertTrue(TEN_EUROS.compareTo(money("9.99", "EUR")) > 0);
    assertEquals(0, TEN_EUROS.compareTo(money("10.00", "EUR")));
  }

  @Test
  void onlyNothingIsZero() {
    assertTrue(range(0, 0).isZero());
    assertFalse(range(0, 1).isZero());
    assertFalse(range(-1, 1).isZero());
  }

  @Test
  void aRangeOverPointsHoldsEachOfThem() {
    List<Integer> points = List.of(3, 1, 2);
    assertEquals(Optional.of(range(1, 3)), Range.over(points, n -> Optional.of(Rational.of(n))));
  }

  @Test
  void aPointWithoutTheFigureLeavesTheRangeWithoutAnEnd() {
    List<Integer> points = List.of(3, 1, 2);
    assertEquals(
        Optional.empty(),
        Range.over(points, n -> n == 1 ? Optional.empty() : Optional.of(Rational.of(n))));
    assertEquals(Optional.empty(), Range.over(List.of(), n -> Optional.of(Rational.ONE)));
  }
}
