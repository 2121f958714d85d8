package org.clickwage.reference;

import static org.clickwage.reference.Found.amount;
import static org.clickwage.reference.Found.ask;
import static org.clickwage.reference.Found.gross;
import static org.clickwage.reference.Found.keepsSilentOn;
import static org.clickwage.reference.Found.net;
import static org.clickwage.reference.Found.refused;
import static org.clickwage.reference.Found.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;

/** What a minimum wage row answers through time. Figures are rows of the tables, read by eye. */
class MinimumWagesTest {
  @Test
  void aRowHoldsUntilTheNextOfItsSeries() {
    amount("10.03", gross("FR", "2019-06-01"));
    amount("12.02", gross("FR", "2026-05-31"));
    amount("12.31", gross("FR", "2026-06-01"));
  }

  @Test
  void aFutureRowNeverApplies() {
    amount("13.90", gross("DE", "2026-12-31"));
    amount("14.60", gross("DE", "2027-01-01"));
  }

  @Test
  void beforeTheFirstRowThereIsNoAnswer() {
    refused("reference.before-first-row", ask("DE", "2014-12-31", Basis.GROSS));
  }

  @Test
  void aGapRefusesWithItsReason() {
    // Madagascar: 168,019 Ar was in force, its first day is not known.
    Lookup<MinimumWage> answer = ask("MG", "2018-06-01", Basis.GROSS);
    refused("reference.gap", answer);
    assertTrue(answer.reason().orElseThrow().values().toString().contains("168 019"));
    amount("155000", gross("MG", "2017-05-01"));
    amount("200000", gross("MG", "2019-05-01"));
  }

  @Test
  void aGapRefusesTheNetTwinToo() {
    refused("reference.gap", ask("MG", "2018-06-01", Basis.NET));
    refused("reference.gap", ask("MG", "2015-01-01", Basis.NET));
  }

  @Test
  void aGapWithoutAnEndRefusesEveryLaterDay() {
    amount("130", gross("VE", "2025-12-31"));
    refused("reference.gap", ask("VE", "2026-01-01", Basis.GROSS));
    refused("reference.gap", ask("VE", "2030-01-01", Basis.GROSS));
  }

  @Test
  void aGapWithAnEndRefusesNoLaterDay() {
    // Wage Order NCR-27 was stayed by a court; NCR-28 followed it.
    refused("reference.gap", ask("PH-00", "2026-09-25", Basis.GROSS));
    amount("755", gross("PH-00", "2026-09-26"));
  }

  @Test
  void aGapWithoutASeriesIsOfACountryWithoutRows() {
    refused("reference.not-collected", ask("GH", "2026-06-01", Basis.NET));
  }

  @Test
  void theNetSmicIsTheMonthlyAmountOverTheLegalHours() {
    // DOMAIN 7, courier in Lyon: 1,204.19 / (35 x 52 / 12) = 7.93971
    MinimumWage net = net("FR", "2019-06-01");
    amount("1204.19", net);
    assertEquals("smic", net.series());
    assertEquals(new BigDecimal("7.93971"), net.hourly().orElseThrow().perHour().rounded(5));
  }

  @Test
  void aNetRowSpeaksOnlyForTheGrossRowInForce() {
    // Belgium: the gross stepped on 2022-08-01 and 2024-04-01, no net row follows.
    amount("1834.54", net("BE", "2022-07-31"));
    refused("reference.net-outdated", ask("BE", "2022-08-01", Basis.NET));
    refused("reference.net-outdated", ask("BE", "2024-06-01", Basis.NET));
    amount("2111.89", net("BE", "2025-02-01"));
  }

  @Test
  void aNetRowMayStepWithoutTheGross() {
    // Ireland: PRSI rose on 1 October 2025.
    amount("12.947", net("IE", "2025-09-30"));
    amount("12.933", net("IE", "2025-10-01"));
  }

  @Test
  void aNetRowTakesTheLegalHoursOfItsGrossRow() {
    // 167.333 h a month belong to the 2,230 RON of 2020; the net row of that day states none.
    assertEquals(Optional.of(Rational.parse("167.333")), net("RO", "2020-06-01").hoursPerUnit());
  }

  @Test
  void aSeriesWithoutNetRowsSaysSo() {
    refused("reference.no-net", ask("PL", "2025-01-01", Basis.NET));
  }

