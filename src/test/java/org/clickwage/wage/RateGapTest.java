package org.clickwage.wage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.Asked;
import org.clickwage.Generator;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/**
 * What an hour loses between the advertised rate and the real one, by hand and by its definition.
 */
class RateGapTest {
  private static Rational exact(String figure) {
    return Rational.parse(figure);
  }

  private static RateGapRange gap(Asked work) {
    return RateGapRange.of(work.wage().points()).orElseThrow();
  }

  private static void assertPart(String expected, WageQuantity part, RateGap gap) {
    assertEquals(exact(expected), gap.parts().get(part), part::key);
  }

  private static Asked week() {
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
        "21.344%");
  }

  /**
   * 500 € for 25 paid hours are 20 €; 500 - 125 - 60 - 106.72 = 208.28 € for 40 hours are 5.207 €.
   * Unpaid time 354.14 × (0.04 - 0.025), each amount × (0.04 + 0.025) ÷ 2 = 0.0325.
   */
  @Test
  void theWorkedCaseComesOutToTheDigit() {
    RateGap gap = gap(week()).low();
    assertEquals(exact("20"), gap.from());
    assertEquals(exact("5.207"), gap.to());
    assertPart("5.3121", WageQuantity.UNPAID_HOURS, gap);
    assertPart("4.0625", WageQuantity.PLATFORM_FEE, gap);
    assertPart("0", WageQuantity.ACCOUNT_RENT, gap);
    assertPart("1.95", WageQuantity.WORK_COSTS, gap);
    assertPart("3.4684", WageQuantity.SOCIAL_CHARGES, gap);
    assertEquals(Optional.of(WageQuantity.UNPAID_HOURS), gap.largest());
  }

  /** 500 € × 0.25 ÷ 40 and 500 € ÷ 40 - 3.125 € are all that there is. */
  @Test
  void withoutPaidHoursItStartsAtTheGrossRateAndWithoutChargesEndsAtTheEarnings() {
    RateGap gap = gap(Asked.of("pay", "500 €", "hours", "40 h", "platform-fee", "25%")).low();
    assertEquals(exact("12.5"), gap.from());
    assertEquals(exact("9.375"), gap.to());
    List<WageQuantity> toEarnings = new ArrayList<>(WageQuantity.EARNINGS.parts());
    toEarnings.remove(WageQuantity.GROSS_PAY);
    assertEquals(toEarnings, List.copyOf(gap.parts().keySet()));
    assertPart("3.125", WageQuantity.PLATFORM_FEE, gap);
  }

  /** Of 500 € gross a fee of 25 % and charges of 21.344 % leave 268.28 €. */
  @Test
  void payAfterChargesStartsFromTheGrossPayBeforeThem() {
    RateGap gap =
        gap(Asked.of(
                "pay",
                "268.28 €",
                "charges-withheld",
                "true",
                "paid-hours",
                "25 h",
                "unpaid-hours",
                "15 h",
                "cost",
                "60 €",
                "platform-fee",
                "25%",
                "charges",
                "21.344%"))
            .low();
    assertEquals(gap(week()).low(), gap);
  }

  @Test
  void whatIsNotKnownHasNoWhy() {
    for (Asked work :
        List.of(
            Asked.of("pay", "500 €"),
            Asked.of("hours", "40 h"),
            Asked.of("pay", "500 €", "hours", "0..40 h"),
            Asked.of("pay", "500 €", "hours", "40 h", "charges-withheld", "true"))) {
      assertEquals(Optional.empty(), RateGapRange.of(work.wage().points()));
    }
  }

  /**
   * Half the pay goes as a fee: of 400 to 600 € an hour of 40 has 5 to 7.50 €. The paid hours
   * between 20 and 25 move no real rate: at the low end they are 25 (16 € advertised), at the high
   * one 20 (30 €). Unpaid time: 300 × (0.04 - 0.025) and 450 × (0.05 - 0.025); fee: 200 × 0.0325
   * and 300 × 0.0375.
   */
  @Test
  void aRangeIsTakenApartAtEachEndOfItsRate() {
    RateGapRange gap =
        gap(
            Asked.of(
                "pay",
                "400..600 €",
                "paid-hours",
                "20..25 h",
                "hours",
                "40 h",
                "platform-fee",
                "50%"));
    assertEquals(new Range(exact("16"), exact("30")), gap.over(RateGap::from));
    assertEquals(new Range(exact("5"), exact("7.5")), gap.over(RateGap::to));
    assertPart("4.5", WageQuantity.UNPAID_HOURS, gap.low());
    assertPart("11.25", WageQuantity.UNPAID_HOURS, gap.high());
    assertPart("6.5", WageQuantity.PLATFORM_FEE, gap.low());
    assertPart("11.25", WageQuantity.PLATFORM_FEE, gap.high());
    assertEquals(Optional.empty(), gap.most());
  }

  private static Map<WageQuantity, Rational> amounts(Generator chance) {
    Map<WageQuantity, Rational> amounts = new EnumMap<>(WageQuantity.class);
    Rational gross = chance.decimal(0, 600, 2);
    Rational left = gross;
    amounts.put(WageQuantity.GROSS_PAY, gross);
    for (WageQuantity part : RateGap.PARTS) {
      Rational amount = chance.oneIn(4) ? Rational.ZERO : chance.decimal(0, 300, 2);
      if (part == WageQuantity.UNPAID_HOURS) {
        amount = amount.dividedBy(10);
        Rational paid = chance.decimal(1, 50, 1);
        amounts.put(WageQuantity.PAID_HOURS, paid);
        amounts.put(WageQuantity.WORK_HOURS, paid.plus(amount));
      } else {
        left = without(part, amount, left);
      }
      amounts.put(part, amount);
    }
    amounts.put(WageQuantity.NET_PAY, left);
    return amounts;
  }

  /** What a part leaves: less where it is taken, more where it is paid back. */
  private static Rational without(WageQuantity part, Rational amount, Rational pay) {
    boolean isAdded = part.sign() == WageQuantity.Sign.ADDED;
    return isAdded ? pay.plus(amount) : pay.minus(amount);
  }

  /** What an hour has when these parts are taken away. */
  private static Rational rate(List<WageQuantity> taken, Function<WageQuantity, Rational> amounts) {
    Rational left = amounts.apply(WageQuantity.GROSS_PAY);
    WageQuantity hours = WageQuantity.PAID_HOURS;
    for (WageQuantity part : taken) {
      if (part == WageQuantity.UNPAID_HOURS) {
        hours = WageQuantity.WORK_HOURS;
      } else {
        left = without(part, amounts.apply(part), left);
      }
    }
    return left.dividedBy(amounts.apply(hours));
  }

  private static List<List<WageQuantity>> orders(List<WageQuantity> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    List<List<WageQuantity>> orders = new ArrayList<>();
    for (WageQuantity first : of) {
      orders(of.stream().filter(each -> each != first).toList())
          .forEach(
              rest -> {
                List<WageQuantity> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
              });
    }
    return orders;
  }

  @Test
  void eachPartIsTheAverageOverAllOrdersInWhichTheyCouldBeTaken() {
    List<List<WageQuantity>> orders = orders(RateGap.PARTS);
    boolean[] isNegative = {false, false};
    Generator.records(
        100,
        chance -> {
          Function<WageQuantity, Rational> amounts = amounts(chance)::get;
          RateGap gap = RateGap.of(WageQuantity.PAID_HOURS, amounts).orElseThrow();
          for (WageQuantity part : RateGap.PARTS) {
            Rational sum = Rational.ZERO;
            for (List<WageQuantity> order : orders) {
              List<WageQuantity> before = order.subList(0, order.indexOf(part));
              List<WageQuantity> after = order.subList(0, order.indexOf(part) + 1);
              sum = sum.plus(rate(before, amounts)).minus(rate(after, amounts));
            }
            assertEquals(sum.dividedBy(orders.size()), gap.parts().get(part));
          }
          isNegative[0] |= gap.to().isNegative();
          isNegative[1] |= gap.parts().get(WageQuantity.UNPAID_HOURS).isNegative();
        });
    assertTrue(isNegative[0] && isNegative[1], "losses and parts that add are among them");
  }

  @Test
  void thePartsAreTheDifferenceOfTheRatesAndNothingWithoutTheirQuantity() {
    Generator.records(
        chance -> {
          Optional<StatedCharges> charges =
              chance.oneIn(2) ? Chance.percent(chance) : Chance.scheme(chance);
          Chance work = Chance.perWeek(chance, charges).pointInside(chance);
          WageBreakdown point = work.wage().points().get(0);
          RateGap gap = RateGapRange.of(List.of(point)).orElseThrow().high();
          assertEquals(point.rate(RateName.ADVERTISED).orElseThrow(), gap.from());
          assertEquals(point.rate(RateName.NET).orElseThrow(), gap.to());
          Rational sum = Rational.ZERO;
          for (WageQuantity part : RateGap.PARTS) {
            Rational takes = gap.parts().get(part);
            sum = sum.plus(takes);
            boolean isNothing = point.amount(part).orElseThrow().isZero();
            assertTrue(takes.isZero() || !isNothing, part::key);
          }
          assertEquals(gap.from().minus(gap.to()), sum);
        });
  }
}
