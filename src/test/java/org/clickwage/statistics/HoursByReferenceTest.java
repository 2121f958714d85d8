package org.clickwage.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.SplittableRandom;
import org.clickwage.number.Rational;
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

  @Test
  void sumsAreThoseOfQuotientsInAnyOrder() {
    HoursByReference one =
        HoursByReference.of(REFERENCES[0], 30).plus(HoursByReference.of(REFERENCES[1], 40));
    HoursByReference other =
        HoursByReference.of(REFERENCES[1], 50).plus(HoursByReference.of(REFERENCES[2], 7));
    Rational due =
        REFERENCES[0]
            .times(30)
            .plus(REFERENCES[1].times(40))
            .plus(REFERENCES[1].times(50))
            .plus(REFERENCES[2].times(7));
    assertEquals(due, one.plus(other).due());
    assertEquals(due, other.plus(one).due());
    assertEquals(due.dividedBy(127), one.plus(other).mean(127));
  }

  @Test
  void whatDoesNotFitIsRefused() {
    HoursByReference one = HoursByReference.of(Rational.ONE, Long.MAX_VALUE / 2 + 1);
    assertThrows(ArithmeticException.class, () -> one.plus(one));
    HoursByReference many = HoursByReference.of(Rational.ONE, 1);
    for (int i = 2; i <= HoursByReference.MOST; i++) {
      many = many.plus(HoursByReference.of(Rational.of(i), 1));
    }
    HoursByReference most = many;
    assertEquals(
        HoursByReference.MOST * (HoursByReference.MOST + 1) / 2, most.due().toDecimal().intValue());
    HoursByReference more = HoursByReference.of(Rational.of(HoursByReference.MOST + 1), 1);
    assertThrows(ArithmeticException.class, () -> most.plus(more));
  }

  @Test
  void statisticsAreThoseOfTheMeanReference() {
    SplittableRandom random = new SplittableRandom(20_261_124);
    GroupAccumulator apart = new GroupAccumulator();
    GroupAccumulator ofMeans = new GroupAccumulator();
    for (int i = 0; i < 300; i++) {
      PlainObservation unit = unit(random, MOST_HOURS);
      apart.add(unit);
      inQuotients(unit).addTo(ofMeans);
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
      PlainObservation unit = unit(random, i % 2 == 0 ? MOST_HOURS : 1_000_000 * MOST_HOURS);
      // A unit of money for a unit of time is 36 for one hour.
      Rational due = unit.hoursUnder.due().dividedBy(36);
      long atTheLine = due.rounded(0).longValueExact();
      long half = 2 * random.nextLong(1_000_000_000_000L) + 1;
      long between = due.times(Rational.of(half, 2_000_000_000_000L)).rounded(0).longValue();
      for (long paid : new long[] {unit.paidAmount, atTheLine, atTheLine - 1, between, 0, -i}) {
        unit.paidAmount = paid;
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
    PlainObservation unit = new PlainObservation();
    unit.hoursUnder =
        HoursByReference.of(Rational.parse("11.88"), 50 * HOUR)
            .plus(HoursByReference.of(Rational.of(19, 2), 2 * HOUR));
    unit.workHours = 52 * HOUR;
    unit.rateHours = 52 * HOUR;
    unit.paidAmount = 61_300 * CENT;
    assertFalse(new BlendedReferenceRatio(unit).isUnderOne());
    assertEquals(1_000_000_000_000L, new BlendedReferenceRatio(unit).nearest());
    unit.paidAmount = 61_299 * CENT;
    assertTrue(new BlendedReferenceRatio(unit).isUnderOne());
    // 612.99 ÷ 613 = 0.99998368678629…
    assertEquals(999_983_686_786L, new BlendedReferenceRatio(unit).nearest());
  }

  /** Cents for hours, exactly what is due: of every few, doubles make a little less than one. */
  @Test
  void whoIsPaidWhatIsDueIsNeverBelowByARounding() {
    SplittableRandom random = new SplittableRandom(9);
    PlainObservation unit = new PlainObservation();
    for (int i = 0; i < 3_000; i++) {
      unit.hoursUnder = null;
      unit.rateHours = 0;
      unit.paidAmount = 0;
      for (int reference = 0; reference < 3; reference++) {
        long cents = random.nextLong(500, 2_000);
        long hours = random.nextLong(1, 300);
        HoursByReference under = HoursByReference.of(Rational.of(cents, 100), hours * HOUR);
        unit.hoursUnder = reference == 0 ? under : unit.hoursUnder.plus(under);
        unit.rateHours += hours * HOUR;
        unit.paidAmount += cents * hours * CENT;
      }
      assertFalse(new BlendedReferenceRatio(unit).isUnderOne());
    }
  }

  private static PlainObservation unit(SplittableRandom random, long mostHours) {
    PlainObservation unit = new PlainObservation();
    for (Rational reference : REFERENCES) {
      long hours = random.nextLong(1, mostHours) * HUNDREDTH;
      HoursByReference under = HoursByReference.of(reference, hours);
      unit.hoursUnder = unit.hoursUnder == null ? under : unit.hoursUnder.plus(under);
      unit.workHours += hours;
    }
    unit.rateHours = unit.workHours;
    unit.grossPay = random.nextLong(0, 20 * (unit.workHours / HUNDREDTH)) * CENT;
    unit.earnings = unit.grossPay;
    unit.paidAmount = unit.grossPay;
    unit.rate = Rational.of(unit.paidAmount / CENT, unit.workHours / HUNDREDTH);
    return unit;
  }

  private static Observation inQuotients(PlainObservation unit) {
    Rational pay = Rational.of(unit.grossPay, 100 * CENT);
    return new Observation(
        pay,
        Optional.of(pay),
        Optional.empty(),
        unit.rate,
        pay,
        Optional.empty(),
        Optional.empty(),
        Rational.of(unit.workHours, HOUR),
        Rational.ONE,
        Optional.of(unit.hoursUnder.mean(unit.workHours)));
  }
}
