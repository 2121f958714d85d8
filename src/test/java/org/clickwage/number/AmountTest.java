package org.clickwage.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clickwage.Generator;
import org.clickwage.number.Amount.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An amount is the same number, on its grid and off it. */
class AmountTest {
  private static Amount of(String value, Unit unit) {
    Amount amount = new Amount(unit);
    amount.set(value == null ? null : Rational.parse(value));
    return amount;
  }

  private static Amount written(long digits, int decimals, Unit in, Unit unit) {
    Amount amount = new Amount(unit);
    amount.set(digits, decimals, in);
    return amount;
  }

  /** The grid of hours is a microsecond, 1/3,600,000,000 h; of money, 10^-8. */
  @ParameterizedTest
  @CsvSource({
    "1234, 2, MONEY, true, 12.34",
    "1, 8, MONEY, true, 0.00000001",
    "1, 9, MONEY, false, 0.000000001",
    // 2^63 units of 10^-8 are 92,233,720,368.54775808.
    "92233720368, 0, MONEY, true, 92233720368",
    "92233720369, 0, MONEY, false, 92233720369",
    "999999999999999999, 0, MONEY, false, 999999999999999999",
    "33333, 3, PERCENT, true, 33.333",
    "33333333, 6, PERCENT, false, 33.333333",
    "725, 2, HOURS, true, 7.25",
    "1, 8, HOURS, true, 0.00000001",
    "1, 9, HOURS, false, 0.000000001",
    "45, 0, MINUTES, true, 0.75",
    "27000, 1, SECONDS, true, 0.75",
    "36, 7, SECONDS, false, 0.000000001",
    "12, 0, COUNT, true, 12",
    "12345, 4, COUNT, false, 1.2345"
  })
  void aNumberIsWhatIsWritten(long digits, int decimals, Unit in, boolean onGrid, String value) {
    Unit unit = in == Unit.MINUTES || in == Unit.SECONDS ? Unit.HOURS : in;
    Amount amount = written(digits, decimals, in, unit);
    assertEquals(onGrid, amount.isWhole());
    assertEquals(Rational.parse(value), amount.value());
  }

  /** Cents and hundredths of hours, not 10^-8 and microseconds, or quotients would grow. */
  @Test
  void aValueIsInUnitsAsLargeAsCanBe() {
    assertEquals(100, of("12.34", Unit.MONEY).value().denominator());
    assertEquals(100_000, of("12.34567", Unit.MONEY).value().denominator());
    assertEquals(100_000_000, of("12.345678", Unit.MONEY).value().denominator());
    assertEquals(100, of("7.25", Unit.HOURS).value().denominator());
    assertEquals(3_600, written(61, 0, Unit.SECONDS, Unit.HOURS).value().denominator());
    // 10.00 by 2.50 is 1000 cents by 250 hundredths.
    Rational rate = of("10", Unit.MONEY).per(of("2.5", Unit.HOURS));
    assertEquals(List.of(1_000L, 250L), List.of(rate.numerator(), rate.denominator()));
  }

  /** 12.34 × 33.333 % = 4.1132922 is on the grid; 0.00000001 × 50 % is half a unit of it. */
  @Test
  void aShareLeavesTheGridWhereItHasARest() {
    Amount share = new Amount(Unit.MONEY);
    share.share(of("12.34", Unit.MONEY), of("33.333", Unit.PERCENT));
    assertTrue(share.isWhole());
    assertEquals(Rational.parse("4.1132922"), share.value());
    share.share(of("0.00000001", Unit.MONEY), of("50", Unit.PERCENT));
    assertFalse(share.isWhole());
    assertEquals(Rational.parse("0.000000005"), share.value());
    share.sum(share, share);
    assertEquals(Rational.parse("0.00000001"), share.value());
  }

