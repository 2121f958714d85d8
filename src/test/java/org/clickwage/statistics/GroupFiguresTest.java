package org.clickwage.statistics;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.wage.RateName;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three couriers, worked out by hand, and what is left of them where parts are hidden. */
class GroupFiguresTest {
  private static Rational exact(String figure) {
    return Rational.parse(figure);
  }

  private static Optional<Rational> known(String figure) {
    return Optional.of(exact(figure));
  }

  private static Observation courier(
      String grossPay, String earnings, String netPay, String paidHours, String workHours) {
    Observation unit = new Observation();
    unit.grossPay.set(exact(grossPay));
    unit.of(WageQuantity.EARNINGS).set(exact(earnings));
    unit.of(WageQuantity.NET_PAY).set(netPay == null ? null : exact(netPay));
    unit.of(WageQuantity.WORK_COSTS).set(exact(grossPay).minus(exact(earnings)));
    unit.of(WageQuantity.SOCIAL_CHARGES)
        .set(netPay == null ? null : exact(earnings).minus(exact(netPay)));
    unit.paidHours.set(paidHours == null ? null : exact(paidHours));
    unit.workHours.set(exact(workHours));
    unit.rateHours.set(unit.workHours);
    unit.paidAmount.set(unit.of(WageQuantity.EARNINGS));
    unit.rateSums();
    unit.references.set(Rational.of(10), unit.rateHours);
    return unit;
  }

  /** At 8, 9 and 12 € an hour, with a minimum of 10 €. */
  private static GroupAccumulator couriers() {
    GroupAccumulator group = new GroupAccumulator();
    group.add(courier("400", "320", "240", "30", "40"));
    group.add(courier("200", "180", null, "16", "20"));
    group.add(courier("140", "120", "90", null, "10"));
    return group;
  }

  private static GroupStatistics statistics() {
    return couriers().statistics(Samples.OPTIONS);
  }

  @Test
  void moneyAndHoursAreOverThoseWhoStateThem() {
    Totals totals = statistics().totals();
    assertEquals(known("740"), totals.of(WageQuantity.GROSS_PAY));
    assertEquals(known("620"), totals.of(WageQuantity.EARNINGS));
    assertEquals(known("330"), totals.of(WageQuantity.NET_PAY));
    assertEquals(known("46"), totals.of(WageQuantity.PAID_HOURS));
    // 60 hours of the first two, of which 46 are paid.
    assertEquals(known("14"), totals.of(WageQuantity.UNPAID_HOURS));
    assertEquals(known("70"), totals.of(WageQuantity.WORK_HOURS));
    assertEquals(new ReportedCounts(List.of(3L, 3L, 2L, 2L, 3L)), couriers().reported());
    assertEquals(3, couriers().observations());
    assertEquals(3, couriers().withReference());
  }

  @Test
  void pooledRatesAreSumsDividedOnce() {
    PooledRates pooled = statistics().pooled();
    assertEquals(Optional.of(Rational.of(600, 46)), pooled.of(RateName.ADVERTISED));
    assertEquals(Optional.of(Rational.of(740, 70)), pooled.of(RateName.GROSS));
    assertEquals(Optional.of(Rational.of(620, 70)), pooled.of(RateName.EARNINGS));
    assertEquals(Optional.of(Rational.of(330, 50)), pooled.of(RateName.NET));
    assertEquals(Optional.of(Rational.of(14, 46)), pooled.unpaidPerPaid());
  }

  /**
   * Of the first courier alone all is known: from 400/30 to 240/40 by (400 + 240)/2 × (1/30 − 1/40)
   * of unpaid time, and by 80 × (1/30 + 1/40)/2 of costs and of charges each.
   */
  @Test
  void theGapIsOverThoseWhoStateAllItIsMadeOf() {
    PooledGap gap = statistics().gap().orElseThrow();
    assertEquals(1, gap.units());
    assertEquals(Rational.of(40, 3), gap.gap().from());
    assertEquals(exact("6"), gap.gap().to());
    Map<WageQuantity, Rational> parts = gap.gap().parts();
    assertEquals(Rational.of(8, 3), parts.get(WageQuantity.UNPAID_HOURS));
    assertEquals(Rational.of(7, 3), parts.get(WageQuantity.WORK_COSTS));
    assertEquals(Rational.of(7, 3), parts.get(WageQuantity.SOCIAL_CHARGES));
    assertEquals(Rational.ZERO, parts.get(WageQuantity.PLATFORM_FEE));
    assertEquals(Optional.empty(), statistics().withoutGap().gap());
  }

