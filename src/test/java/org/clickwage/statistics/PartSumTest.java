package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/** What platforms, account holders and work take of the pay of twelve couriers. */
class PartSumTest {
  private final StatedSums sums = sums();

  private static StatedSums sums() {
    return new StatedSums(
        List.of(
            WageQuantity.GROSS_PAY,
            WageQuantity.EARNINGS,
            WageQuantity.PAID_HOURS,
            WageQuantity.WORK_HOURS),
        new PersonSums());
  }

  private void courier(long fee, long rent, long costs) {
    courier(fee, rent, costs, sums);
  }

  /** Earnings are what fee, rent and costs leave of 1,000. */
  private static void courier(long fee, long rent, long costs, StatedSums into) {
    Observation unit = new Observation();
    unit.grossPay.set(Rational.of(1_000));
    unit.of(WageQuantity.PLATFORM_FEE).set(Rational.of(fee));
    unit.of(WageQuantity.ACCOUNT_RENT).set(Rational.of(rent));
    unit.of(WageQuantity.WORK_COSTS).set(Rational.of(costs));
    unit.of(WageQuantity.EARNINGS).set(Rational.of(1_000 - fee - rent - costs));
    unit.paidHours.set(Rational.of(30));
    unit.workHours.set(Rational.of(40));
    into.add(unit, Weight.ONE);
  }

  /** Those to fees, rents and costs: what lies between gross pay and earnings stands at the end. */
  private List<Contributions> contributions() {
    List<Contributions> all = sums.contributionsToGap();
    List<WageQuantity> parts = WageQuantity.EARNINGS.parts();
    return Stream.of(WageQuantity.PLATFORM_FEE, WageQuantity.ACCOUNT_RENT, WageQuantity.WORK_COSTS)
        .map(part -> all.get(all.size() - parts.size() + parts.indexOf(part)))
        .toList();
  }

  /**
   * Each has costs of 10, of which two have 20 of 120, whatever they pay for their accounts. With
   * the rents of 150 and 140 in them, two would have 310 of 120.
   */
  @Test
  void rentIsNoCost() {
    courier(30, 150, 10);
    courier(20, 140, 10);
    for (int i = 0; i < 10; i++) {
      courier(10, 100, 10);
    }
    assertEquals(
        List.of(
            new Contributions(12, 150, 30, 20),
            new Contributions(12, 1_290, 150, 140),
            new Contributions(12, 120, 10, 10)),
        contributions());
    assertTrue(contributions().stream().noneMatch(Contributions::areOfTwo));
  }

  /**
   * Two have costs of 500 and 400, the others of 10: by 1,000 less his own 400 the second knows
   * that the first has 500 to 600. Rents of 50 each tell nobody's.
   */
  @Test
  void twoDominateTheCosts() {
    courier(0, 50, 500);
    courier(0, 50, 400);
    for (int i = 0; i < 10; i++) {
      courier(0, 50, 10);
    }
    List<Contributions> shares = contributions();
    assertEquals(new Contributions(12, 1_000, 500, 400), shares.get(2));
    assertTrue(shares.get(2).areOfTwo());
    assertFalse(shares.get(1).areOfTwo());
  }

  /** Two rent their accounts for 500 and 400, the others for 10; the costs are 50 each. */
  @Test
  void twoDominateTheRents() {
    courier(0, 500, 50);
    courier(0, 400, 50);
    for (int i = 0; i < 10; i++) {
      courier(0, 10, 50);
    }
    List<Contributions> shares = contributions();
    assertEquals(new Contributions(12, 1_000, 500, 400), shares.get(1));
    assertTrue(shares.get(1).areOfTwo());
    assertFalse(shares.get(2).areOfTwo());
  }

  /** Two of whom each thread met one have all of the fees, rents and costs. */
  @Test
  void whatTwoThreadsMetIsOfBoth() {
    courier(40, 300, 500);
    StatedSums others = sums();
    courier(30, 200, 400, others);
    sums.merge(others);
    assertEquals(
        List.of(
            new Contributions(2, 70, 40, 30),
            new Contributions(2, 500, 300, 200),
            new Contributions(2, 900, 500, 400)),
        contributions());
  }
}
