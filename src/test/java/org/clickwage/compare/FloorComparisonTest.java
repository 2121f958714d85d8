package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    assertEquals(Optional.empty(), floor.unknown());
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
    return Floors.of(List.of("ca-on"), minimum, LocalDate.of(2025, 7, 15), Asked.FACTS);
  }
}
