package org.clickwage.wage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.Generator;
import org.clickwage.Works;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;
import org.junit.jupiter.api.Test;

/** The most that may be taken, tried out on the same work with other fees and costs. */
class LessTakenTest {
  private static final Rational LITTLE = Rational.of(1, 1_000_000);

  private static Rational netPay(Chance of, WageQuantity part, Rational amount) {
    WorkInput work = of.work();
    StatedDeductions all = of.deductions();
    boolean isFee = part == WageQuantity.PLATFORM_FEE;
    Optional<Stated> stated = Optional.of(new Stated(Range.of(amount), Period.WEEK));
    WorkInput other =
        Works.of(
            work.pay(),
            work.other(WageQuantity.BONUS),
            work.other(WageQuantity.TIPS),
            work.tasks(),
            work.time(),
            isFee ? stated : work.other(WageQuantity.PLATFORM_FEE),
            isFee ? work.costs() : List.of(new StatedCost("all", stated.get())),
            work.distance(),
            work.costPerKm(),
            work.over(),
            work.daysPerWeek());
    StatedDeductions rest =
        new StatedDeductions(
            isFee ? Optional.empty() : all.platformFee(),
            all.accountRent(),
            all.charges(),
            all.incomeTax(),
            false);
    return new Chance(other, rest).wage().points().get(0).netPay().orElseThrow();
  }

  @Test
  void everySmallerFeeOrCostReachesItAndNoneThatIsJustGreater() {
    int[] found = {0, 0};
    Generator.records(
        chance -> {
          Optional<StatedCharges> charges =
              chance.oneIn(3) ? Chance.percent(chance) : Chance.scheme(chance);
          Chance work = Chance.perWeek(chance, charges).pointInside(chance);
          WageBreakdown point = work.wage().points().get(0);
          Rational hourly =
              point.rate(RateName.NET).orElseThrow().plus(chance.decimal(0, 3, 2)).max(LITTLE);
          Rational due = hourly.times(point.work().time().workHours().orElseThrow());
          LessTaken less = new LessTaken(point, WageBreakdown::netPay, hourly);
          for (WageQuantity part : List.of(WageQuantity.PLATFORM_FEE, WageQuantity.WORK_COSTS)) {
            Optional<Rational> most = less.most(part);
            Rational without = netPay(work, part, Rational.ZERO);
            assertEquals(
                without.dividedBy(point.work().time().workHours().orElseThrow()),
                less.rateWithout(Set.of(part)).orElseThrow());
            assertEquals(without.compareTo(due) >= 0, most.isPresent());
            found[most.isPresent() ? 1 : 0]++;
            if (most.isPresent()) {
              for (int part100 : List.of(33, 66, 99)) {
                Rational smaller = most.get().times(Rational.of(part100, 100));
                assertTrue(netPay(work, part, smaller).compareTo(due) >= 0);
              }
              assertTrue(netPay(work, part, most.get().plus(LITTLE)).isLessThan(due));
            }
          }
        });
    assertTrue(found[0] > 10 && found[1] > 10, "both kinds are there");
  }
}
