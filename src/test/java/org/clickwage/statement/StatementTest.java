package org.clickwage.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.clickwage.Asked;
import org.clickwage.compare.Floors;
import org.clickwage.compare.ReferenceWage;
import org.clickwage.compare.References;
import org.clickwage.message.Note;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.PaymentType;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.RateName;
import org.clickwage.work.Period;
import org.clickwage.work.Stated;
import org.clickwage.work.StatedCost;
import org.clickwage.work.WageQuantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatementTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ReferenceData DATA = ReferenceData.bundled();

  private static Rational cents(long cents) {
    return Rational.of(cents, 100);
  }

  private static StatementDay day(long fares, long fee, long tips, long minutes) {
    return working(minutes)
        .plus(StatementDay.of(Quantity.FARES, cents(fares)))
        .plus(StatementDay.of(Quantity.TIPS, cents(tips)))
        .plus(StatementDay.of(Quantity.FEES, cents(fee)))
        .plus(StatementDay.of(Quantity.LINES, Rational.ONE))
        .plus(StatementDay.of(Quantity.TRIPS, Rational.ONE))
        .plus(StatementDay.of(Quantity.KILOMETRES, Rational.of(minutes, 10)));
  }

  private static StatementDay working(long minutes) {
    return StatementDay.of(Quantity.WAITING, Rational.of(minutes, 60))
        .plus(StatementDay.of(Quantity.ON_TRIP, Rational.of(minutes, 120)));
  }

  /** Seven months over a new year, with gaps, months without pay, and days of refunds. */
  private static StatementFacts facts(long seed) {
    Random random = new Random(seed);
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();
    for (LocalDate day = LocalDate.of(2024, 9, 5);
        day.isBefore(LocalDate.of(2025, 4, 3));
        day = day.plusDays(1)) {
      boolean worked = random.nextInt(3) > 0 && day.getMonthValue() != 12;
      if (worked) {
        long fares = random.nextInt(20_000) - 500;
        days.put(day, day(fares, fares / 4, random.nextInt(300), 30 + random.nextInt(600)));
      }
    }
    NavigableMap<LocalDate, NavigableMap<Integer, StatementDay>> hours = new TreeMap<>();
    days.forEach(
        (day, facts) ->
            hours.put(
                day,
                new TreeMap<>(
                    Map.of(
                        9, part(facts, 1, 3), 10 + day.getDayOfMonth() % 14, part(facts, 2, 3)))));
    hours.keySet().removeIf(day -> day.getDayOfMonth() == 7); // it says no time of day
    return new StatementFacts(
        Optional.of(EUR), days, Rational.ZERO, new TakeRates(), hours, true, true);
  }

  private static StatementDay part(StatementDay facts, long of, long all) {
    Map<Quantity, Rational> part = new EnumMap<>(Quantity.class);
    facts.amounts().forEach((what, amount) -> part.put(what, amount.times(Rational.of(of, all))));
    return new StatementDay(part);
  }

  private static StatementPlan plan(StatementPlan.By by) {
    StatementCharges charges =
        new StatementCharges(Optional.empty(), Optional.of("fr-micro-bic-services"), DATA);
    StatementCosts costs =
        new StatementCosts(
            List.of(
                cost("car", 450, new Period(Rational.ONE, Period.Unit.MONTH)),
                cost("bag", 80, new Period(Rational.of(24), Period.Unit.MONTH)),
                cost("phone", 5, Period.WEEK),
                cost("insurance", 600, Period.YEAR),
                cost("meal", 6, Period.DAY),
                new StatedCost("licence", Stated.forWork(Rational.of(100)))),
            Optional.of(Rational.of(1, 5)));
    return new StatementPlan(
        by,
        Optional.empty(),
        DayOfWeek.MONDAY,
        Optional.empty(),
        Optional.empty(),
        CountedHours.ONLINE,
        false,
        costs,
        new StatementLaw(charges::on, day -> References.NONE, day -> Floors.NONE),
        Optional.empty());
  }

  private static StatedCost cost(String name, long amount, Period per) {
    return new StatedCost(name, new Stated(Range.of(Rational.of(amount)), per));
  }

  private static Statement statement(long seed, StatementPlan.By by) {
    return Statement.of(facts(seed), plan(by)).orElseThrow();
  }

  private static void assertSame(Rational expected, Rational found, String what) {
    assertEquals(0, expected.compareTo(found), () -> what + ": " + expected + ", " + found);
  }

  private static Rational sum(Statement statement, Function<StatementPeriod, Rational> figure) {
    return statement.periods().stream().map(figure).reduce(Rational.ZERO, Rational::plus);
  }

  @ParameterizedTest
  @EnumSource(StatementPlan.By.class)
  void thePeriodsAddUpToTheTotalWhichIsTheSameForAllPeriods(StatementPlan.By by) {
    for (long seed = 1; seed <= 5; seed++) {
      Statement statement = statement(seed, by);
      StatementPeriod total = statement.total();
      StatementPeriod inMonths = statement(seed, StatementPlan.By.MONTH).total();
      Function<StatementPeriod, Rational> gross =
          period -> period.wage().grossPay().orElse(Rational.ZERO);
      Function<StatementPeriod, Rational> charges =
          period -> period.wage().amount(WageQuantity.SOCIAL_CHARGES).orElse(Rational.ZERO);
      Function<StatementPeriod, Rational> net =
          period -> period.wage().netPay().orElse(Rational.ZERO);
      Function<StatementPeriod, Rational> hours =
          period -> period.workHours().orElse(Rational.ZERO);
      Function<StatementPeriod, Rational> costs = period -> period.wage().work().workCosts();
      for (var figure : List.of(gross, charges, net, hours, costs)) {
        assertSame(figure.apply(total), sum(statement, figure), by + " adds up");
        assertSame(figure.apply(inMonths), figure.apply(total), by + " as by month");
      }
    }
  }

  @Test
  void aWholeMonthBearsWhatIsStatedForAMonth() {
    StatementPeriod october =
        statement(1, StatementPlan.By.MONTH).periods().stream()
            .filter(period -> period.name().equals("2024-10"))
            .findFirst()
            .orElseThrow();
    assertSame(Rational.of(450), october.wage().work().costs().get(0).amount(), "car");
    assertSame(Rational.of(80, 24), october.wage().work().costs().get(1).amount(), "bag");
    assertSame(Rational.of(5 * 31, 7), october.wage().work().costs().get(2).amount(), "phone");
    assertSame(
        Rational.of(600 * 31, 366), october.wage().work().costs().get(3).amount(), "insurance");
  }

  @ParameterizedTest
  @CsvSource({
    "MONDAY, 2021-01-03, 2020-W53",
    "MONDAY, 2021-01-04, 2021-W01",
    "MONDAY, 2018-12-31, 2019-W01",
    "MONDAY, 2016-01-03, 2015-W53",
    "MONDAY, 2024-12-29, 2024-W52",
    "SUNDAY, 2021-01-02, 2020-12-27",
    "SUNDAY, 2021-01-03, 2021-01-03",
    "SATURDAY, 2021-01-01, 2020-12-26",
  })
  void aWeekHasItsNumberInTheYearOfItsThursday(DayOfWeek start, LocalDate day, String name) {
    StatementPlan plan =
        new StatementPlan(
            StatementPlan.By.WEEK,
            Optional.empty(),
            start,
            Optional.empty(),
            Optional.empty(),
            CountedHours.ONLINE,
            false,
            StatementCosts.NONE,
            StatementLaw.NONE,
            Optional.empty());
    assertEquals(name, plan.name(day));
  }

  @Test
  void moneyIsUnknownBeyondTheLastLineOfPaymentAndNothingWithin() {
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();
    LocalDate first = LocalDate.of(2024, 5, 1);
    days.put(first, day(1000, 250, 0, 60));
    days.put(first.plusDays(1), working(60));
    days.put(first.plusDays(2), day(1000, 250, 0, 60));
    days.put(first.plusDays(3), working(60));
    StatementFacts facts =
        new StatementFacts(
            Optional.of(EUR), days, Rational.ZERO, new TakeRates(), Map.of(), false, true);
    StatementPlan byDay = plan(StatementPlan.By.DAY);
    List<StatementPeriod> periods = Statement.of(facts, byDay).orElseThrow().periods();
    assertSame(Rational.ZERO, periods.get(1).wage().grossPay().orElseThrow(), "a day in vain");
    assertTrue(periods.get(1).wage().rate(RateName.GROSS).orElseThrow().isZero());
    assertTrue(periods.get(3).wage().grossPay().isEmpty());
    assertTrue(periods.get(3).wage().rate(RateName.GROSS).isEmpty());
    assertTrue(periods.get(3).get(Quantity.TRIPS).isEmpty());
  }

  /** Two days under two minimum wages: 2 h at 10 and 6 h at 12 are 92 ÷ 8 = 11.50 an hour. */
  @Test
  void theMinimumOfAPeriodIsThatOfItsHours() {
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();
    days.put(LocalDate.of(2024, 5, 1), logged(2));
    days.put(LocalDate.of(2024, 5, 2), logged(6).plus(day(4600, 0, 0, 0)));
    StatementPlan plan =
        plan(StatementPlan.By.WEEK)
            .with(
                StatementCosts.NONE,
                new StatementLaw(
                    day -> Optional.empty(),
                    day ->
                        new References(
                            List.of(given(day.getDayOfMonth() == 1 ? 10 : 12)), List.of()),
                    day -> Floors.NONE));
    Statement statement =
        Statement.of(
                new StatementFacts(
                    Optional.of(EUR), days, Rational.ZERO, new TakeRates(), Map.of(), false, true),
                plan)
            .orElseThrow();
    StatementMinimum minimum = statement.total().minimum().orElseThrow();
    assertSame(Rational.of(23, 2), minimum.hourly(), "hourly");
    assertSame(Rational.of(46, 92), minimum.ratio(), "ratio");
    assertSame(Rational.of(46), minimum.shortfall(), "shortfall");
    assertEquals(2, minimum.references().size());
  }

  private static StatementDay logged(long hours) {
    return StatementDay.of(Quantity.LOGGED, Rational.of(hours));
  }

  private static ReferenceWage given(long perHour) {
    org.clickwage.number.HourlyRate rate =
        new org.clickwage.number.HourlyRate(Rational.of(perHour), EUR);
    return ReferenceWage.of(
        ReferenceWage.Kind.GIVEN,
        Optional.empty(),
        org.clickwage.reference.Basis.GROSS,
        rate,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** 7.65 € a ride to 25 March 2024, 9 € from the 26th: the month has two parts. */
  @Test
  void aFloorThatStepsWithinAMonthDividesIt() {
    NavigableMap<LocalDate, StatementDay> days = new TreeMap<>();
    for (String day : List.of("2024-03-20", "2024-03-25", "2024-03-26", "2024-04-02")) {
      days.put(
          LocalDate.parse(day),
          money(80, 10, 20)
              .plus(StatementDay.of(Quantity.TRIPS, Rational.of(5)))
              .plus(StatementDay.of(Quantity.KILOMETRES, Rational.of(40))));
    }
    StatementPlan plan = withFloor("fr-drivers");
    StatementFloors floors =
        Statement.of(
                new StatementFacts(
                    Optional.of(EUR), days, Rational.ZERO, new TakeRates(), Map.of(), true, false),
                plan)
            .orElseThrow()
            .floors();
    List<String> found =
        floors.days().stream()
            .map(
                each ->
                    each.month()
                        + " "
                        + each.days().first().getDayOfMonth()
                        + "-"
                        + each.days().last().getDayOfMonth()
                        + " "
                        + each.comparison().part().name()
                        + " "
                        + each.comparison().due().orElseThrow()
                        + " "
                        + each.comparison().paid().orElseThrow())
            .toList();
    // Two days of 5 rides: 10 x 7.65; then 5 x 9 and 40 x 1 a day. Paid 80 - 20 a day; tips aside.
    assertEquals(
        List.of(
            "2024-03 20-25 ride 76.5 120",
            "2024-03 26-26 ride 45 60",
            "2024-03 26-26 kilometre 40 60",
            "2024-04 2-2 ride 45 60",
            "2024-04 2-2 kilometre 40 60"),
        found);
    assertEquals(List.of("compare.floor-needs"), floors.missing().stream().map(Note::key).toList());
  }

  private static StatementDay money(long fares, long tips, long fees) {
    return StatementDay.paying(PaymentType.FARES, Rational.of(fares))
        .plus(StatementDay.paying(PaymentType.TIPS, Rational.of(tips)))
        .plus(StatementDay.paying(PaymentType.FEES, Rational.of(-fees)));
  }

  private static StatementPlan withFloor(String name) {
    ReferenceData facts = ReferenceData.bundled();
    return plan(StatementPlan.By.MONTH)
        .with(
            StatementCosts.NONE,
            new StatementLaw(
                day -> Optional.empty(),
                day -> References.NONE,
                day -> Asked.floors(name, Optional.empty(), day)));
  }
}
