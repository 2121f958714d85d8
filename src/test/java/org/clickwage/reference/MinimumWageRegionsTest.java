package org.clickwage.reference;

import static org.clickwage.reference.Found.amount;
import static org.clickwage.reference.Found.ask;
import static org.clickwage.reference.Found.gross;
import static org.clickwage.reference.Found.keepsSilentOn;
import static org.clickwage.reference.Found.net;
import static org.clickwage.reference.Found.refused;
import static org.clickwage.reference.Found.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which row answers for a region of a country. */
class MinimumWageRegionsTest {
  @Test
  void theUnitedStatesAloneHaveTheFederalRateAsTheLeast() {
    MinimumWage federal = gross("US", "2026-06-01");
    amount("7.25", federal);
    assertEquals("US", federal.place().toString());
    assertTrue(federal.least().isPresent());
    assertTrue(net("US", "2026-06-01").least().isPresent());
    assertFalse(gross("US-TX", "2026-06-01").least().isPresent());
    assertFalse(Found.fact(ask("US", "2026-06-01", Basis.GROSS, "general")).least().isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Seattle", "US-WA-seattle", "us-wa-Seattle", "Seattle, WA", "in Seattle"})
  void aCityHasItsOwn(String written) {
    MinimumWage seattle = gross(written, "2026-06-01");
    amount("21.30", seattle);
    assertEquals("seattle", seattle.series());
    assertFalse(seattle.least().isPresent());
    amount("17.13", gross("US-WA", "2026-06-01"));
  }

  @Test
  void aCityWhoseOwnIsUnknownHasNoAnswerOfItsState() {
    refused("reference.city-unknown", ask("Malibu", "2026-06-01", Basis.GROSS));
    refused("reference.city-unknown", ask("Malibu", "2026-06-01", Basis.NET));
    refused("reference.gap", ask("Pasadena, CA", "2026-12-01", Basis.GROSS));
    refused("reference.before-first-row", ask("Seattle", "2023-12-31", Basis.GROSS));
  }

  @Test
  void aStateThatOvertakesItsCityAnswersForBoth(@TempDir Path folder) throws IOException {
    Path table = Files.createDirectory(folder.resolve("minimum-wages")).resolve("US.csv");
    Files.writeString(
        table,
        "region,series,default,valid_from,amount,currency,unit,hours_per_unit,payments_per_year,"
            + "basis,confidence,scope,source\n"
            + "US-WA,general,yes,2026-05-01,22,USD,hour,,,gross,sourced,adult,ours\n");
    ReferenceData own = ReferenceData.with(folder);
    amount("21.30", Found.fact(ask(own, "Seattle", "2026-04-30", Basis.GROSS)));
    MinimumWage state = Found.fact(ask(own, "Seattle", "2026-05-01", Basis.GROSS));
    amount("22", state);
    says("reference.federal-higher", state.notes());
  }

  @Test
  void aStateAboveTheFederalRateHasItsOwn() {
    MinimumWage california = gross("US-CA", "2026-06-01");
    amount("16.90", california);
    assertEquals("US-CA", california.place().toString());
  }

  @Test
  void aStateBelowTheFederalRateHasTheFederalOne() {
    // North Carolina kept 6.15 until 2009-07-24; federal 6.55 from 2008-07-24.
    MinimumWage carolina = gross("US-NC", "2009-01-01");
    amount("6.55", carolina);
    assertEquals("US", carolina.place().toString());
    says("reference.federal-higher", carolina.notes());
    amount("6.15", gross("US-NC", "2007-02-01"));
  }

  @Test
  void aStateWithoutARowHasTheFederalOne() {
    MinimumWage texas = gross("US-TX", "2026-06-01");
    amount("7.25", texas);
    assertEquals("US", texas.place().toString());
    says("reference.federal-only", texas.notes());
  }

  @Test
  void theHigherGrossDecidesForTheNetToo() {
    // 7.25 x 0.9235 = 6.695; California 16.90 x 0.9235 = 15.607
    amount("6.695", net("US-TX", "2026-06-01"));
    amount("15.607", net("US-CA", "2026-06-01"));
  }

  @Test
  void newYorkHasItsLinesAndItsCityASeriesOfItsOwn() {
    assertTrue(gross("US-NY", "2026-06-01").notes().toString().contains("Upstate"));
    MinimumWage city =
        Found.fact(ask("US-NY", "2026-06-01", Basis.GROSS, "nyc-long-island-westchester"));
    amount("17.00", city);
    assertTrue(!city.notes().toString().contains("Upstate"));
    refused(
        "reference.gap", ask("US-NY", "2023-06-01", Basis.GROSS, "nyc-long-island-westchester"));
  }

  @Test
  void anUnknownStateIsASlipOfThePen() {
    UnknownNameException unknown =
        assertThrows(UnknownNameException.class, () -> ask("US-AC", "2026-06-01", Basis.GROSS));
    assertEquals(UnknownNameException.Kind.REGION, unknown.kind());
    assertTrue(unknown.known().containsAll(List.of("US-NY", "US-PR")), "those that have rows");
    assertTrue(unknown.known().contains("US-TX"), "those that have none");
  }

  @Test
  void canadaNeedsAProvince() {
    refused("reference.region-needed", ask("CA", "2026-06-01", Basis.GROSS));
    assertEquals("CA-ON", gross("CA-ON", "2026-06-01").place().toString());
    // 17.60 of 2,080 h: 17.60 - (5.95 % x (36,608 - 3,500) + 1.63 % x 36,608)/2,080
    amount("16.366", net("CA-ON", "2026-06-01"));
  }

  @Test
  void canadasFederallyRegulatedEmployersNeedNoProvince() {
    amount("18.15", Found.fact(ask("CA", "2026-06-01", Basis.GROSS, "federally-regulated")));
    amount("18.15", Found.fact(ask("CA-ON", "2026-06-01", Basis.GROSS, "federally-regulated")));
  }

  @Test
  void japanKenyaAndThePhilippinesNeedARegion() {
    refused("reference.region-needed", ask("JP", "2026-06-01", Basis.GROSS));
    refused("reference.region-needed", ask("KE", "2024-12-01", Basis.GROSS));
    refused("reference.region-needed", ask("PH", "2026-06-01", Basis.GROSS));
    assertEquals("KE-30", gross("KE-30", "2024-12-01").place().toString());
    assertEquals("PH-00", gross("PH-00", "2026-06-01").place().toString());
  }

  @Test
  void anHourInNairobiIsPaidByTheOrdersOwnHourlyRate() {
    // 18,047.40 of the month by 161.34 would be 111.86 h: only the hour is with the housing.
    LocalDate day = LocalDate.of(2026, 6, 1);
    MinimumWage month = gross("KE-30", "2026-06-01");
    amount("161.34", Found.DATA.minimumWages().hourly(month, day).orElseThrow());
    says("reference.own-hourly", month.notes());
    says("reference.no-legal-hours", gross("KE-30", "2024-12-01").notes());
  }

  @Test
  void ofTheCantonsOnlyGenevaIsCollected() {
    refused("reference.region-needed", ask("CH", "2026-06-01", Basis.GROSS));
    refused("reference.not-collected", ask("CH-ZH", "2026-06-01", Basis.GROSS));
    amount("24.59", gross("CH-GE", "2026-06-01"));
  }

  @Test
  void aLawThatStatesTheNetAloneHasAStepToo() {
    keepsSilentOn("reference.step-due", net("RS", "2026-12-31").notes());
    says("reference.step-due", net("RS", "2027-01-01").notes());
  }

  @Test
  void mayotteHasItsOwnSmic() {
    MinimumWage mayotte = gross("FR-976", "2019-06-01");
    amount("7.57", mayotte);
    assertEquals("FR-976", mayotte.place().toString());
    keepsSilentOn("reference.national-row", mayotte.notes());
    assertTrue(mayotte.notes().toString().contains("Mayotte"));
  }

  @Test
  void mayotteHasNoMonthlySeries() {
    assertThrows(
        UnknownNameException.class, () -> ask("FR-976", "2019-06-01", Basis.GROSS, "smic-monthly"));
  }

  @Test
  void otherFrenchDepartmentsHaveTheNationalSmic() {
    MinimumWage reunion = gross("FR-974", "2019-06-01");
    amount("10.03", reunion);
    assertEquals("FR", reunion.place().toString());
    says("reference.national-row", reunion.notes());
  }

  @Test
  void spanishRegionsHaveTheNationalSmi() {
    says("reference.national-row", gross("ES-CT", "2026-06-01").notes());
  }

  @Test
  void theAzoresAndMadeiraAreHigherThanTheMainland() {
    // 920 x 1.05, and 980 x 0.89
    amount("966", gross("PT-20", "2026-06-01"));
    amount("872.20", net("PT-30", "2026-06-01"));
    amount("920", gross("PT-11", "2026-06-01"));
    refused("reference.before-first-row", ask("PT-20", "2023-12-31", Basis.GROSS));
  }

  @Test
  void theFormerCodeOfMayotteIsNotCollected() {
    refused("reference.not-collected", ask("FR-YT", "2026-06-01", Basis.GROSS));
  }

  @Test
  void eachMinimumWageCarriesItsCountrysLine() {
    says("reference.country-note", gross("KR", "2026-06-01").notes());
  }
}
