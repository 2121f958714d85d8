package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.Asked;
import org.clickwage.message.Note;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.Basis;
import org.junit.jupiter.api.Test;

/**
 * Works compared with legal floors, worked out by hand: French couriers are due 11.75 € for each
 * hour of activity since 28 November 2023.
 */
class FloorComparisonTest {
  private static Optional<Range> point(String figure) {
    return Optional.of(Range.of(Rational.parse(figure)));
  }

  private static List<String> missing(WageCalculation calculation) {
    return calculation.floors().missing().stream().map(Note::key).toList();
  }

  /** 500 € less a fifth are 400 €, of which 25 tips aside; 40 hours of activity are due 470 €. */
  @Test
  void aFloorIsDueForHoursOfActivityAfterTheFeeAndWithoutTips() {
    WageCalculation week =
        Asked.of(
                "pay",
                "475 €",
                "tips",
                "25 €",
                "paid-hours",
                "40 h",
                "unpaid-hours",
                "10 h",
                "platform-fee",
                "20%",
                "country",
                "FR")
            .floor("fr-couriers")
            .calculate();
    FloorComparison floor = week.floors().compared().get(0);
    assertEquals("EUR", floor.currency().getCurrencyCode());
    assertEquals(Basis.GROSS, floor.basis());
    assertEquals(point("470"), floor.due());
    // 500 - 25 - 100.
    assertEquals(point("375"), floor.paid());
    assertEquals(point("95"), floor.shortfall());
    assertEquals(point("11.75"), floor.hourly());
    assertEquals(point("9.375"), floor.hourlyRate());
    assertEquals(point("2.375"), floor.shortfallPerHour());
    assertEquals(Optional.of(Range.of(Rational.of(375, 470))), floor.ratio());
    assertEquals(Optional.of(Verdict.BELOW), floor.verdict());
    // 0.8 g - 25 = 470.
    assertEquals(point("618.75"), floor.requiredGrossPay());
    assertEquals(Optional.empty(), floor.hoursForOneHour());
    assertEquals(Set.of(), floor.unknown());
    assertEquals(2, week.compared().size());
    assertTrue(
        floor.floor().notes().stream().anyMatch(note -> note.key().equals("compare.floor-note")));
  }

  @Test
  void aFloorThatIsReachedLacksNothing() {
    FloorComparison floor =
        Asked.of("pay", "500 €", "paid-hours", "40 h", "country", "FR")
            .floor("fr-couriers")
            .calculate()
            .floors()
            .compared()
            .get(0);
    assertEquals(point("0"), floor.shortfall());
    assertEquals(Optional.of(Verdict.AT_OR_ABOVE), floor.verdict());
  }

  @Test
  void itNeedsTheHoursOfActivity() {
    WageCalculation hours =
        Asked.of("pay", "500 €", "hours", "40 h", "country", "FR").floor("fr-couriers").calculate();
    assertEquals(List.of(), hours.floors().compared());
    assertEquals(List.of("compare.floor-needs"), missing(hours));
  }

  @Test
  void itIsOfItsOwnCurrencyAndDay() {
    assertEquals(
        List.of("compare.floor-currency"),
        missing(
            Asked.of("pay", "500", "paid-hours", "40 h", "currency", "USD")
                .floor("fr-couriers")
                .calculate()));
    assertEquals(
        1,
        missing(
                Asked.of("pay", "500", "paid-hours", "40 h", "on", "2020-06-03")
                    .floor("fr-couriers")
                    .calculate())
            .size());
  }

  /**
   * French drivers are due 9 € a ride, 30 € an hour of activity and 1 € a kilometre, each alone.
   */
  @Test
  void eachGuaranteeStandsAlone() {
    WageCalculation week =
        Asked.of(
                "pay",
                "400 €",
                "paid-hours",
                "15 h",
                "unpaid-hours",
                "5 h",
                "tasks",
                "40",
                "distance",
                "300 km")
            .floor("fr-drivers")
            .calculate();
    List<FloorComparison> guarantees = week.floors().compared();
    // 40 rides, 15 hours, 300 kilometres.
    assertEquals(
        List.of(point("360"), point("450"), point("300")),
        guarantees.stream().map(FloorComparison::due).toList());
    assertEquals(
        List.of(point("0"), point("50"), point("0")),
        guarantees.stream().map(FloorComparison::shortfall).toList());
    // For each hour of activity, none of waiting.
    assertEquals(point("24"), guarantees.get(0).hourly());
    assertEquals(3, week.compared().size());
  }

  @Test
  void whatIsNotKnownIsNamed() {
    WageCalculation week = Asked.of("pay", "400 €").floor("fr-drivers").calculate();
    assertEquals(
        List.of("floor-count.rides", "floor-count.activity-hours", "floor-count.kilometres"),
        week.floors().missing().stream().map(why -> ((Note) why.values().get(1)).key()).toList());
    assertEquals("floor-count.online-hours", needed("us-nyc-deliveries"));
    assertEquals(week.floors().missing(), week.missing());
  }

