package org.clickwage.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clickwage.Asked;
import org.clickwage.number.HourlyRate;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.reference.FloorTerm;
import org.clickwage.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold of every legal floor, over generated work. */
class FloorLawsTest {
  private static final ReferenceData FACTS = ReferenceData.bundled();

  private static Optional<Rational> some(Random random, int most) {
    return Optional.of(Rational.of(random.nextInt(most * 100), 100));
  }

  private static WorkQuantities work(Random random) {
    return new WorkQuantities(
        some(random, 60),
        some(random, 40),
        some(random, 30),
        Optional.of(Rational.of(random.nextInt(100))),
        some(random, 900),
        some(random, 700),
        some(random, 3),
        some(random, 50));
  }

  private static WorkQuantities together(WorkQuantities one, WorkQuantities other) {
    return new WorkQuantities(
        one.onlineHours().map(other.onlineHours().get()::plus),
        one.activityHours().map(other.activityHours().get()::plus),
        one.tripHours().map(other.tripHours().get()::plus),
        one.rides().map(other.rides().get()::plus),
        one.kilometres().map(other.kilometres().get()::plus),
        one.fares().map(other.fares().get()::plus),
        one.months().map(other.months().get()::plus),
        one.outputHours().map(other.outputHours().get()::plus));
  }

  private static List<FloorComparison> compared(
      Floors floors, WorkQuantities work, Optional<Rational> paid) {
    List<FloorComparison.Point> points =
        List.of(new FloorComparison.Point(paid, work, Optional::of));
    FloorComparisons all = FloorComparisons.of(floors, points, Optional.empty());
    assertEquals(List.of(), all.missing());
    return all.compared();
  }

  private static Floors floors(String name, String day) {
    Optional<HourlyRate> city =
        name.startsWith("us-ca")
            ? Optional.of(new HourlyRate(Rational.parse("17.28"), Currency.getInstance("USD")))
            : Optional.empty();
    Floors floors = Asked.floors(name, city, LocalDate.parse(day));
    assertEquals(List.of(), floors.missing());
    return floors;
  }

  private static Rational due(FloorComparison comparison) {
    return comparison.due().orElseThrow().low();
  }

  @ParameterizedTest
  @CsvSource({
    "fr-couriers, 2025-01-01",
    "fr-drivers, 2025-01-01",
    "us-ca-prop-22, 2025-01-01",
    "us-nyc-deliveries, 2025-01-01",
    "us-nyc-rides, 2024-05-01",
  })
  void workInTwoPartsIsDueWhatTheWholeIs(String name, String day) {
    Random random = new Random(21);
    Floors floors = floors(name, day);
    for (int i = 0; i < 50; i++) {
      WorkQuantities one = work(random);
      WorkQuantities other = work(random);
      List<FloorComparison> all = compared(floors, together(one, other), Optional.empty());
      List<FloorComparison> ofOne = compared(floors, one, Optional.empty());
      List<FloorComparison> ofOther = compared(floors, other, Optional.empty());
      for (int part = 0; part < all.size(); part++) {
        Rational sum = due(ofOne.get(part)).plus(due(ofOther.get(part)));
        assertEquals(0, sum.compareTo(due(all.get(part))));
        assertTrue(all.get(part).verdict().isEmpty(), "nothing paid is known");
      }
    }
  }

  /**
   * What is due, paid to the last cent's fraction, reaches the floor, and a cent less does not. Of
   * several rides a total shows only what is missing: one of them may still lack some.
   */
  @ParameterizedTest
  @CsvSource({
    "fr-drivers, 2025-01-01",
    "us-ca-prop-22, 2025-01-01",
    "gb-fair-piece-rate, 2025-01-01"
  })
  void whatIsDueReachesTheFloor(String name, String day) {
    Random random = new Random(22);
    Floors floors = floors(name, day);
    for (int i = 0; i < 50; i++) {
      WorkQuantities work = work(random);
      for (FloorComparison each : compared(floors, work, Optional.empty())) {
        Rational due = due(each);
        if (due.isPositive()) {
          assertEquals(
              Optional.of(Verdict.AT_OR_ABOVE).filter(reached -> !isPerRide(each)),
              verdict(each, work, due));
          assertEquals(
              Optional.of(Verdict.BELOW), verdict(each, work, due.minus(Rational.of(1, 100))));
        }
      }
    }
  }

