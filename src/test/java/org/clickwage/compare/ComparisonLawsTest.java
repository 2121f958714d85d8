package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clickwage.Generator;
import org.clickwage.Works;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.clickwage.wage.Chance;
import org.clickwage.wage.Charges;
import org.clickwage.wage.StatedCharges;
import org.clickwage.wage.StatedDeductions;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedTime;
import org.clickwage.work.WageQuantity;
import org.clickwage.work.WorkInput;
import org.junit.jupiter.api.Test;

/** What holds of every wage compared with every reference. */
class ComparisonLawsTest {
  private static final Currency EURO = Currency.getInstance("EUR");
  private static final Rational CENT = Rational.parse("0.01");

  private static final Map<String, Function<Comparison, Optional<Range>>> FIGURES = figures();

  private static Map<String, Function<Comparison, Optional<Range>>> figures() {
    Map<String, Function<Comparison, Optional<Range>>> figures = new LinkedHashMap<>();
    figures.put("hourly rate", Comparison::hourlyRate);
    figures.put("ratio", Comparison::ratio);
    figures.put("shortfall per hour", Comparison::shortfallPerHour);
    figures.put("shortfall", Comparison::shortfall);
    figures.put("needed gross pay", Comparison::requiredGrossPay);
    figures.put("needed piece rate", Comparison::requiredPieceRate);
    figures.put("needed pace", Comparison::requiredTasksPerHour);
    figures.put("needed time per task", Comparison::requiredSecondsPerTask);
    figures.put("needed hours", Comparison::requiredHours);
    return figures;
  }

  private static ReferenceWage reference(Generator chance, ReferenceWage.Kind kind) {
    Basis basis = chance.oneIn(2) ? Basis.NET : Basis.GROSS;
    return reference(kind, basis, chance.decimal(5, 20, 2));
  }

  private static ReferenceWage given(Basis basis, Rational hourly) {
    return reference(ReferenceWage.Kind.GIVEN, basis, hourly);
  }

