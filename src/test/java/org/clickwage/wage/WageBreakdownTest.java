package org.clickwage.wage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.Asked;
import org.clickwage.number.Amount;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.reference.Levy;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/** Single works, worked out by hand. */
class WageBreakdownTest {
  private static Rational exact(String figure) {
    return Rational.parse(figure);
  }

  private static Optional<Rational> known(String figure) {
    return Optional.of(exact(figure));
  }

  /**
   * A courier's week: 400 + 40 + 26 = 466 €; a tenth of it and 5.40 € are 52 € of fee, a twentieth
   * 23.30 € of rent; 466 - 52 - 23.30 - 20.70 = 370 €; a fifth of the gross pay are 93.20 € of
   * charges.
   */
  private static WageBreakdown week() {
    return Asked.of(
            "pay",
            "400 €",
            "bonus",
            "40 €",
            "tips",
            "26 €",
            "tasks",
            "80",
            "hours",
            "40 h",
            "paid-hours",
            "32 h",
            "platform-fee",
            "10%",
            "fee",
            "5.40 €",
            "account-rent",
            "5%",
            "cost",
            "20.70 €",
            "charges",
            "20%",
            "income-tax",
            "2%")
        .point();
  }

  @Test
  void theWaterfallOfAWeek() {
    WageBreakdown pay = week();
    assertEquals(known("466"), pay.grossPay());
    assertEquals(known("52"), pay.amount(WageQuantity.PLATFORM_FEE));
    assertEquals(known("23.3"), pay.amount(WageQuantity.ACCOUNT_RENT));
    assertEquals(known("20.7"), pay.amount(WageQuantity.WORK_COSTS));
    assertEquals(known("370"), pay.earnings());
    assertEquals(known("93.2"), pay.statedCharges());
    assertEquals(List.of(), pay.schemeCharges());
    assertEquals(known("93.2"), pay.amount(WageQuantity.SOCIAL_CHARGES));
    assertEquals(known("276.8"), pay.netPay());
    assertEquals(known("9.32"), pay.percentIncomeTax());
    assertEquals(known("9.32"), pay.amount(WageQuantity.INCOME_TAX));
  }

  /** Other gross pay has bonus and tips in it: 500 - 50 - 5.40 - 25 - 20.70 = 398.90 €. */
  @Test
  void whatOtherPayWouldLeave() {
    WageBreakdown pay = WageBreakdown.paying(Rational.of(500), week().work(), week().deductions());
    assertEquals(known("500"), pay.grossPay());
    assertEquals(known("398.9"), pay.earnings());
    assertEquals(known("298.9"), pay.netPay());
  }

  @Test
  void theRatesOfAWeek() {
    WageBreakdown week = week();
    assertEquals(known("93.2"), week.amount(WageQuantity.SOCIAL_CHARGES));
    assertEquals(known("276.8"), week.netPay());
    // 466 / 32, 466 / 40, 370 / 40, 276.80 / 40; 466 / 80 and 276.80 / 80.
    assertEquals(known("14.5625"), week.rate(RateName.ADVERTISED));
    assertEquals(known("11.65"), week.rate(RateName.GROSS));
    assertEquals(known("9.25"), week.rate(RateName.EARNINGS));
    assertEquals(known("6.92"), week.rate(RateName.NET));
    assertEquals(known("5.825"), week.pieceRate());
    assertEquals(known("3.46"), week.netPieceRate());
    assertEquals(exact("8"), week.wage().of(WageQuantity.UNPAID_HOURS).value());
  }

  @Test
  void eachRateHasItsMoneyAndItsHours() {
    Wage wage = week().wage();
    assertEquals(exact("14.5625"), RateName.ADVERTISED.of(wage));
    assertEquals(exact("11.65"), RateName.GROSS.of(wage));
    assertEquals(exact("9.25"), RateName.EARNINGS.of(wage));
    assertEquals(exact("6.92"), RateName.NET.of(wage));
    assertEquals("advertised", RateName.ADVERTISED.word());
  }

  /** One that is filled again forgets the rate that was asked for: 30 and 60 € in 2 and 4 hours. */
  @Test
  void aWageMayBeFilledAgain() {
    Wage wage = new Wage();
    wage.pay.set(Rational.of(30));
    wage.workHours.set(Rational.of(2));
    fillWithNothing(
        wage.of(WageQuantity.BONUS),
        wage.of(WageQuantity.TIPS),
        wage.workCosts,
        wage.feePercent,
        wage.rentPercent);
    wage.calculate();
    assertEquals(Rational.of(15), RateName.EARNINGS.of(wage));
    wage.pay.set(Rational.of(60));
    wage.calculate();
    assertEquals(Rational.of(30), RateName.EARNINGS.of(wage));
    // The same money by other hours is another rate, and other money by the same hours.
    assertEquals(Rational.of(30), wage.rate(wage.earnings, wage.workHours));
    assertNull(wage.rate(wage.earnings, wage.paidHours));
    wage.tasks.set(Rational.of(4));
    assertEquals(Rational.of(15), wage.rate(wage.earnings, wage.tasks));
    // A fifth of 60 €, and no charges of a scheme.
    wage.chargesPercent.set(Rational.of(20));
    wage.calculate();
    assertEquals(Rational.of(12), wage.netPay.per(wage.tasks));
    wage.of(WageQuantity.BONUS).set(Rational.of(8));
    assertEquals(Rational.of(2), wage.rate(wage.of(WageQuantity.BONUS), wage.tasks));
  }

