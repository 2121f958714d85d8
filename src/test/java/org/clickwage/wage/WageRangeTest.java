package org.clickwage.wage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.Asked;
import org.clickwage.Works;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;

/**
 * The points at which ranges are calculated, worked out by hand. British class 4 begins at a profit
 * of 12,570 £ a year: 241.7307… £ a week, 1,047.50 £ a month; of each pound above, 6 % are due.
 */
class WageRangeTest {
  private static final String BRITISH = "uk-se";
  private static final Rational WEEKLY = exact("12570/52");

  /** A quotient of decimals: {@code 12570/52}. */
  private static Rational exact(String figure) {
    String[] parts = figure.split("/");
    Rational exact = Rational.parse(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      exact = exact.dividedBy(Rational.parse(parts[i]));
    }
    return exact;
  }

  private static Range range(String low, String high) {
    return new Range(exact(low), exact(high));
  }

  private static List<Rational> sorted(
      List<WageBreakdown> points, Function<WageBreakdown, Optional<Rational>> amount) {
    return points.stream().map(each -> amount.apply(each).orElseThrow()).sorted().toList();
  }

  private static List<Rational> grossPays(Asked work) {
    return sorted(work.wage().points(), WageBreakdown::grossPay);
  }

  private static List<Rational> amounts(String... figures) {
    return Arrays.stream(figures).map(WageRangeTest::exact).toList();
  }

  /** 300 to 400 € less a fee of 10 to 20 %: four corners from 240 to 360 €. */
  @Test
  void withoutStepsTheCornersAreEnough() {
    WageRange week =
        Asked.of("pay", "300..400 €/week", "platform-fee", "10..20%", "hours", "40 h/week").wage();
    assertEquals(
        amounts("240", "270", "320", "360"), sorted(week.points(), WageBreakdown::earnings));
    assertEquals(List.of(), week.edges());
    assertEquals(Optional.of(range("240", "360")), week.over(WageBreakdown::earnings));
    assertEquals(Optional.of(range("6", "9")), week.over(point -> point.rate(RateName.EARNINGS)));
    assertEquals(Optional.of(range("40", "40")), week.work(record -> record.time().workHours()));
    assertEquals(Optional.empty(), week.work(record -> record.tasks()));
    assertEquals(exact("0.01"), week.coin());
  }

  @Test
  void theCoinIsThatOfTheCurrency() {
    assertEquals(Rational.ONE, Asked.of("pay", "3000").wage("JPY").coin());
    assertEquals(Rational.ONE, Asked.of("pay", "3000..4000").wage("JPY").coin());
  }

  @Test
  void aStepIsCalculatedWithTheWholeCoinsNextToIt() {
    assertEquals(
        List.of(exact("200"), exact("241.73"), WEEKLY, exact("241.74"), exact("300")),
        grossPays(Asked.of("pay", "200..300 £/week").charging(BRITISH)));
    // A step on a whole coin has its neighbours.
    assertEquals(
        amounts("1000", "1047.49", "1047.5", "1047.51", "1100"),
        grossPays(Asked.of("pay", "1000..1100 £/month").charging(BRITISH)));
    // Nothing steps between 300 and 400 £ a week.
    assertEquals(
        amounts("300", "400"), grossPays(Asked.of("pay", "300..400 £/week").charging(BRITISH)));
  }

  /** The steps lie at both ends of what may be: those of 12,570 and 50,270 £ a year. */
  @Test
  void aStepAtAnEndIsAStep() {
    assertEquals(
        amounts("1047.5", "1047.5", "1047.51", "1048"),
        grossPays(Asked.of("pay", "1047.50..1048 £/month").charging(BRITISH)));
    assertEquals(
        amounts("12000", "12569.99", "12570", "12570.01", "50269.99", "50270", "50270"),
        grossPays(Asked.of("pay", "12000..50270 £/year").charging(BRITISH)));
  }

  /** What is left counts, not the pay: 1,200 £ less 100 to 200 £ pass 1,047.50 £. */
  @Test
  void costsThatRunPassAStepOfProfit() {
    WageRange month =
        Asked.of("pay", "1200 £/month", "cost", "100..200 £/month").charging(BRITISH).wage();
    assertEquals(
        amounts("1000", "1047.49", "1047.5", "1047.51", "1100"),
        sorted(month.points(), WageBreakdown::earnings));
    // At 1,100 £: 6 % of 52.50 £.
    assertEquals(
        Optional.of(range("0", "3.15")),
        month.over(point -> point.amount(WageQuantity.SOCIAL_CHARGES)));
    assertEquals(1, month.edges().size());
  }