  private static String needed(String floor) {
    WageCalculation week = Asked.of("pay", "400 $", "currency", "USD").floor(floor).calculate();
    return ((Note) week.floors().missing().get(0).values().get(1)).key();
  }

  /**
   * New York's couriers together are due 19.56 $ for each hour connected to the app, waiting
   * included: one of them may be paid less, and is owed nothing by it.
   */
  @Test
  void hoursOnlineAreThoseOfWaitingToo() {
    FloorComparison floor =
        Asked.of("pay", "400 $", "paid-hours", "15 h", "unpaid-hours", "10 h", "currency", "USD")
            .floor("us-nyc-deliveries")
            .calculate()
            .floors()
            .compared()
            .get(0);
    assertEquals(point("489"), floor.due());
    assertEquals(point("19.56"), floor.hourly());
    assertEquals(point("16"), floor.hourlyRate());
    assertEquals(Optional.empty(), floor.verdict());
    assertEquals(Optional.empty(), floor.shortfall());
    assertEquals(Optional.empty(), floor.shortfallPerHour());
    assertEquals(Optional.empty(), floor.requiredGrossPay());
  }

  /**
   * New York's drivers are due 0.583 $ for each of 480 minutes with a passenger and 1.36 $ for each
   * of 100 miles, 160.9344 km: 279.84 + 136 $, reckoned from the text of the rule, as no example of
   * that year was found published. Of work without pay nothing else is known.
   */
  @Test
  void minutesAndMilesWithAPassengerAreDueTogether() {
    Floors floors = Asked.floors("us-nyc-rides", Optional.empty(), LocalDate.of(2024, 6, 3));
    FloorComparisons rides =
        FloorComparisons.of(floors, List.of(driver(Optional.of(Rational.of(8)))), Optional.empty());
    FloorComparison floor = rides.compared().get(0);
    assertEquals(point("415.84"), floor.due());
    assertEquals(Optional.empty(), floor.ratio());
    assertEquals(Optional.empty(), floor.shortfall());
    assertEquals(Optional.empty(), floor.hourly());
    FloorComparisons unknown =
        FloorComparisons.of(floors, List.of(driver(Optional.empty())), Optional.empty());
    assertEquals(List.of(), unknown.compared());
    assertEquals(Note.of("floor-count.trip-hours"), unknown.missing().get(0).values().get(1));
  }

  private static FloorComparison.Point driver(Optional<Rational> tripHours) {
    Optional<Rational> unknown = Optional.empty();
    return new FloorComparison.Point(
        unknown,
        new WorkQuantities(
            unknown,
            unknown,
            tripHours,
            unknown,
            Optional.of(Rational.parse("160.9344")),
            unknown,
            unknown,
            unknown),
        Optional::of);
  }

  /** Seattle, 2025: 20 min x 0.45 + 3 mi x 0.77 = 11.31 $ of one offer, of which 5.20 are less. */
  @Test
  void ofOneOrderTheGreaterIsDue() {
    FloorComparison floor =
        Asked.of(
                "pay",
                "12 $",
                "paid-hours",
                "20 min",
                "tasks",
                "1",
                "distance",
                "4.828032 km",
                "currency",
                "USD",
                "on",
                "2025-06-01")
            .floor("us-seattle-deliveries")
            .calculate()
            .floors()
            .compared()
            .get(0);
    assertEquals(point("11.31"), floor.due());
    assertEquals("minutes and miles", floor.part().name());
    assertEquals(Optional.of(Verdict.AT_OR_ABOVE), floor.verdict());
  }

  /** Without a floor that was asked for there is none, and no reason. */
  @Test
  void noneIsComparedUnasked() {
    WageCalculation week =
        Asked.of("pay", "500 €", "paid-hours", "40 h", "country", "FR").calculate();
    assertEquals(List.of(), week.floors().compared());
    assertEquals(List.of(), missing(week));
    assertEquals(1, week.compared().size());
  }

  /** Ontario's floor is the minimum wage for each hour of activity: 20 CAD that are given. */
  @Test
  void aFloorMayFollowAMinimumWageThatIsGiven() {
    ReferenceRequest asked = Asked.of("minimum", "20").request();
    assertEquals(Rational.of(20), asked.grossMinimum().orElseThrow().perHour());
    assertEquals(Optional.empty(), asked.withBasis(BasisChoice.NET).grossMinimum());
    Floors given = floors(asked.grossMinimum());
    assertEquals(Rational.of(20), given.found().get(0).minimum().orElseThrow().perHour());
    // 17.20 CAD an hour by law on that day.
    Floors legal = floors(Optional.empty());
    assertEquals(Rational.parse("17.2"), legal.found().get(0).minimum().orElseThrow().perHour());
    assertTrue(legal.found().get(0).notes().size() > given.found().get(0).notes().size());
    assertTrue(legal.hasRatesOf(floors(Optional.empty())));
    assertFalse(legal.hasRatesOf(given));
    assertFalse(legal.hasRatesOf(Floors.NONE));
  }

  private static Floors floors(Optional<HourlyRate> minimum) {
    return Asked.floors("ca-on", minimum, LocalDate.of(2025, 7, 15));
  }
}
