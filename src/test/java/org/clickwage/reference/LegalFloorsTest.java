package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Floors from their first day on, until they are no longer known. */
class LegalFloorsTest {
  private final LegalFloors floors = ReferenceData.bundled().legalFloors();

  private LegalFloor found(String name, String day) {
    return floors.find(name, LocalDate.parse(day)).toOptional().orElseThrow();
  }

  private String missing(String name, String day) {
    return floors.find(name, LocalDate.parse(day)).reason().orElseThrow().key();
  }

  private List<String> of(Place place, LegalFloor.Work work) {
    return floors.of(Optional.of(place), PlatformWork.UNKNOWN.of(Set.of(work)));
  }

  private static List<String> amounts(LegalFloor floor) {
    return floor.parts().stream()
        .flatMap(part -> part.terms().stream())
        .map(term -> term.amount() + " " + term.per())
        .toList();
  }

  @Test
  void aFloorBeginsOnItsDay() {
    assertEquals("reference.no-floor-yet", missing("fr-couriers", "2023-11-27"));
    assertEquals(List.of("11.75 ACTIVITY_HOUR"), amounts(found("fr-couriers", "2023-11-28")));
  }

  @Test
  void aNewRateReplacesItsOwnPartAndOthersJoinIt() {
    assertEquals(List.of("7.65 RIDE"), amounts(found("fr-drivers", "2024-03-25")));
    assertEquals(
        List.of("9 RIDE", "30 ACTIVITY_HOUR", "1 KM"), amounts(found("fr-drivers", "2024-03-26")));
  }

  /** The rate of hours holds for years next to a rate of miles that steps every January. */
  @Test
  void thePartsOfASumStepOnDaysOfTheirOwn() {
    LegalFloor floor = found("us-ca-prop-22", "2023-07-01");
    assertEquals(List.of("120 ACTIVITY_HOUR", "0.34 MILE"), amounts(floor));
    assertEquals(Optional.of(LocalDate.parse("2023-01-01")), floor.parts().get(0).validFrom());
  }

  @Test
  void anOldRateIsNotCarriedPastTheDayForWhichItIsKnown() {
    assertEquals(1, found("us-nyc-rides", "2019-12-31").parts().size());
    assertEquals("reference.floor-unknown", missing("us-nyc-rides", "2020-01-01"));
    assertEquals(1, found("us-nyc-rides", "2023-02-01").parts().size());
    assertEquals("reference.floor-unknown", missing("us-seattle-deliveries", "2027-01-01"));
  }

  @Test
  void eachKindOfWorkOrVehicleThatHasItsAmountHasItsFloor() {
    assertEquals(
        List.of("120 ACTIVITY_HOUR", "0.45 KM"), amounts(found("ca-bc-rides", "2026-11-27")));
    assertEquals(
        List.of("120 ACTIVITY_HOUR", "0.35 KM"), amounts(found("ca-bc-deliveries", "2026-11-27")));
    assertEquals(
        List.of("31.3 ACTIVITY_HOUR"), amounts(found("au-deliveries-bicycle", "2026-12-31")));
    assertEquals(List.of("32.5 ACTIVITY_HOUR"), amounts(found("au-deliveries-car", "2027-01-01")));
    Place british = new Place("CA", Optional.of("CA-BC"));
    assertEquals(List.of("ca-bc-rides"), of(british, LegalFloor.Work.RIDES));
    assertEquals(List.of(), of(Place.of("AU"), LegalFloor.Work.DELIVERIES), "by vehicle");
  }

  @Test
  void whereTheLawDiffersByVehicleItDecides() {
    PlatformWork bicycle =
        new PlatformWork(
            Set.of(LegalFloor.Work.DELIVERIES),
            Optional.of(LegalFloor.Vehicle.BICYCLE),
            Optional.empty(),
            Optional.empty());
    assertEquals(List.of("au-deliveries-bicycle"), floors.of(Optional.of(Place.of("AU")), bicycle));
    LegalFloor mexico = found("mx-employee", "2026-03-01");
    assertEquals(3, mexico.parts().size());
    assertEquals(
        List.of("bicycle"),
        mexico.of(bicycle.vehicle()).parts().stream().map(LegalFloor.Part::name).toList());
    assertEquals(List.of(), mexico.of(Optional.empty()).parts());
  }

  /** 18 % for the platform are 82 for the worker; of a bound on the worker's share, 80 are 80. */
  @Test
  void aCapOnThePlatformsShareIsAFloorOfTheWorkers() {
    LegalFloor kenya = found("ke-rides-commission", "2026-03-01");
    assertEquals(List.of("82 FARE"), amounts(kenya));
    assertEquals(LegalFloor.Rule.EACH, kenya.rule());
    LegalFloor india = found("in-rides-own-vehicle", "2026-03-01");
    assertEquals(List.of("80 FARE"), amounts(india));
    assertEquals(LegalFloor.Rule.UNOWED, india.rule());
    assertEquals("reference.no-floor-yet", missing("id-ojek-commission", "2022-06-01"));
    assertEquals(List.of("92 FARE"), amounts(found("id-ojek-commission", "2026-07-01")));
  }

