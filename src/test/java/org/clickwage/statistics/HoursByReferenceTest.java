package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.Optional;
import java.util.SplittableRandom;
import org.clickwage.number.Amount;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Rational;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/** Hours that are kept apart by reference come to what their sums in quotients come to. */
class HoursByReferenceTest {
  private static final Rational[] REFERENCES = {
    Rational.parse("11.88"), Rational.of(90335, 17333), Rational.of(136875000000L, 41683925413L)
  };

  private static final long MOST_HOURS = 40_000;

  // In the units of observations.
  private static final long CENT = 1_000_000;
  private static final long HUNDREDTH = 36_000_000;
  private static final long HOUR = 100 * HUNDREDTH;
  private static final long MONEY = 100 * CENT;

  private static Amount hours(long units) {
    Amount hours = new Amount(Amount.Unit.HOURS);
    hours.setUnits(units);
    return hours;
  }

  private static HoursByReference under(Rational reference, long units) {
    HoursByReference under = new HoursByReference();
    under.set(reference, hours(units));
    return under;
  }

  private static HoursByReference sum(HoursByReference one, HoursByReference other) {
    HoursByReference sum = new HoursByReference();
    sum.set(one);
    sum.add(other);
    return sum;
  }

  @Test
  void sumsAreThoseOfQuotientsInAnyOrder() {
    HoursByReference one = sum(under(REFERENCES[0], 30), under(REFERENCES[1], 40));
    HoursByReference other = sum(under(REFERENCES[1], 50), under(REFERENCES[2], 7));
    Rational due =
        REFERENCES[0]
            .times(30)
            .plus(REFERENCES[1].times(40))
            .plus(REFERENCES[1].times(50))
            .plus(REFERENCES[2].times(7))
            .dividedBy(HOUR);
    assertEquals(due, sum(one, other).due());
    assertEquals(due, sum(other, one).due());
    assertEquals(Optional.of(due.times(HOUR).dividedBy(127)), sum(one, other).mean(hours(127)));
  }

  /** More hours than 64 bits hold, and more references than are kept apart: 1 to 50. */
  @Test
  void whatDoesNotFitIsSummedInQuotients() {
    HoursByReference one = under(Rational.ONE, Long.MAX_VALUE / 2 + 1);
    assertEquals(
        Rational.of(Long.MAX_VALUE).plus(Rational.ONE).dividedBy(HOUR), sum(one, one).due());
    HoursByReference many = under(Rational.ONE, HOUR);
    for (int i = 2; i <= HoursByReference.MOST + 2; i++) {
      many.add(under(Rational.of(i), HOUR));
    }
    assertEquals(Rational.of(50 * 51 / 2), many.due());
    assertEquals(Optional.of(Rational.of(51, 2)), many.mean(hours(50 * HOUR)));
    assertFalse(many.areWhole());
  }

  @Test
  void noReferenceOrAnotherMoneysIsNone() {
    HourlyRate euros = new HourlyRate(Rational.ONE, Currency.getInstance("EUR"));
    HoursByReference one = new HoursByReference();
    one.set(euros, hours(HOUR));
    HoursByReference other = new HoursByReference();
    other.set(new HourlyRate(Rational.ONE, Currency.getInstance("USD")), hours(HOUR));
    assertTrue(sum(one, other).isEmpty());
    assertTrue(sum(one, new HoursByReference()).isEmpty());
    assertTrue(sum(new HoursByReference(), one).isEmpty());
    assertEquals(Optional.of(euros), sum(one, one).single());
  }

  @Test
  void statisticsAreThoseOfTheMeanReference() {
    SplittableRandom random = new SplittableRandom(20_261_124);
    GroupAccumulator apart = new GroupAccumulator();
    GroupAccumulator ofMeans = new GroupAccumulator();
    for (int i = 0; i < 300; i++) {
      Observation unit = unit(random, MOST_HOURS);
      unit.weight = i % 3 == 0 ? Weight.of(Rational.ofDecimal(i, 1)) : null;
      apart.add(unit);
      unit.references.setMean(unit.references.mean(unit.rateHours).get(), unit.rateHours);
      ofMeans.add(unit);
    }
    assertEquals(
        ofMeans.statistics(Samples.OPTIONS).toString(),
        apart.statistics(Samples.OPTIONS).toString());
  }