  @Test
  void pastAYearTheNewestRowIsCarriedWithANote() {
    keepsSilentOn("reference.carried", gross("PE", "2026-01-01").notes());
    says("reference.carried", gross("PE", "2026-01-02").notes());
  }

  @Test
  void aStepThatARowNamesIsDueFromItsDayOn() {
    // The SMIC of 1 June 2026: the next yearly step is that of 1 January.
    keepsSilentOn("reference.step-due", gross("FR", "2026-12-31").notes());
    says("reference.step-due", gross("FR", "2027-01-01").notes());
    says("reference.step-due", net("FR", "2028-01-01").notes());
    keepsSilentOn("reference.carried", gross("FR", "2028-01-01").notes());
  }

  @Test
  void whereTheLastThreeStepsWereAYearApartTheNextIsDueAYearLater() {
    // 1 October 2024, 2025 and 2026
    keepsSilentOn("reference.step-due", gross("CA-SK", "2027-09-30").notes());
    says("reference.step-due", gross("CA-SK", "2027-10-01").notes());
    // April and October: no day of the year three times over
    keepsSilentOn("reference.step-due", gross("CA-NS", "2030-01-01").notes());
  }

  @Test
  void noStepIsDueOrMissingWhereTheRowSaysNever() {
    // 24 July 2007, 2008 and 2009 were the steps of one act.
    keepsSilentOn("reference.step-due", gross("US", "2010-07-24").notes());
    keepsSilentOn("reference.carried", gross("US", "2010-07-25").notes());
    // The net is of the contributions of its day, which step by other laws.
    says("reference.carried", net("US", "2026-12-01").notes());
  }

  @Test
  void aRowThatConfirmsAnAmountIsItsStep() {
    // New York: 17.00 and 16.00 of 2026 are those of 2027 too.
    keepsSilentOn("reference.step-due", gross("NYC", "2027-06-01").notes());
    amount("17.00", gross("NYC", "2027-06-01"));
    keepsSilentOn("reference.step-due", gross("US-NY", "2027-06-01").notes());
  }

  @Test
  void theNetOfBelgiumStepsWithItsContributionsToo() {
    // 13.07 % of 2,189.81 are 286.21, less than the work bonus of 293.66; so with 2,233.61
    amount("2189.81", net("BE", "2026-05-01"));
    amount("2233.61", net("BE", "2026-07-01"));
  }

  @Test
  void theNetOfMayotteIsAGapAndItsGrossIsNot() {
    refused("reference.gap", ask("FR-976", "2026-06-01", Basis.NET));
    amount("9.56", gross("FR-976", "2026-06-01"));
  }

  @Test
  void theStepsOfTheSecondAuditAreThere() {
    amount("17.00", gross("CA-NS", "2026-11-27"));
    amount("17.30", gross("CA-PE", "2026-11-27"));
    // 17 - (5.95 % x (35,360 - 3,500) + 1.63 % x 35,360)/2,080
    amount("15.812", net("CA-NS", "2026-11-27"));
    amount("14.99", gross("NL", "2026-07-01"));
    amount("2189.81", gross("BE", "2026-04-01"));
    amount("1226", gross("JP-13", "2026-09-30"));
    amount("1280", gross("JP-13", "2026-10-01"));
    amount("14.189", net("CA-YT", "2022-02-01"));
  }

  @Test
  void aLawThatStatesTheNetAmountAloneHasNoGrossOne() {
    refused("reference.no-gross-row", ask("RS", "2026-06-01", Basis.GROSS));
    amount("371", net("RS", "2026-06-01"));
  }

  @Test
  void anOlderRowThatALaterOneEndsIsNotCarried() {
    keepsSilentOn("reference.carried", gross("FR", "2025-12-31").notes());
  }

  @Test
  void fourteenPaymentsAreSpreadAndReported() {
    // 920 x 14 / 12 / (40 x 52 / 12) = 6.19, as the country's line says
    MinimumWage portugal = gross("PT", "2026-06-01");
    says("reference.fourteen-payments", portugal.notes());
    assertEquals(new BigDecimal("6.19"), portugal.hourly().orElseThrow().perHour().rounded(2));
    says("reference.fourteen-payments", gross("ES", "2026-06-01").notes());
  }

