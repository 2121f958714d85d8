package org.clickwage.wage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.Generator;
import org.clickwage.Works;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.Per;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedSpan;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;
import org.junit.jupiter.api.Test;

/** A range contains every point inside it, whatever is taken out of the pay. */
class WageRangeLawsTest {
  private static final int POINTS = 6;

  private static final Map<String, Function<WageBreakdown, Optional<Rational>>> FIGURES = figures();

  private static Map<String, Function<WageBreakdown, Optional<Rational>>> figures() {
    Map<String, Function<WageBreakdown, Optional<Rational>>> figures = new LinkedHashMap<>();
    figures.put("gross pay", WageBreakdown::grossPay);
    figures.put("platform fee", point -> point.amount(WageQuantity.PLATFORM_FEE));
    figures.put("earnings", WageBreakdown::earnings);
    figures.put("social charges", point -> point.amount(WageQuantity.SOCIAL_CHARGES));
    figures.put("net pay", WageBreakdownTest::afterCharges);
    figures.put("income tax", point -> point.amount(WageQuantity.INCOME_TAX));
    figures.put("advertised rate", point -> point.rate(RateName.ADVERTISED));
    figures.put("gross rate", point -> point.rate(RateName.GROSS));
    figures.put("earnings rate", point -> point.rate(RateName.EARNINGS));
    figures.put("net rate", point -> point.rate(RateName.NET));
    figures.put("piece rate", WageBreakdown::pieceRate);
    figures.put("net piece rate", WageBreakdown::netPieceRate);
    figures.put("pace", point -> point.work().tasksPerHour());
    figures.put("time per task", point -> point.work().secondsPerTask());
    figures.put("unpaid per paid", point -> point.work().time().unpaidPerPaid());
    figures.put("unpaid share", point -> point.work().time().unpaidShare());
    return figures;
  }

  private static void contains(Chance whole, Chance inside) {
    WageRange range = whole.wage();
    WageRange point = inside.wage();
    FIGURES.forEach(
        (name, figure) ->
            point
                .over(figure)
                .ifPresent(value -> contains(name, range.over(figure).orElseThrow(), value)));
  }

  private static void contains(String name, Range range, Range inside) {
    assertTrue(
        range.low().compareTo(inside.low()) <= 0 && inside.high().compareTo(range.high()) <= 0,
        () -> name + ": " + inside + " is outside of " + range);
  }

  private static void law(Generator chance, Chance whole) {
    for (int i = 0; i < POINTS; i++) {
      contains(whole, whole.pointInside(chance));
    }
  }

  @Test
  void withoutCharges() {
    Generator.records(chance -> law(chance, Chance.perWeek(chance, Optional.empty())));
  }

  @Test
  void withAPercentageOfCharges() {
    Generator.records(chance -> law(chance, Chance.perWeek(chance, Chance.percent(chance))));
  }

  @Test
  void withASchemeThatHasSteps() {
    Generator.records(chance -> law(chance, Chance.perWeek(chance, Chance.scheme(chance))));
  }

  @Test
  void aNarrowerStatementHasNarrowerFigures() {
    Generator.records(
        chance -> {
          Chance whole = Chance.perWeek(chance, Chance.percent(chance));
          contains(
              whole,
              whole.narrowed(range -> Range.between(chance.inside(range), chance.inside(range))));
        });
  }

  @Test
  void withASpanThatIsARangeAndAPercentage() {
    Generator.records(chance -> law(chance, overARange(chance, Chance.percent(chance))));
  }

  /** DOMAIN 3: a scheme with steps can break the monotony, so its steps are looked at too. */
  @Test
  void withASpanThatIsARangeAndASchemeThatHasSteps() {
    Generator.records(chance -> law(chance, overARange(chance, Chance.scheme(chance))));
  }

  private static Chance overARange(Generator chance, Optional<StatedCharges> charges) {
    Range weeks = Range.between(chance.decimal(1, 9, 1), chance.decimal(1, 9, 1));
    StatedSpan span = new StatedSpan(weeks, Period.Unit.WEEK);
    return new Chance(
        Chance.work(chance, Per.Each.WORK, Optional.of(span)), Chance.deductions(chance, charges));
  }

  /**
   * 5,000 € a year are 96.1538… € a week: 96.15 is exempt from the chamber tax, 96.16 is not, and
   * no whole cent more than the step is needed for that.
   */
  @Test
  void theFirstCentBeyondAStepIsInsideToo() {
    contains(aroundTheChamberTax("96.15", "96.17"), aroundTheChamberTax("96.16", "96.16"));
  }

  private static Chance aroundTheChamberTax(String low, String high) {
    Range pay = new Range(Rational.parse(low), Rational.parse(high));
    WorkInput work =
        WorkInput.paying(new Stated(pay, Period.WEEK), Optional.empty())
            .withTime(StatedTime.of(new Stated(Range.of(Rational.ONE), Period.WEEK)));
    return new Chance(
        work,
        StatedDeductions.charging(new Charges.Scheme(Chance.scheme("fr-micro-bic-services"))));
  }

  /**
   * 1,000 € over 1.04 months are in a lower band than over 1 month, and over 2 in a lower still.
   */
  @Test
  void theStepsBetweenTwoLengthsOfAWorkAreLookedAt() {
    contains(overMonths("1", "2"), overMonths("1.04", "1.04"));
  }

  private static Chance overMonths(String fewest, String most) {
    Range months = new Range(Rational.parse(fewest), Rational.parse(most));
    WorkInput work = WorkInput.paying(Stated.forWork(Rational.of(1000)), Optional.empty());
    return new Chance(
        over(work, new StatedSpan(months, Period.Unit.MONTH)),
        StatedDeductions.charging(new Charges.Scheme(Chance.scheme("es-reta"))));
  }

  /** The days that make a week stretch the work too: 20 days at 4 to 6 a week. */
  @Test
  void theStepsBetweenTwoNumbersOfDaysAWeekAreLookedAt() {
    contains(overDays("4", "6"), overDays("5", "5"));
    Generator.records(
        chance -> {
          Range days = Range.of(chance.inside(new Range(Rational.of(4), Rational.of(6))));
          contains(overDays("4", "6"), overDays(days));
        });
  }

  private static Chance overDays(String fewest, String most) {
    return overDays(new Range(Rational.parse(fewest), Rational.parse(most)));
  }

  private static Chance overDays(Range perWeek) {
    WorkInput work = WorkInput.paying(Stated.forWork(Rational.of(1000)), Optional.of(perWeek));
    StatedSpan twentyDays = new StatedSpan(Range.of(Rational.of(20)), Period.Unit.DAY);
    return new Chance(
        over(work, twentyDays),
        StatedDeductions.charging(new Charges.Scheme(Chance.scheme("es-reta"))));
  }

  private static WorkInput over(WorkInput work, StatedSpan span) {
    return Works.of(
        work.pay(),
        work.other(WageQuantity.BONUS),
        work.other(WageQuantity.TIPS),
        work.tasks(),
        work.time(),
        work.other(WageQuantity.PLATFORM_FEE),
        work.costs(),
        work.distance(),
        work.costPerKm(),
        Optional.of(span),
        work.daysPerWeek());
  }
}
