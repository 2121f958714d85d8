package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.Asked;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/** What would reach a reference, by hand, and by trying it out. */
class LeversTest {
  private static Rational exact(String figure) {
    return Rational.parse(figure);
  }

  private static Asked week(String kind, String hourly) {
    return Asked.of(
        "pay",
        "500 €",
        "paid-hours",
        "25 h",
        "unpaid-hours",
        "15 h",
        "cost",
        "60 €",
        "platform-fee",
        "25%",
        "charges",
        "21.344%",
        "basis",
        "NET",
        kind,
        hourly);
  }

  private static void assertLever(
      Levers.Lever lever, String rate, Verdict reaches, WageQuantity... parts) {
    assertEquals(Set.of(parts), lever.parts());
    assertEquals(Range.of(exact(rate)), lever.rateWithout());
    assertEquals(reaches, lever.reaches());
    assertEquals(Optional.empty(), lever.most());
  }

  /** 208.28 ÷ 25; (208.28 + 125) ÷ 40; + 106.72; + 60; (208.28 + 125) ÷ 25. */
  @Test
  void whereNoneAloneIsEnoughTheTwoLargestAreTaken() {
    List<Levers.Lever> levers = new Levers(week("minimum", "9.74").compare()).all();
    assertEquals(5, levers.size());
    assertLever(levers.get(0), "8.3312", Verdict.BELOW, WageQuantity.UNPAID_HOURS);
    assertLever(levers.get(1), "8.332", Verdict.BELOW, WageQuantity.PLATFORM_FEE);
    assertLever(levers.get(2), "7.875", Verdict.BELOW, WageQuantity.SOCIAL_CHARGES);
    assertLever(levers.get(3), "6.707", Verdict.BELOW, WageQuantity.WORK_COSTS);
    assertLever(
        levers.get(4),
        "13.3312",
        Verdict.AT_OR_ABOVE,
        WageQuantity.UNPAID_HOURS,
        WageQuantity.PLATFORM_FEE);
  }

  /**
   * 8 € an hour are 320 €: 111.72 € more. Of the fee 13.28 € may stay; the pay is enough for 26.035
   * h, 1.035 more than are paid; 315 € are not enough without charges.
   */
  @Test
  void eachAloneHasTheMostThatMayStay() {
    List<Levers.Lever> levers = new Levers(week("minimum", "8").compare()).all();
    assertEquals(4, levers.size());
    assertEquals(Optional.of(Range.of(exact("1.035"))), levers.get(0).most());
    assertEquals(Optional.of(Range.of(exact("13.28"))), levers.get(1).most());
    assertEquals(Optional.empty(), levers.get(2).most());
    assertEquals(Optional.empty(), levers.get(3).most());
  }

  /** 5 € an hour are 200 €, 8.28 € less than is left: that much more may be taken. */
  @Test
  void aWageThatReachesItNeedsNoneAndBearsMore() {
    Levers levers = new Levers(week("minimum", "5").compare());
    assertEquals(List.of(), levers.all());
    List<WageQuantity> parts =
        List.of(WageQuantity.UNPAID_HOURS, WageQuantity.PLATFORM_FEE, WageQuantity.WORK_COSTS);
    assertEquals(
        List.of(exact("16.656"), exact("133.28"), exact("68.28")),
        levers.orBorne(parts).stream().map(lever -> lever.most().orElseThrow().high()).toList());
  }

  /** A promise is of gross pay: 500 ÷ 15 = 33 1/3 hours, of which 25 are paid; 500 ÷ 25 is 20. */
  @Test
  void aPromiseHasUnpaidTimeAlone() {
    List<Levers.Lever> levers =
        new Levers(week("promised", "15").calculate().comparisons().get(0)).all();
    assertEquals(1, levers.size());
    assertEquals(Set.of(WageQuantity.UNPAID_HOURS), levers.get(0).parts());
    assertEquals(Optional.of(Range.of(Rational.of(25, 3))), levers.get(0).most());
    assertEquals(Range.of(exact("20")), levers.get(0).rateWithout());
  }
}