  /** 92,233,720,368.54775807 is the most that 63 bits hold. */
  @Test
  void whatSixtyFourBitsDoNotHoldGoesOnExactly() {
    Amount most = of("92233720368.54775807", Unit.MONEY);
    Amount unit = of("0.00000001", Unit.MONEY);
    assertTrue(most.isWhole());
    Amount result = new Amount(Unit.MONEY);
    result.sum(most, unit);
    assertFalse(result.isWhole());
    assertEquals(Rational.parse("92233720368.54775808"), result.value());
    result.less(result, unit);
    assertTrue(result.isWhole());
    assertEquals(Long.MAX_VALUE, result.units());
    result.less(of("-92233720368.54775807", Unit.MONEY), unit);
    result.less(result, unit);
    assertEquals(Rational.parse("-92233720368.54775809"), result.value());
    result.share(most, of("100", Unit.PERCENT));
    assertEquals(most.value(), result.value());
    result.share(most, of("150", Unit.PERCENT));
    assertEquals(most.value().times(Rational.of(3, 2)), result.value());
  }

  @Test
  void whatIsNotKnownMakesNothingKnown() {
    Amount known = of("1", Unit.MONEY);
    Amount odd = of("0.000000001", Unit.MONEY);
    Amount unknown = of(null, Unit.MONEY);
    Amount result = new Amount(Unit.MONEY);
    assertFalse(result.isKnown());
    for (Amount other : List.of(known, odd, unknown)) {
      result.sum(other, unknown);
      assertNull(result.value());
      result.less(unknown, other);
      assertNull(result.value());
      result.share(other, of(null, Unit.PERCENT));
      assertNull(result.value());
      assertNull(unknown.per(other));
      assertNull(other.per(unknown));
    }
    assertFalse(unknown.isPositive());
  }

  /** Of 0 to 3, those at 2 and 3 taken off: 5 + 1 − 2 − 0.5 = 3.5. */
  @Test
  void whatIsLeftOfSeveralIsTheirSumAndWhatIsTakenOff() {
    Amount[] amounts = {money("5"), money("1"), money("2"), money("0.5")};
    Amount left = new Amount(Unit.MONEY);
    left.balance(amounts, 0b1100);
    assertTrue(left.isWhole());
    assertEquals(Rational.parse("3.5"), left.value());
    left.balance(new Amount[] {amounts[2], amounts[3]}, 0b11);
    assertEquals(Rational.parse("-2.5"), left.value());
    amounts[1] = money("0.000000001");
    left.balance(amounts, 0b1100);
    assertEquals(Rational.parse("2.500000001"), left.value());
    amounts[1] = money("92233720368.54775807");
    Amount[] large = {amounts[0], amounts[1]};
    left.balance(large, 0);
    assertEquals(Rational.parse("92233720373.54775807"), left.value());
    left.balance(large, 0b11);
    assertEquals(Rational.parse("-92233720373.54775807"), left.value());
    amounts[1] = money(null);
    left.balance(amounts, 0b1100);
    assertFalse(left.isKnown());
  }

  private static Amount money(String value) {
    return of(value, Unit.MONEY);
  }

  @Test
  void nothingIsDividedByNothing() {
    Amount known = of("1", Unit.MONEY);
    assertNull(known.per(of("0", Unit.HOURS)));
    assertNull(known.per(of("-1", Unit.HOURS)));
    assertEquals(Rational.of(4), known.per(of("0.25", Unit.HOURS)));
  }

  @Test
  void cellsOnTheGridAndExactOnesComeToTheSame() {
    Generator.records(
        chance -> {
          Rational one = chance.decimal(0, 100_000, chance.below(12));
          Rational other = chance.decimal(0, 100_000, chance.below(12));
          Rational percent = chance.decimal(0, 100, chance.below(6));
          Amount result = new Amount(Unit.MONEY);
          Amount first = of(one.toString(), Unit.MONEY);
          Amount second = of(other.toString(), Unit.MONEY);
          result.sum(first, second);
          assertEquals(one.plus(other), result.value());
          result.less(first, second);
          assertEquals(one.minus(other), result.value());
          result.share(first, of(percent.toString(), Unit.PERCENT));
          assertEquals(one.times(percent).dividedBy(100), result.value());
          Amount hours = of(other.toString(), Unit.HOURS);
          assertEquals(other.isZero() ? null : one.dividedBy(other), first.per(hours));
          assertEquals(one.isPositive(), first.isPositive());
        });
  }
}