  private static ReferenceWage reference(ReferenceWage.Kind kind, Basis basis, Rational hourly) {
    return ReferenceWage.of(
        kind,
        Optional.empty(),
        basis,
        new HourlyRate(hourly, EURO),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static ReferenceWage given(Generator chance) {
    return reference(chance, ReferenceWage.Kind.GIVEN);
  }

  private static Comparison compared(ReferenceWage reference, Chance wage) {
    return new Comparison(reference, wage.wage());
  }

  private static void contains(Comparison whole, Comparison inside) {
    FIGURES.forEach(
        (name, figure) -> {
          Optional<Range> range = figure.apply(whole);
          Optional<Range> point = figure.apply(inside);
          if (range.isPresent() && point.isPresent()) {
            assertTrue(
                range.get().low().compareTo(point.get().low()) <= 0
                    && point.get().high().compareTo(range.get().high()) <= 0,
                () -> name + ": " + point.get() + " is outside of " + range.get());
          }
        });
  }

  private static void law(Generator chance, Optional<StatedCharges> charges) {
    Chance whole = Chance.perWeek(chance, charges);
    ReferenceWage reference = given(chance);
    for (int i = 0; i < 4; i++) {
      contains(compared(reference, whole), compared(reference, whole.pointInside(chance)));
    }
  }

  @Test
  void aRangeContainsEveryPointWithAPercentage() {
    Generator.records(chance -> law(chance, Chance.percent(chance)));
  }

  @Test
  void aRangeContainsEveryPointWithASchemeThatHasSteps() {
    Generator.records(chance -> law(chance, Chance.scheme(chance)));
  }

  /**
   * At 10 € an hour and es-reta, 74 h need 740 + 225.75 = 965.75 € of gross pay (93 % of it is in
   * the band up to 900), 74.3 h need 743 + 266.80 = 1,009.80 €: per hour that is 13.05 and 13.59 €,
   * on either side of the ends at 70 h (13.23) and 80 h (13.34).
   */
  @Test
  void thePaceThatIsRequiredLooksAtTheStepsInsideARangeOfHours() {
    ReferenceWage tenEuros = given(Basis.NET, Rational.of(10));
    Comparison whole = compared(tenEuros, reta("70", "80"));
    contains(whole, compared(tenEuros, reta("74", "74")));
    contains(whole, compared(tenEuros, reta("74.3", "74.3")));
  }

  private static Chance reta(String fewest, String most) {
    Range hours = new Range(Rational.parse(fewest), Rational.parse(most));
    WorkInput work =
        Works.of(
            Optional.of(
                new Stated(
                    Range.of(Rational.of(1000)), new Period(Rational.ONE, Period.Unit.MONTH))),
            Optional.empty(),
            Optional.empty(),
            Optional.of(
                new Stated(
                    Range.of(Rational.of(100)), new Period(Rational.ONE, Period.Unit.MONTH))),
            StatedTime.of(new Stated(hours, new Period(Rational.ONE, Period.Unit.MONTH))),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    StatedCharges charges = new Charges.Scheme(Chance.scheme("es-reta"));
    return new Chance(work, StatedDeductions.charging(charges));
  }

  /** The work paid otherwise: bonus and tips are part of the gross pay that is needed. */
  private static Chance paid(Chance chance, Rational grossPay) {
    WorkInput work = chance.work();
    WorkInput other =
        Works.of(
            work.pay().map(pay -> new Stated(Range.of(grossPay), pay.per())),
            Optional.empty(),
            Optional.empty(),
            work.tasks(),
            work.time(),
            work.other(WageQuantity.PLATFORM_FEE),
            work.costs(),
            work.distance(),
            work.costPerKm(),
            work.over(),
            work.daysPerWeek());
    return new Chance(other, chance.deductions());
  }

  private static Rational ratio(ReferenceWage reference, Chance wage) {
    Range ratio = compared(reference, wage).ratio().orElseThrow();
    assertTrue(ratio.isPoint());
    return ratio.low();
  }

  @Test
  void theRequiredPayFedBackInIsJustEnoughWithAPercentage() {
    Generator.records(
        chance -> {
          Chance wage = Chance.perWeek(chance, Chance.percent(chance)).pointInside(chance);
          ReferenceWage reference = given(chance);
          Range required = compared(reference, wage).requiredGrossPay().orElseThrow();
          assertTrue(required.isPoint());
          assertTrue(ratio(reference, paid(wage, required.low())).compareTo(Rational.ONE) >= 0);
          Rational less = required.low().minus(lastDigit(required.low()));
          assertTrue(ratio(reference, paid(wage, less)).isLessThan(Rational.ONE));
        });
  }

  /** One in the last of the sixteen digits in which a figure is written. */
  private static Rational lastDigit(Rational figure) {
    BigDecimal written = figure.toDecimal();
    return Rational.ofDecimal(1, Rational.DIGITS - written.precision() + written.scale());
  }

  @Test
  void theRequiredPayFedBackInIsEnoughAndACentLessIsNotWithSteps() {
    Generator.records(
        chance -> {
          Chance wage = Chance.perWeek(chance, Chance.scheme(chance)).pointInside(chance);
          ReferenceWage reference = given(chance);
          Rational required = compared(reference, wage).requiredGrossPay().orElseThrow().low();
          assertTrue(ratio(reference, paid(wage, required)).compareTo(Rational.ONE) >= 0);
          Rational centLess = required.minus(CENT);
          assertTrue(ratio(reference, paid(wage, centLess)).isLessThan(Rational.ONE));
        });
  }

  /** Steps go down as well as up: no smaller pay may reach the reference either. */
  @Test
  void noSmallerPayReachesTheReferenceWithSteps() {
    Generator.records(
        chance -> {
          Chance wage = Chance.perWeek(chance, Chance.scheme(chance)).pointInside(chance);
          ReferenceWage reference = given(chance);
          Rational required = compared(reference, wage).requiredGrossPay().orElseThrow().low();
          for (int i = 0; i < 40; i++) {
            Rational less = required.times(Rational.of(chance.below(10_000), 10_000));
            assertTrue(ratio(reference, paid(wage, less)).isLessThan(Rational.ONE));
          }
        });
  }

  @Test
  void theRequiredHoursAreThoseInWhichThePayIsJustEnough() {
    Generator.records(
        chance -> {
          Chance wage = Chance.perWeek(chance, Chance.percent(chance)).pointInside(chance);
          ReferenceWage reference = given(chance);
          Optional<Range> hours = compared(reference, wage).requiredHours();
          if (hours.isPresent() && hours.get().low().isPositive()) {
            Rational most = hours.get().low();
            Rational more = most.plus(lastDigit(most));
            assertTrue(ratio(reference, during(most, wage)).compareTo(Rational.ONE) >= 0);
            assertTrue(ratio(reference, during(more, wage)).isLessThan(Rational.ONE));
          }
        });
  }

  /** The same wage for so many hours. */
  private static Chance during(Rational hours, Chance wage) {
    Stated stated = new Stated(Range.of(hours), wage.work().pay().orElseThrow().per());
    return new Chance(wage.work().withTime(StatedTime.of(stated)), wage.deductions());
  }

  @Test
  void ratioShortfallAndVerdictSayTheSame() {
    Generator.records(
        chance -> {
          Chance wage = Chance.perWeek(chance, Chance.percent(chance)).pointInside(chance);
          ReferenceWage reference = given(chance);
          Comparison comparison = compared(reference, wage);
          Rational ratio = comparison.ratio().orElseThrow().low();
          Rational missing = comparison.shortfallPerHour().orElseThrow().low();
          Rational hourly = reference.hourly().perHour();
          boolean below = ratio.isLessThan(Rational.ONE);
          assertEquals(below ? Verdict.BELOW : Verdict.AT_OR_ABOVE, comparison.verdict().get());
          assertEquals(below ? hourly.times(Rational.ONE.minus(ratio)) : Rational.ZERO, missing);
          assertEquals(hourly.times(ratio), comparison.hourlyRate().orElseThrow().low());
        });
  }

  @Test
  void aRangeOnBothSidesOfTheReferenceIsBetween() {
    Generator.records(
        chance -> {
          Comparison comparison =
              compared(given(chance), Chance.perWeek(chance, Chance.percent(chance)));
          Range ratio = comparison.ratio().orElseThrow();
          boolean straddles =
              ratio.low().isLessThan(Rational.ONE) && !ratio.high().isLessThan(Rational.ONE);
          assertEquals(straddles, comparison.verdict().get() == Verdict.BETWEEN);
        });
  }

  @Test
  void aPromiseIsComparedWithGrossPayWhateverIsTakenOutOfIt() {
    Generator.records(
        chance -> {
          Chance wage = Chance.perWeek(chance, Chance.percent(chance)).pointInside(chance);
          Chance untaxed = new Chance(wage.work(), StatedDeductions.NONE);
          ReferenceWage promise = reference(chance, ReferenceWage.Kind.PROMISED);
          assertEquals(ratio(promise, untaxed), ratio(promise, wage));
        });
  }
}