  /** The chamber tax is of the pay alone: no cost of a courier passes its step. */
  @Test
  void costsThatRunPassNoStepOfPay() {
    assertEquals(
        amounts("450", "450"),
        grossPays(
            Asked.of("pay", "450 €/month", "cost", "10..80 €/month")
                .charging("fr-micro-bic-services")));
    // 5,000 / 12 = 416.666… € a month.
    assertEquals(
        List.of(exact("400"), exact("416.66"), exact("5000/12"), exact("416.67"), exact("450")),
        grossPays(
            Asked.of("pay", "400..450 €/month", "cost", "100 €/month")
                .charging("fr-micro-bic-services")));
  }

  /** Whole pennies are paid a week, though the work lasted a month. */
  @Test
  void coinsAreThoseOfThePeriodThatPayIsFor() {
    assertEquals(
        List.of(
            exact("240").times(52).dividedBy(12),
            exact("241.73").times(52).dividedBy(12),
            exact("1047.5"),
            exact("241.74").times(52).dividedBy(12),
            exact("250").times(52).dividedBy(12)),
        grossPays(Asked.of("pay", "240..250 £/week", "over", "1 month").charging(BRITISH)));
    // Of pay per day they are those of the week that five such days make.
    assertEquals(
        List.of(exact("200"), exact("241.73"), WEEKLY, exact("241.74"), exact("300")),
        grossPays(
            Asked.of("pay", "40..60 £/day", "over", "1 week", "days-per-week", "5")
                .charging(BRITISH)));
    // Of pay for the work they are the work's: 1,047.50 £ a month.
    assertEquals(
        amounts("1000", "1047.49", "1047.5", "1047.51", "1100"),
        grossPays(Asked.of("pay", "1000..1100 £", "over", "1 month").charging(BRITISH)));
  }

  /** 1,100 £ in one month pass the step of a year, at 12,570 / 1,100 works of it; in two not. */
  @Test
  void aLengthThatRunsIsLookedAtWhereAYearPassesAStep() {
    WageRange work = Asked.of("pay", "1100 £", "over", "1..2 months").charging(BRITISH).wage();
    assertEquals(
        List.of(
            exact("6"),
            // One penny less and more in a year.
            exact("12569.99/1100"),
            exact("12570/1100"),
            exact("12570.01/1100"),
            exact("12")),
        work.points().stream()
            .map(each -> each.work().worksPerYear().orElseThrow())
            .sorted()
            .toList());
  }

  /** Ranges that leave two others at each corner have four edges. */
  @Test
  void eachEdgeIsOnce() {
    WageRange week =
        Asked.of("pay", "100..110 £/week", "hours", "30..40 h/week").charging(BRITISH).wage();
    assertEquals(4, week.points().size());
    assertEquals(4, week.edges().size());
    assertEquals(
        amounts("100", "100", "100", "110"),
        sorted(week.edges().stream().map(Edge::low).toList(), WageBreakdown::grossPay));
    assertEquals(
        amounts("100", "110", "110", "110"),
        sorted(week.edges().stream().map(Edge::high).toList(), WageBreakdown::grossPay));
  }

  /** A work of no known length has no year whose steps could be passed, nor has one without pay. */
  @Test
  void stepsNeedAYearAndPay() {
    WageRange unknownLength =
        Asked.of("pay", "4000..6000 €").charging("fr-micro-bic-services").wage();
    assertEquals(2, unknownLength.points().size());
    assertEquals(List.of(), unknownLength.edges());
    WageRange withoutPay = Asked.of("hours", "30..40 h/week").charging(BRITISH).wage();
    assertEquals(2, withoutPay.points().size());
    assertEquals(1, withoutPay.edges().size());
  }

  @Test
  void aSchemeInOtherMoneyIsRefusedWhereMoneyIsStated() {
    UnknownChargesException other =
        assertThrows(
            UnknownChargesException.class,
            () -> Asked.of("pay", "300/week").charging(BRITISH).wage("EUR"));
    assertEquals("charges.other-currency", other.why().key());
    assertEquals(List.of(BRITISH, "GBP", "EUR"), other.why().values());
    for (String money : List.of("bonus", "tips")) {
      assertThrows(
          UnknownChargesException.class,
          () -> Asked.of(money, "9", "hours", "1 h").charging(BRITISH).wage("EUR"));
    }
    assertEquals(1, Asked.of("hours", "30 h/week").charging(BRITISH).wage("EUR").points().size());
  }

