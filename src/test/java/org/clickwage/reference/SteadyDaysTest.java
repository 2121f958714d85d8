package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.Generator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A survey looks a minimum wage up once for days on end: it must be the same on all of them. */
class SteadyDaysTest {
  private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);

  /** Between one day that is looked at and the next. */
  private static final int STEP = Generator.TIMES > 1 ? 1 : 9;

  private final MinimumWages wages = ReferenceData.bundled().minimumWages();

  @TestFactory
  List<DynamicTest> theAnswerOfEveryPlaceIsTheSameOnAllOfThem() {
    return wages.list(LAST).stream()
        .map(MinimumWages.Listed::place)
        .map(place -> DynamicTest.dynamicTest(place.toString(), () -> walk(place)))
        .toList();
  }

  private void walk(Place place) {
    LocalDate day = FIRST;
    while (!day.isAfter(LAST)) {
      DayRange steady = wages.validityRange(place, day);
      assertTrue(steady.contains(day), day + " in " + steady);
      LocalDate next = steady.last().plusDays(1);
      for (Basis basis : Basis.values()) {
        Lookup<MinimumWage> found = find(place, day, basis);
        for (LocalDate other = steady.first(); other.isBefore(next); other = other.plusDays(STEP)) {
          assertEquals(found, find(place, other, basis), other.toString());
        }
        assertEquals(found, find(place, steady.last(), basis), steady.last().toString());
      }
      day = steady.equals(DayRange.only(day)) ? day.plusDays(STEP) : next;
    }
  }

  private Lookup<MinimumWage> find(Place place, LocalDate day, Basis basis) {
    return wages.find(place, day, basis, Optional.empty());
  }

  /** The SMIC of November 2024 held until 2025 ended, its net amount changed with the new year. */
  @Test
  void aLawThatLastsIsOneStretchOfTheYear() {
    DayRange steady = wages.validityRange(Place.of("FR"), LocalDate.of(2025, 6, 1));
    assertEquals(LocalDate.of(2025, 12, 31), steady.last());
    assertTrue(steady.contains(LocalDate.of(2025, 2, 1)), steady.toString());
  }

  /** Past a year the note says of which day it is: $7.25 since 2009-07-24. */
  @Test
  void aLawThatIsCarriedIsAskedForDayByDay() {
    LocalDate day = LocalDate.of(2025, 6, 1);
    assertEquals(DayRange.only(day), wages.validityRange(Place.of("US"), day));
  }
}
