package org.clickwage.wage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.Generator;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.Per;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WorkInput;
import org.junit.jupiter.api.Test;

/** What holds for every work, whoever did it. */
class WageLawsTest {
  private static final int RECORDS = 1000;

  private static final List<Function<PayBreakdown, Rational>> TOTALS =
      List.of(
          PayBreakdown::grossPay,
          PayBreakdown::platformFee,
          PayBreakdown::accountRent,
          PayBreakdown::workCosts,
          PayBreakdown::earnings,
          PayBreakdown::socialCharges,
          PayBreakdown::netPay,
          PayBreakdown::incomeTax);

  private static final List<Function<WageBreakdown, Optional<Rational>>> RATES =
      List.of(
          WageBreakdown::grossHourlyRate,
          WageBreakdown::earningsHourlyRate,
          WageBreakdown::netHourlyRate);

  private static WageBreakdown point(Chance chance) {
    List<WageBreakdown> points = chance.wage().points();
    assertEquals(1, points.size());
    return points.get(0);
  }

  private static PayBreakdown pay(Chance chance) {
    return point(chance).pay().orElseThrow();
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
        RECORDS,
        chance -> {
          Chance whole = overSomeWeeks(chance, charges(chance));
          Rational part = Rational.of(1 + chance.below(98), 99);
          Chance first = whole.times(part);
          Chance second = whole.times(Rational.ONE.minus(part));
          for (Function<PayBreakdown, Rational> total : TOTALS) {
            assertEquals(
                total.apply(pay(whole)), total.apply(pay(first)).plus(total.apply(pay(second))));
          }
          for (Function<WageBreakdown, Optional<Rational>> rate : RATES) {
            assertEquals(rate.apply(point(whole)), rate.apply(point(first)));
          }
        });
  }

  @Test
  void moreUnpaidTimeNeverRaisesARate() {
    Generator.records(
        RECORDS,
        chance -> {
          Chance less = overSomeWeeks(chance, charges(chance));
          StatedTime time = less.work().time();
          Rational unpaid = time.unpaidHours().orElseThrow().amount().low();
          Stated longer = Stated.forWork(unpaid.plus(chance.decimal(0, 40, 1)));
          StatedTime more = new StatedTime(Optional.empty(), time.paidHours(), Optional.of(longer));
          Chance after = new Chance(less.work().withTime(more), less.deductions());
          if (!pay(less).netPay().isNegative()) {
            for (Function<WageBreakdown, Optional<Rational>> rate : RATES) {
              Rational before = rate.apply(point(less)).orElseThrow();
              assertTrue(rate.apply(point(after)).orElseThrow().compareTo(before) <= 0);
            }
          }
          assertEquals(point(less).advertisedHourlyRate(), point(after).advertisedHourlyRate());
        });
  }

  @Test
  void grossPayIsAtLeastEarningsAndTheseAtLeastNetPay() {
    Generator.records(
        RECORDS,
        chance -> {
          PayBreakdown pay = pay(overSomeWeeks(chance, charges(chance)));
          assertTrue(pay.grossPay().compareTo(pay.earnings()) >= 0);
          assertTrue(pay.earnings().compareTo(pay.netPay()) >= 0);
          assertTrue(pay.socialCharges().compareTo(Rational.ZERO) >= 0);
          assertTrue(pay.incomeTax().compareTo(Rational.ZERO) >= 0);
        });
  }

  @Test
  void theWaterfallAddsUp() {
    Generator.records(
        RECORDS,
        chance -> {
          PayBreakdown pay = pay(overSomeWeeks(chance, charges(chance)));
          Rational sum =
              pay.netPay()
                  .plus(pay.socialCharges())
                  .plus(pay.workCosts())
                  .plus(pay.accountRent())
                  .plus(pay.platformFee());
          assertEquals(pay.grossPay(), sum);
        });
  }

  @Test
  void incomeTaxIsNeverInsideNetPay() {
    Generator.records(
        RECORDS,
        chance -> {
          Chance taxed = overSomeWeeks(chance, charges(chance));
          StatedDeductions all = taxed.deductions();
          StatedDeductions without =
              new StatedDeductions(
                  all.platformFee(), all.accountRent(), all.charges(), Optional.empty());
          assertEquals(pay(taxed).netPay(), pay(new Chance(taxed.work(), without)).netPay());
        });
  }

  @Test
  void theSameWorkPerWeekAndPerMonthHasTheSameRates() {
    Generator.records(
        RECORDS,
        chance -> {
          Chance week = Chance.perWeek(chance, charges(chance)).pointInside(chance);
          Chance month = perMonth(week);
          for (Function<WageBreakdown, Optional<Rational>> rate : RATES) {
            assertEquals(rate.apply(point(week)), rate.apply(point(month)));
          }
          Rational weeks = Rational.of(52, 12);
          assertEquals(pay(week).netPay().times(weeks), pay(month).netPay());
        });
  }

  /** The same amounts, each 52/12 times as much, for a month. */
  private static Chance perMonth(Chance week) {
    WorkInput work = week.times(Rational.of(52, 12)).work();
    StatedTime time = work.time();
    return new Chance(
        new WorkInput(
            monthly(work.pay()),
            monthly(work.bonus()),
            monthly(work.tips()),
            monthly(work.tasks()),
            new StatedTime(
                monthly(time.workHours()), monthly(time.paidHours()), monthly(time.unpaidHours())),
            monthly(work.platformFee()),
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
    return new Stated(stated.amount(), Period.MONTH);
  }
}