  /** Of which the greater is due. */
  @Test
  void theRatesOfATripAreTwoParts() {
    LegalFloor seattle = found("us-seattle-rides", "2026-06-01");
    assertEquals(2, seattle.parts().size());
    assertEquals(LegalFloor.Rule.GREATEST, seattle.rule());
    assertEquals(LegalFloor.Rule.EACH, found("fr-drivers", "2024-03-26").rule());
    assertEquals(LegalFloor.Rule.UNOWED, found("us-nyc-deliveries", "2026-05-01").rule());
    assertEquals(List.of("0.7 TRIP_MINUTE", "1.63 MILE", "6.12 RIDE"), amounts(seattle));
  }

  /** A rate that nothing follows is carried, and after a year that is reported. */
  @Test
  void aCarriedRateIsReportedToBeOne() {
    assertEquals(Optional.empty(), found("fr-drivers", "2025-03-26").carried());
    assertEquals(
        Optional.of(LocalDate.parse("2024-03-26")), found("fr-drivers", "2025-03-27").carried());
    assertEquals(
        Optional.empty(), found("fr-drivers", "2024-03-25").carried(), "9 euros follow 7.65");
    assertEquals(
        Optional.empty(), found("us-ca-prop-22", "2025-12-31").carried(), "known to that day");
  }

  @Test
  void aGuaranteeIsAsUncertainAsItsLeastCertainRate() {
    assertEquals(
        Confidence.APPROXIMATE,
        found("us-nyc-deliveries", "2023-12-31").parts().get(0).confidence());
  }

  @Test
  void onlyWhatIsSureIsTakenUnasked() {
    Place paris = Place.of("FR");
    assertEquals(List.of("fr-drivers"), of(paris, LegalFloor.Work.RIDES));
    assertEquals(List.of("fr-couriers"), of(paris, LegalFloor.Work.DELIVERIES));
    assertEquals(List.of(), of(paris, LegalFloor.Work.TASKS));
    Place california = new Place("US", Optional.of("US-CA"));
    assertEquals(List.of("us-ca-prop-22"), of(california, LegalFloor.Work.RIDES));
    assertEquals(List.of(), of(Place.of("US"), LegalFloor.Work.RIDES));
    Place washington = new Place("US", Optional.of("US-WA"));
    assertEquals(List.of(), of(washington, LegalFloor.Work.DELIVERIES), "a city's law");
  }

  @Test
  void anUnknownNameIsReportedWithTheKnownOnes() {
    UnknownNameException e =
        assertThrows(UnknownNameException.class, () -> floors.known("fr-courier"));
    assertTrue(e.known().contains("fr-couriers"), e.known()::toString);
  }

  @Test
  void aMileIsAMileAndAMinuteASixtiethOfAnHour() {
    FloorTerm mile = found("us-seattle-deliveries", "2025-01-01").parts().get(0).terms().get(1);
    assertEquals(FloorTerm.Per.MILE, mile.per());
    assertEquals(
        0, mile.due(Rational.parse("1.609344"), Optional.empty()).compareTo(mile.amount()));
    FloorTerm minute = found("us-seattle-deliveries", "2025-01-01").parts().get(0).terms().get(0);
    assertEquals(0, minute.due(Rational.ONE, Optional.empty()).compareTo(Rational.of(27)));
  }

  /** A rate of 2026 of one's own, and an older one that changes nothing for later days. */
  @Test
  void aUsersOwnRowsContinueAFloor(@TempDir Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("legal-floors")).resolve("rates.csv");
    Files.writeString(
        own,
        "floor,part,per,valid_from,known_until,amount,unit,confidence,source,doubt\n"
            + "us-nyc-deliveries,hour,online-hour,2026-04-01,,22.13,USD,sourced,seen by me,\n"
            + "us-nyc-deliveries,hour,online-hour,2024-07-01,,1,USD,sourced,a test,\n");
    LegalFloors mine = ReferenceData.with(folder).legalFloors();
    assertEquals(
        List.of("22.13 ONLINE_HOUR"),
        amounts(mine.find("us-nyc-deliveries", LocalDate.parse("2026-04-01")).toOptional().get()));
    assertEquals(
        List.of("21.44 ONLINE_HOUR"),
        amounts(mine.find("us-nyc-deliveries", LocalDate.parse("2025-04-01")).toOptional().get()));
    assertEquals(
        List.of("1 ONLINE_HOUR"),
        amounts(mine.find("us-nyc-deliveries", LocalDate.parse("2024-08-01")).toOptional().get()));
  }
}
