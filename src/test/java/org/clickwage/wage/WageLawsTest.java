package org.clickwage.wage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.Generator;
import org.clickwage.Works;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.Per;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;
import org.junit.jupiter.api.Test;

/** What holds for every work, whoever did it. */
class WageLawsTest {

  private static final List<Function<WageBreakdown, Optional<Rational>>> TOTALS =
      List.of(
          WageBreakdown::grossPay,
          point -> point.amount(WageQuantity.PLATFORM_FEE),
          point -> point.amount(WageQuantity.ACCOUNT_RENT),
          point -> point.amount(WageQuantity.WORK_COSTS),
          WageBreakdown::earnings,
          point -> point.amount(WageQuantity.SOCIAL_CHARGES),
          WageBreakdown::netPay,
          point -> point.amount(WageQuantity.INCOME_TAX));

  private static final List<Function<WageBreakdown, Optional<Rational>>> RATES =
      List.of(
          point -> point.rate(RateName.GROSS),
          point -> point.rate(RateName.EARNINGS),
          point -> point.rate(RateName.NET));

  private static WageBreakdown point(Chance chance) {
    List<WageBreakdown> points = chance.wage().points();
    assertEquals(1, points.size());
    return points.get(0);
  }

  private static Rational of(Chance chance, Function<WageBreakdown, Optional<Rational>> amount) {
    return amount.apply(point(chance)).orElseThrow();
  }

  private static Optional<StatedCharges> charges(Generator chance) {
    return chance.oneIn(2) ? Chance.percent(chance) : Chance.scheme(chance);
  }

  private static Chance overSomeWeeks(Generator chance, Optional<StatedCharges> charges) {
    StatedSpan span = new StatedSpan(Range.of(chance.decimal(1, 9, 1)), Period.Unit.WEEK);
    WorkInput work = Chance.work(chance, Per.Each.WORK, Optional.of(span));
    return new Chance(work, Chance.deductions(chance, charges)).pointInside(chance);
  }

  @Test
  void splittingARecordIntoTwoChangesNoTotal() {
    Generator.records(
        chance -> {
          Chance whole = overSomeWeeks(chance, charges(chance));
          Rational part = Rational.of(1 + chance.below(98), 99);
          Chance first = whole.times(part);
          Chance second = whole.times(Rational.ONE.minus(part));
          for (Function<WageBreakdown, Optional<Rational>> total : TOTALS) {
            assertEquals(of(whole, total), of(first, total).plus(of(second, total)));
          }
          for (Function<WageBreakdown, Optional<Rational>> rate : RATES) {
            assertEquals(rate.apply(point(whole)), rate.apply(point(first)));
          }
        });
  }

  @Test
  void moreUnpaidTimeNeverRaisesARate() {
    Generator.records(
        chance -> {
          Chance less = overSomeWeeks(chance, charges(chance));
          StatedTime time = less.work().time();
          Rational unpaid = time.unpaidHours().orElseThrow().amount().low();
          Stated longer = Stated.forWork(unpaid.plus(chance.decimal(0, 40, 1)));
          StatedTime more = new StatedTime(Optional.empty(), time.paidHours(), Optional.of(longer));
          Chance after = new Chance(less.work().withTime(more), less.deductions());
          if (!of(less, WageBreakdown::netPay).isNegative()) {
            for (Function<WageBreakdown, Optional<Rational>> rate : RATES) {
              Rational before = rate.apply(point(less)).orElseThrow();
              assertTrue(rate.apply(point(after)).orElseThrow().compareTo(before) <= 0);
            }
          }
          assertEquals(
              point(less).rate(RateName.ADVERTISED), point(after).rate(RateName.ADVERTISED));
        });
  }

  @Test
  void grossPayIsAtLeastEarningsAndTheseAtLeastNetPay() {
    Generator.records(
        chance -> {
          Chance work = overSomeWeeks(chance, charges(chance));
          Rational earnings = of(work, WageBreakdown::earnings);
          assertTrue(of(work, WageBreakdown::grossPay).compareTo(earnings) >= 0);
          assertTrue(earnings.compareTo(of(work, WageBreakdown::netPay)) >= 0);
          assertTrue(
              of(work, point -> point.amount(WageQuantity.SOCIAL_CHARGES)).compareTo(Rational.ZERO)
                  >= 0);
          assertTrue(
              of(work, point -> point.amount(WageQuantity.INCOME_TAX)).compareTo(Rational.ZERO)
                  >= 0);
        });
  }