  /**
   * The greater of two, order by order, is at least the greater of two sums: a total may show that
   * something is owed, never that nothing is.
   */
  @Test
  void aTotalOfOrdersShowsOnlyWhatIsMissing() {
    Random random = new Random(25);
    Floors floors = floors("us-seattle-deliveries", "2025-01-01");
    for (int i = 0; i < 50; i++) {
      WorkQuantities one = work(random);
      WorkQuantities other = work(random);
      WorkQuantities both = together(one, other);
      FloorComparison all = compared(floors, both, Optional.empty()).get(0);
      Rational sum =
          due(compared(floors, one, Optional.empty()).get(0))
              .plus(due(compared(floors, other, Optional.empty()).get(0)));
      assertTrue(due(all).compareTo(sum) <= 0);
      assertEquals(Optional.empty(), verdict(all, both, due(all)));
      assertEquals(Optional.of(Verdict.BELOW), verdict(all, both, due(all).minus(Rational.ONE)));
    }
  }

  private static boolean isPerRide(FloorComparison comparison) {
    return comparison.part().terms().stream().anyMatch(term -> term.per() == FloorTerm.Per.RIDE);
  }

  private static Optional<Verdict> verdict(FloorComparison of, WorkQuantities work, Rational paid) {
    return new FloorComparison(
            of.floor(),
            of.part(),
            List.of(new FloorComparison.Point(Optional.of(paid), work, Optional::of)),
            of.ofWork())
        .verdict();
  }

  /** The range over several points has every one of them inside. */
  @ParameterizedTest
  @CsvSource({"fr-drivers, 2025-01-01", "us-ca-prop-22, 2025-06-01"})
  void aRangeContainsItsPoints(String name, String day) {
    Random random = new Random(23);
    Floors floors = floors(name, day);
    List<FloorComparison.Point> points = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      points.add(new FloorComparison.Point(some(random, 900), work(random), Optional::of));
    }
    for (FloorComparison all : FloorComparisons.of(floors, points, Optional.empty()).compared()) {
      for (FloorComparison.Point point : points) {
        FloorComparison one =
            new FloorComparison(all.floor(), all.part(), List.of(point), all.ofWork());
        assertContains(all.due(), one.due());
        assertContains(all.ratio(), one.ratio());
        assertContains(all.shortfall(), one.shortfall());
      }
    }
  }

  private static void assertContains(Optional<Range> range, Optional<Range> point) {
    if (range.isPresent()) {
      assertTrue(range.get().low().compareTo(point.orElseThrow().low()) <= 0);
      assertTrue(range.get().high().compareTo(point.orElseThrow().high()) >= 0);
    }
  }

  /** Dollars a mile and euros an hour have no sum. */
  @Test
  void aMinimumOfAnotherCurrencyIsNotAdded() {
    HourlyRate euros = new HourlyRate(Rational.of(12), Currency.getInstance("EUR"));
    Floors floors =
        Asked.floors("us-ca-prop-22", Optional.of(euros), LocalDate.parse("2025-01-01"));
    List<FloorComparison.Point> points =
        List.of(new FloorComparison.Point(Optional.empty(), work(new Random(24)), Optional::of));
    FloorComparisons all =
        FloorComparisons.of(floors, points, Optional.of(Currency.getInstance("USD")));
    assertEquals(List.of(), all.compared());
    assertEquals("compare.floor-currency", all.missing().get(0).key());
  }
}