  private static void fillWithNothing(Amount... amounts) {
    for (Amount each : amounts) {
      each.setZero();
    }
  }

  /** Net pay, or the earnings where no charges are stated. */
  static Optional<Rational> afterCharges(WageBreakdown work) {
    return Optional.ofNullable(work.wage().afterCharges().value());
  }

  /** Where no charges are stated, no net pay is known; what is left are the earnings. */
  @Test
  void withoutChargesThereIsNoNetPay() {
    WageBreakdown work = Asked.of("pay", "30 €", "hours", "2 h", "cost", "4 €").point();
    assertEquals(Optional.empty(), work.netPay());
    assertEquals(Optional.empty(), work.amount(WageQuantity.SOCIAL_CHARGES));
    assertEquals(Optional.empty(), work.rate(RateName.NET));
    assertEquals(known("13"), work.rate(RateName.EARNINGS));
    assertEquals(known("26"), afterCharges(work));
    assertEquals(Optional.empty(), work.statedCharges());
    assertSame(work.wage().earnings, work.wage().afterCharges());
    WageBreakdown charged = Asked.of("pay", "30 €", "hours", "2 h", "charges", "0%").point();
    assertSame(charged.wage().netPay, charged.wage().afterCharges());
  }

  @Test
  void withoutPayThereIsNoBreakdown() {
    WageBreakdown work = Asked.of("tasks", "812", "hours", "6 h", "cost", "4 €").point();
    assertEquals(Optional.empty(), work.grossPay());
    assertEquals(Optional.empty(), work.amount(WageQuantity.WORK_COSTS));
    assertEquals(Optional.empty(), afterCharges(work));
    assertEquals(Optional.empty(), work.amount(WageQuantity.INCOME_TAX));
    assertEquals(List.of(), work.schemeCharges());
    assertEquals(Optional.empty(), work.rate(RateName.GROSS));
    assertFalse(work.wage().workCosts.isKnown());
    assertNull(work.wage().of(WageQuantity.UNPAID_HOURS).value());
    // Nor are the costs a part of one where a survey's record lacks its pay.
    Wage paid = Asked.of("pay", "9 €", "cost", "4 €").point().wage();
    assertEquals(exact("4"), paid.workCosts.value());
  }

  /**
   * A French courier's 1,000 € a month: 21.2 % social, 0.1 % training and 0.044 % chamber tax are
   * 212 + 1 + 0.44 €; income tax at 1.7 % is apart, and 2 % that were stated come on top.
   */
  @Test
  void aSchemeTakesItsLinesAndTaxStandsApart() {
    WageBreakdown month =
        Asked.of("pay", "1000 €/month", "hours", "100 h/month", "income-tax", "2%")
            .charging("fr-micro-bic-services,versement-liberatoire")
            .point();
    assertEquals(
        List.of(exact("212"), exact("1"), exact("0.44"), exact("17")),
        month.schemeCharges().stream().map(each -> each.amount()).toList());
    assertEquals(known("0"), month.statedCharges());
    assertEquals(known("213.44"), month.amount(WageQuantity.SOCIAL_CHARGES));
    assertEquals(known("786.56"), month.netPay());
    assertEquals(known("20"), month.percentIncomeTax());
    assertEquals(known("37"), month.amount(WageQuantity.INCOME_TAX));
    assertEquals(known("786.56"), month.netPay());
    assertEquals(known("7.8656"), month.rate(RateName.NET));
  }

  /** British class 4 is of a year's profit: it is not known of a work of no known length. */
  @Test
  void aSchemeOfAYearNeedsOne() {
    Asked work = Asked.of("pay", "1000 £", "hours", "100 h").charging("uk-se");
    UnknownChargesException unknown =
        assertThrows(UnknownChargesException.class, () -> work.wage());
    assertEquals("charges.year-needed", unknown.why().key());
    assertEquals(unknown.why().toString(), unknown.getMessage());
  }

  /** A part of what a year owed: 30 € of 212 € for a work of 200 €. */
  @Test
  void whatIsDueOnMoreThanTheWorkMayBeGivenLineByLine() {
    Levy social =
        Chance.scheme("fr-micro-bic-services").levies().stream().findFirst().orElseThrow();
    Charges due = Charges.Due.of(Map.of(social, Rational.of(30)));
    Deductions deductions =
        new Deductions(Share.NONE, Share.NONE, Optional.of(due), Share.NONE, false);
    WageBreakdown work =
        WageBreakdown.of(Asked.of("pay", "200 €", "hours", "10 h").point().work(), deductions);
    assertEquals(known("30"), work.amount(WageQuantity.SOCIAL_CHARGES));
    assertEquals(known("170"), work.netPay());
    assertEquals(social, work.schemeCharges().get(0).levy());
    assertEquals(List.of(), due.thresholds());
    assertEquals(deductions, work.deductions());
  }
}