  @Test
  void theWaterfallAddsUp() {
    Generator.records(
        chance -> {
          Chance work = overSomeWeeks(chance, charges(chance));
          Rational sum =
              of(work, WageBreakdown::netPay)
                  .plus(of(work, point -> point.amount(WageQuantity.SOCIAL_CHARGES)))
                  .plus(of(work, point -> point.amount(WageQuantity.WORK_COSTS)))
                  .plus(of(work, point -> point.amount(WageQuantity.ACCOUNT_RENT)))
                  .plus(of(work, point -> point.amount(WageQuantity.PLATFORM_FEE)));
          assertEquals(of(work, WageBreakdown::grossPay), sum);
        });
  }

  @Test
  void payThatArrivedAfterChargesIsWorkedBackToItsGrossPay() {
    Generator.records(
        chance -> {
          Optional<StatedCharges> shares =
              chance.oneIn(2)
                  ? Chance.percent(chance)
                  : Optional.of(new Charges.Scheme(Chance.scheme("fr-micro-bic-services")));
          Chance paid = overSomeWeeks(chance, shares);
          Rational arrived =
              of(paid, WageBreakdown::grossPay)
                  .minus(of(paid, point -> point.amount(WageQuantity.PLATFORM_FEE)))
                  .minus(of(paid, point -> point.amount(WageQuantity.SOCIAL_CHARGES)));
          StatedDeductions all = paid.deductions();
          Chance withheld =
              new Chance(
                  paid.work().withoutMoney(Optional.of(Stated.forWork(arrived))),
                  new StatedDeductions(
                      all.platformFee(), all.accountRent(), all.charges(), all.incomeTax(), true));
          for (Function<WageBreakdown, Optional<Rational>> total : TOTALS) {
            assertEquals(of(paid, total), of(withheld, total));
          }
          assertEquals(arrived, of(withheld, WageBreakdown::received));
        });
  }

  @Test
  void incomeTaxIsNeverInsideNetPay() {
    Generator.records(
        chance -> {
          Chance taxed = overSomeWeeks(chance, charges(chance));
          StatedDeductions all = taxed.deductions();
          StatedDeductions without =
              new StatedDeductions(
                  all.platformFee(), all.accountRent(), all.charges(), Optional.empty(), false);
          assertEquals(
              of(taxed, WageBreakdown::netPay),
              of(new Chance(taxed.work(), without), WageBreakdown::netPay));
        });
  }

  @Test
  void theSameWorkPerWeekAndPerMonthHasTheSameRates() {
    Generator.records(
        chance -> {
          Chance week = Chance.perWeek(chance, charges(chance)).pointInside(chance);
          Chance month = perMonth(week);
          for (Function<WageBreakdown, Optional<Rational>> rate : RATES) {
            assertEquals(rate.apply(point(week)), rate.apply(point(month)));
          }
          Rational weeks = Rational.of(52, 12);
          assertEquals(
              of(week, WageBreakdown::netPay).times(weeks), of(month, WageBreakdown::netPay));
        });
  }

  /** The same amounts, each 52/12 times as much, for a month. */
  private static Chance perMonth(Chance week) {
    WorkInput work = week.times(Rational.of(52, 12)).work();
    StatedTime time = work.time();
    return new Chance(
        Works.of(
            monthly(work.pay()),
            monthly(work.other(WageQuantity.BONUS)),
            monthly(work.other(WageQuantity.TIPS)),
            monthly(work.tasks()),
            new StatedTime(
                monthly(time.workHours()), monthly(time.paidHours()), monthly(time.unpaidHours())),
            monthly(work.other(WageQuantity.PLATFORM_FEE)),
            work.costs().stream().map(c -> new StatedCost(c.name(), monthly(c.amount()))).toList(),
            monthly(work.distance()),
            work.costPerKm(),
            work.over(),
            work.daysPerWeek()),
        week.deductions());
  }

  private static Optional<Stated> monthly(Optional<Stated> stated) {
    return stated.map(WageLawsTest::monthly);
  }

  private static Stated monthly(Stated stated) {
    return new Stated(stated.amount(), new Period(Rational.ONE, Period.Unit.MONTH));
  }
}