  @Test
  void withoutLegalHoursThereIsARowAndNoHourlyFigure() {
    MinimumWage nigeria = gross("NG", "2025-01-01");
    amount("70000", nigeria);
    assertTrue(nigeria.hourly().isEmpty());
    says("reference.no-legal-hours", nigeria.notes());
  }

  @Test
  void aDayRateOfEightHoursIsDividedByEight() {
    // 315.04 / 8 = 39.38
    assertEquals(
        Rational.parse("39.38"), gross("MX", "2026-06-01").hourly().orElseThrow().perHour());
  }

  @Test
  void theMalagasyMonthIsDividedByItsHours() {
    // DOMAIN 7: 200,000 / (40 x 52 / 12) = 1,153.846
    assertEquals(
        new BigDecimal("1153.846"),
        gross("MG", "2019-06-01").hourly().orElseThrow().perHour().rounded(3));
  }

  @Test
  void theSeriesMayBeNamedWithOrWithoutNet() {
    assertEquals(net("FR", "2019-06-01"), Found.fact(ask("FR", "2019-06-01", Basis.NET, "smic")));
    assertEquals(
        net("FR", "2019-06-01"), Found.fact(ask("FR", "2019-06-01", Basis.NET, "smic-net")));
  }

  @Test
  void anUnknownSeriesNamesTheKnownOnes() {
    UnknownNameException unknown =
        assertThrows(
            UnknownNameException.class, () -> ask("FR", "2019-06-01", Basis.GROSS, "smig"));
    assertEquals(List.of("smic", "smic-monthly"), unknown.known());
    assertEquals(UnknownNameException.Kind.SERIES, unknown.kind());
  }

  @Test
  void italyHasNoStatutoryMinimum() {
    refused("reference.no-statutory-minimum", ask("IT", "2025-01-01", Basis.GROSS));
  }

  @Test
  void indiaAnswersOnlyByTheNameOfItsAdvisoryFloor() {
    refused("reference.advisory-only", ask("IN", "2018-01-01", Basis.GROSS));
    amount("176", Found.fact(ask("IN", "2018-01-01", Basis.GROSS, "national-floor-advisory")));
    refused("reference.gap", ask("IN", "2019-01-01", Basis.GROSS, "national-floor-advisory"));
  }

  @Test
  void aCountryWithoutATableSaysSo() {
    refused("reference.no-table", ask("SG", "2025-01-01", Basis.GROSS));
  }

  @Test
  void theHistoryOfFranceIsInOrder() {
    Place france = Place.of("FR");
    List<MinimumWage> rows = Found.DATA.minimumWages().history(france, Optional.empty());
    assertEquals(LocalDate.of(2002, 1, 1), rows.get(0).validFrom());
    assertEquals(List.of("smic GROSS", "smic NET", "smic-monthly GROSS"), series(rows));
    assertEquals(
        List.of("smic-monthly GROSS"),
        series(Found.DATA.minimumWages().history(france, Optional.of("smic-monthly"))));
  }

  private static List<String> series(List<MinimumWage> rows) {
    return rows.stream().map(row -> row.series() + " " + row.basis()).distinct().toList();
  }

  @Test
  void theGapsOfAPlaceAreListed() {
    // minimum-wage-gaps: agricultural, two of the SME series, total pay
    assertEquals(4, Found.DATA.minimumWages().gaps(Place.of("MG")).size());
    assertEquals(1, Found.DATA.minimumWages().gaps(new Place("CA", Optional.of("CA-NT"))).size());
  }

  @Test
  void theListShowsWhatIsMissingToo() {
    List<MinimumWages.Listed> listed = Found.DATA.minimumWages().list(LocalDate.of(2026, 11, 24));
    assertEquals(listed.size(), listed.stream().map(MinimumWages.Listed::place).distinct().count());
    // 39 states, beside their cities
    assertEquals(
        39,
        listed.stream()
            .filter(one -> one.place().code().startsWith("US-"))
            .filter(one -> one.place().series().isEmpty())
            .count());
    assertTrue(listed.stream().anyMatch(one -> one.place().toString().equals("US-WA-seattle")));
    assertTrue(
        listed.stream()
            .anyMatch(
                one -> one.place().equals(Place.of("IT")) && one.inForce().reason().isPresent()));
    assertTrue(
        listed.stream()
            .flatMap(one -> one.inForce().toOptional().stream())
            .allMatch(row -> row.basis() == Basis.GROSS));
  }
}