  @Test
  void moreRangesThanFourteenAreTooMany() {
    assertEquals(
        Rational.of(14),
        assertThrows(WageRange.TooManyRangesException.class, () -> costing(15))
            .why()
            .values()
            .get(0));
    // Each costs 1 to 2 €.
    assertEquals(
        Optional.of(range("14", "28")),
        costing(14).over(point -> point.amount(WageQuantity.WORK_COSTS)));
  }

  private static WageRange costing(int ranges) {
    StatedCost cost = new StatedCost("phone", Stated.forWork(range("1", "2")));
    Optional<Stated> none = Optional.empty();
    return WageRange.of(
        Works.of(
            Optional.of(Stated.forWork(Rational.of(100))),
            none,
            none,
            none,
            StatedTime.UNKNOWN,
            none,
            Collections.nCopies(ranges, cost),
            none,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()),
        StatedDeductions.NONE,
        Optional.empty());
  }

  private static Optional<Rational> due(WageBreakdown point) {
    return point.work().time().workHours().map(hours -> hours.times(12));
  }

  private static Stream<Rational> dues(WageRange wage) {
    return wage.pointsRequiring(WageRangeTest::due, WageBreakdownTest::afterCharges).stream()
        .map(each -> due(each).orElseThrow())
        .sorted();
  }

  /**
   * 20 to 30 hours at 12 £ are 240 to 360 £ a week. What is left of the step's pay, of a penny less
   * and of one more, less its 6 %, are looked at, and a penny beyond each.
   */
  @Test
  void payThatIsNeededIsLookedAtWhereItPassesAStep() {
    WageRange week =
        Asked.of("pay", "300 £/week", "hours", "20..30 h/week").charging(BRITISH).wage();
    assertEquals(
        Stream.of("-0.01", "0", "0", "0.0094", "0.01", "0.0194")
            .map(more -> WEEKLY.plus(exact(more)))
            .toList(),
        dues(week)
            .filter(each -> each.isLessThan(exact("250")) && exact("240").isLessThan(each))
            .toList());
    assertEquals(8, dues(week).count());
  }

  /** The same is needed whatever the pay: no step is passed where all else stays fixed. */
  @Test
  void payThatRunsAloneNeedsNoMorePoints() {
    WageRange week =
        Asked.of("pay", "200..300 £/week", "hours", "20 h/week").charging(BRITISH).wage();
    assertEquals(week.points().size(), dues(week).count());
    assertTrue(week.edges().get(0).takesTheSame());
  }

  /**
   * The chamber tax begins at 5,000 / 12 €. A fee of 0 to 20 % next to 21.3 % of charges leaves 250
   * € of that where it is 78.7 % - 60 % = 18.7 %.
   */
  @Test
  void aFeeThatRunsMovesWhatAStepLeaves() {
    WageRange month =
        Asked.of("pay", "400 €/month", "platform-fee", "0..20%", "hours", "20 h/month")
            .charging("fr-micro-bic-services")
            .wage();
    List<Rational> fees =
        month
            .pointsRequiring(point -> Optional.of(exact("250")), WageBreakdownTest::afterCharges)
            .stream()
            .map(each -> each.deductions().platformFee().percent())
            .toList();
    assertTrue(fees.contains(exact("18.7")), fees::toString);
    assertEquals(8, fees.size());
  }

  /** An edge takes the same at both ends where neither fee nor costs nor length run. */
  @Test
  void anEdgeTakesTheSameWhereOnlyThePayRuns() {
    assertTrue(edge("pay", "90..100 £/week", "over", "1 week").takesTheSame());
    for (String[] running :
        List.of(
            new String[] {"pay", "90 £/week", "fee", "1..2 £/week"},
            new String[] {"pay", "90 £/week", "cost", "1..2 £/week"},
            new String[] {"pay", "90 £/week", "platform-fee", "1..2%"},
            new String[] {"pay", "90 £", "over", "1..2 weeks"})) {
      assertFalse(edge(running).takesTheSame(), String.join(" ", running));
    }
  }

  private static Edge edge(String... work) {
    return Asked.of(work).charging(BRITISH).wage().edges().get(0);
  }
}