  /** 8 and 9 € lack 2 and 1 of 10 €: 0.3 of three, 0.05 squared; 2 × 40 + 20 € in all. */
  @Test
  void whoIsPaidLessLacks() {
    Underpayment under = statistics().underpayment().orElseThrow();
    assertEquals(3, under.observations());
    assertEquals(2, under.below());
    assertEquals(known("10"), under.reference());
    assertEquals(Rational.of(2, 3), under.headcountRatio());
    assertEquals(exact("0.1"), under.gap().orElseThrow());
    assertEquals(exact("0.05").dividedBy(3), under.severity().orElseThrow());
    assertEquals(known("100"), under.aggregateShortfall());
    RateDistribution rates = statistics().rates().orElseThrow();
    assertEquals(Rational.of(29, 3), rates.mean().orElseThrow());
    assertEquals(known("8"), rates.min());
    assertEquals(exact("9"), rates.median().orElseThrow());
    assertEquals(known("12"), rates.max());
    assertEquals(known("12"), rates.percentile(90));
    assertEquals(Optional.empty(), rates.percentile(55));
    // 2 x (1 + 4 + 3) / (2 x 9 x 29/3) = 16 / 174.
    assertEquals(Optional.of(Rational.of(16, 174)), rates.gini());
  }

  @Test
  void netPayIsHiddenWithItsRateOrAlone() {
    GroupStatistics all = statistics();
    GroupStatistics alone = all.without(WageQuantity.NET_PAY, false);
    assertEquals(Optional.empty(), alone.totals().of(WageQuantity.NET_PAY));
    assertEquals(known("620"), alone.totals().of(WageQuantity.EARNINGS));
    assertEquals(known("46"), alone.totals().of(WageQuantity.PAID_HOURS));
    assertEquals(known("14"), alone.totals().of(WageQuantity.UNPAID_HOURS));
    assertEquals(all.pooled(), alone.pooled());
    PooledRates pooled = all.without(WageQuantity.NET_PAY, true).pooled();
    assertEquals(Optional.empty(), pooled.of(RateName.NET));
    assertEquals(all.pooled().of(RateName.GROSS), pooled.of(RateName.GROSS));
    assertEquals(all.pooled().of(RateName.EARNINGS), pooled.of(RateName.EARNINGS));
    assertEquals(all.pooled().of(RateName.ADVERTISED), pooled.of(RateName.ADVERTISED));
    assertEquals(all.pooled().unpaidPerPaid(), pooled.unpaidPerPaid());
    assertEquals(all.rates(), alone.rates());
    assertEquals(all.underpayment(), alone.underpayment());
  }

  @Test
  void paidHoursAreHiddenWithTheirRatesOrAlone() {
    GroupStatistics all = statistics();
    GroupStatistics alone = all.without(WageQuantity.PAID_HOURS, false);
    assertEquals(Optional.empty(), alone.totals().of(WageQuantity.PAID_HOURS));
    assertEquals(Optional.empty(), alone.totals().of(WageQuantity.UNPAID_HOURS));
    assertEquals(known("330"), alone.totals().of(WageQuantity.NET_PAY));
    assertEquals(known("70"), alone.totals().of(WageQuantity.WORK_HOURS));
    assertEquals(all.pooled(), alone.pooled());
    PooledRates pooled = all.without(WageQuantity.PAID_HOURS, true).pooled();
    assertEquals(Optional.empty(), pooled.of(RateName.ADVERTISED));
    assertEquals(Optional.empty(), pooled.unpaidPerPaid());
    assertEquals(all.pooled().of(RateName.NET), pooled.of(RateName.NET));
    assertEquals(all.pooled().of(RateName.GROSS), pooled.of(RateName.GROSS));
    assertEquals(all.pooled().of(RateName.EARNINGS), pooled.of(RateName.EARNINGS));
  }

  /** 25 % of 19 people are fewer than five: of 20 there are five below, above and between. */
  @ParameterizedTest
  @CsvSource({
    "9, ''",
    "10, 50",
    "19, 50",
    "20, 25 50 75",
    "49, 25 50 75",
    "50, 10 25 40 50 60 75 90",
    "99, 10 25 40 50 60 75 90",
    "100, 10 20 25 30 40 50 60 70 75 80 90"
  })
  void quantilesHaveFivePeopleBelowAboveAndBetweenThem(int people, String percents) {
    GroupAccumulator group = new GroupAccumulator();
    for (int i = 1; i <= people; i++) {
      group.add(courier("" + i, "1", "1", "1", "1"));
    }
    GroupStatistics all = group.statistics(Samples.OPTIONS);
    RateDistribution shown = all.withQuantilesOf(5, people).rates().orElseThrow();
    assertEquals(
        percents, shown.percentiles().keySet().stream().map(String::valueOf).collect(joining(" ")));
    assertEquals(Optional.empty(), shown.min());
    assertEquals(Optional.empty(), shown.max());
    assertEquals(all.rates().orElseThrow().gini(), shown.gini());
    // Of half as many people, each with two units, those of five are ten.
    RateDistribution ofHalf = all.withQuantilesOf(5, people / 2).rates().orElseThrow();
    assertEquals(people >= 20, ofHalf.median().isPresent());
  }