  /** However near to the line, or to the middle of two decimals of a gap, a ratio lies. */
  @Test
  void aRatioToSeveralReferencesIsTheExactOne() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 3_000; i++) {
      Observation unit = unit(random, i % 2 == 0 ? MOST_HOURS : 1_000_000 * MOST_HOURS);
      Rational due = unit.references.due().times(MONEY);
      long atTheLine = due.rounded(0).longValueExact();
      long half = 2 * random.nextLong(1_000_000_000_000L) + 1;
      long between = due.times(Rational.of(half, 2_000_000_000_000L)).rounded(0).longValue();
      for (long paid :
          new long[] {unit.paidAmount.units(), atTheLine, atTheLine - 1, between, 0, -i}) {
        unit.paidAmount.setUnits(paid);
        BlendedReferenceRatio ratio = new BlendedReferenceRatio(unit);
        Rational exact = Rational.of(paid).dividedBy(due);
        assertEquals(exact, ratio.exact());
        assertEquals(exact.isLessThan(Rational.ONE), ratio.isUnderOne());
        assertEquals(FixedPointScale.nearest(exact, FixedPointScale.GAP_DECIMALS), ratio.nearest());
      }
    }
  }

  /** 11.88 × 50 h + 9.50 × 2 h = 613.00: who was paid that is not below, a cent less is. */
  @Test
  void whoIsPaidWhatIsDueIsNotBelow() {
    Observation unit = new Observation();
    unit.references.set(Rational.parse("11.88"), hours(50 * HOUR));
    unit.references.add(under(Rational.of(19, 2), 2 * HOUR));
    unit.workHours.setUnits(52 * HOUR);
    unit.rateHours.setUnits(52 * HOUR);
    unit.paidAmount.setUnits(61_300 * CENT);
    assertFalse(new BlendedReferenceRatio(unit).isUnderOne());
    assertEquals(1_000_000_000_000L, new BlendedReferenceRatio(unit).nearest());
    unit.paidAmount.setUnits(61_299 * CENT);
    assertTrue(new BlendedReferenceRatio(unit).isUnderOne());
    // 612.99 ÷ 613 = 0.99998368678629…
    assertEquals(999_983_686_786L, new BlendedReferenceRatio(unit).nearest());
  }

  /** Cents for hours, exactly what is due: of every few, doubles make a little less than one. */
  @Test
  void whoIsPaidWhatIsDueIsNeverBelowByARounding() {
    SplittableRandom random = new SplittableRandom(9);
    Observation unit = new Observation();
    for (int i = 0; i < 3_000; i++) {
      long all = 0;
      long paid = 0;
      for (int reference = 0; reference < 3; reference++) {
        long cents = random.nextLong(500, 2_000);
        long hours = random.nextLong(1, 300);
        HoursByReference under = under(Rational.of(cents, 100), hours * HOUR);
        if (reference == 0) {
          unit.references.set(under);
        } else {
          unit.references.add(under);
        }
        all += hours * HOUR;
        paid += cents * hours * CENT;
      }
      unit.rateHours.setUnits(all);
      unit.paidAmount.setUnits(paid);
      assertFalse(new BlendedReferenceRatio(unit).isUnderOne());
    }
  }

  private static Observation unit(SplittableRandom random, long mostHours) {
    Observation unit = new Observation();
    long all = 0;
    for (Rational reference : REFERENCES) {
      long hours = random.nextLong(1, mostHours) * HUNDREDTH;
      HoursByReference under = under(reference, hours);
      if (unit.references.isEmpty()) {
        unit.references.set(under);
      } else {
        unit.references.add(under);
      }
      all += hours;
    }
    unit.workHours.setUnits(all);
    unit.rateHours.setUnits(all);
    unit.grossPay.setUnits(random.nextLong(0, 20 * (all / HUNDREDTH)) * CENT);
    unit.of(WageQuantity.EARNINGS).set(unit.grossPay);
    unit.paidAmount.set(unit.grossPay);
    unit.rateSums();
    return unit;
  }
}