  @Test
  void whatTwoHaveOfASum() {
    GroupAccumulator group = new GroupAccumulator();
    group.add(courier("85", "85", "85", "1", "1"));
    group.add(courier("10", "10", "10", "1", "1"));
    group.add(courier("17", "17", "17", "1", "1"));
    // 102 of 112 is over 85 %; with 8 more it is exactly that, which is not too much.
    assertTrue(group.contributions(SharedSum.PAY).get(0).areOfTwo());
    group.add(courier("8", "8", "8", "1", "1"));
    assertFalse(group.contributions(SharedSum.PAY).get(0).areOfTwo());
    assertEquals(new Contributions(4, 120, 85, 17), group.contributions(SharedSum.PAY).get(0));
    // No one's pay has anything taken off, which reveals no one's figure.
    assertFalse(group.contributions(WageQuantity.NET_PAY).get(1).areOfTwo());
  }

  @Test
  void sumsAreHiddenWithAllThatRestsOnThem() {
    GroupStatistics all = statistics();
    GroupStatistics hidden = all.withoutSums();
    assertEquals(Totals.NONE, hidden.totals());
    assertEquals(PooledRates.NONE, hidden.pooled());
    assertEquals(all.rates(), hidden.rates());
    Underpayment under = hidden.underpayment().orElseThrow();
    assertEquals(Optional.empty(), under.aggregateShortfall());
    assertEquals(2, under.below());
    assertEquals(exact("0.1"), under.gap().orElseThrow());
    assertEquals(3, hidden.observations());
    assertEquals(Rational.of(3), hidden.weight());
  }

  /** A rate alone counts among rates and shares, and in no sum. */
  @Test
  void aRateAloneStandsInNoSum() {
    Observation alone = new Observation();
    alone.rate = Rational.of(5);
    alone.references.set(Rational.of(10), courier("1", "1", "1", "1", "1").rateHours);
    GroupAccumulator group = new GroupAccumulator();
    group.add(alone);
    GroupStatistics of = group.statistics(Samples.OPTIONS);
    assertEquals(Totals.NONE, of.totals());
    assertFalse(of.isEmpty());
    assertEquals(exact("0.5"), of.underpayment().orElseThrow().gap().orElseThrow());
    assertEquals(Optional.empty(), of.underpayment().orElseThrow().aggregateShortfall());
    assertEquals(ReportedCounts.NONE, group.reported());
    group.merge(couriers());
    GroupStatistics together = group.statistics(Samples.OPTIONS);
    assertEquals(known("740"), together.totals().of(WageQuantity.GROSS_PAY));
    assertEquals(known("100"), together.underpayment().orElseThrow().aggregateShortfall());
    assertEquals(4, together.observations());
  }

  /** Hours without a rate, such as those of a record whose pay is unknown by hour. */
  @Test
  void aGroupIsEmptyWithoutRatesAndHours() {
    assertTrue(new GroupAccumulator().statistics(Samples.OPTIONS).isEmpty());
    Observation hours = courier("400", "320", "240", "30", "40");
    hours.rate = null;
    GroupAccumulator group = new GroupAccumulator();
    group.add(hours);
    assertFalse(group.statistics(Samples.OPTIONS).isEmpty());
    assertEquals(0, group.observations());
    assertEquals(Optional.empty(), group.statistics(Samples.OPTIONS).rates());
    assertEquals(known("240"), group.statistics(Samples.OPTIONS).totals().of(WageQuantity.NET_PAY));
  }

  @Test
  void countsAreAdded() {
    ReportedCounts three = new ReportedCounts(List.of(3L, 3L, 2L, 1L, 3L));
    ReportedCounts eight = new ReportedCounts(List.of(8L, 0L, 4L, 8L, 8L));
    assertEquals(new ReportedCounts(List.of(11L, 3L, 6L, 9L, 11L)), three.plus(eight));
    assertEquals(three, ReportedCounts.NONE.plus(three));
  }

  /** 1 to 300 € an hour, of which 0.50 € is paid for each of two hours, in two parts. */
  @Test
  void whatIsMissingIsSummedOverAnyNumberOfReferences() {
    GroupAccumulator first = new GroupAccumulator();
    GroupAccumulator second = new GroupAccumulator();
    for (int round = 0; round < 2; round++) {
      for (int reference = 1; reference <= 300; reference++) {
        Samples.unit(Rational.of(1, 2), Rational.of(2), Rational.ONE, Rational.of(reference))
            .addTo(reference % 3 == 0 ? first : second);
      }
    }
    first.merge(second);
    Underpayment under = first.statistics(Samples.OPTIONS).underpayment().orElseThrow();
    // 2 x (2 x 300 x 301 / 2 - 300).
    assertEquals(known("180000"), under.aggregateShortfall());
    assertEquals(Optional.empty(), under.reference());
    assertEquals(600, under.observations());
  }

  @Test
  void aConfidenceIsAPartOfOne() {
    assertThrows(IllegalArgumentException.class, () -> options("0"));
    assertThrows(IllegalArgumentException.class, () -> options("1"));
    assertEquals(
        Optional.empty(),
        couriers()
            .statistics(options("0.9").withoutIntervals())
            .rates()
            .orElseThrow()
            .interval(50));
  }

  private static StatisticsOptions options(String confidence) {
    return new StatisticsOptions(
        exact(confidence), true, false, false, RateDistribution.PERCENTS, Optional.empty());
  }
}
