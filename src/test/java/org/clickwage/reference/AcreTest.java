package org.clickwage.reference;

import static org.clickwage.reference.Found.fact;
import static org.clickwage.reference.Found.refused;
import static org.clickwage.reference.Found.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The periods and shares of the French aid to new businesses (notes on social charges, ACRE). */
class AcreTest {
  private static ChargeScheme services(String created, String on) {
    return fact(find("fr-micro-bic-services", created, on));
  }

  private static Lookup<ChargeScheme> find(String scheme, String created, String on) {
    return Found.DATA.chargeSchemes().find(scheme + ",acre=" + created, LocalDate.parse(on));
  }

  private static String social(String created, String on) {
    return services(created, on).levies().get(0).percent().orElseThrow().percent().toString();
  }

  @Test
  void theFirstPeriodEndsWithTheThirdFullQuarterAfterTheStart() {
    // F11677, edition of 2025: a start on 3 June 2025 has its first period until 31 March 2026
    assertEquals(LocalDate.of(2026, 3, 31), new Acre(LocalDate.of(2025, 6, 3)).lastDay(1));
    assertEquals("10.6", social("2025-06-03", "2026-03-31"));
    assertEquals("21.2", social("2025-06-03", "2026-04-01"));
  }

  @Test
  void creationsBeforeApril2019PayAQuarterAHalfAndThreeQuarters() {
    // created 2016-05-10: periods until 2017-03-31, 2018-03-31, 2019-03-31
    assertEquals("5.8", social("2016-05-10", "2016-12-01")); // 23.1 x 25 % = 5.775
    assertEquals("11", social("2016-05-10", "2018-02-01")); // 22 x 50 %
    assertEquals("16.5", social("2016-05-10", "2019-03-31")); // 22 x 75 %
    assertEquals("22", social("2016-05-10", "2019-04-01"));
  }

  @Test
  void aThirdPeriodThatBeginsIn2020Pays90() {
    // created 2018-05-15: third period from 2020-04-01; 22 x 90 % = 19.8
    assertEquals("11", social("2018-05-15", "2020-03-31"));
    assertEquals("19.8", social("2018-05-15", "2020-04-01"));
    // created 2018-01-01: from 2020-01-01; created a day before: from 2019-10-01, 22 x 75 %
    assertEquals("11", social("2018-01-01", "2019-12-31"));
    assertEquals("19.8", social("2018-01-01", "2020-01-01"));
    assertEquals("16.5", social("2017-12-31", "2020-01-01"));
  }

  @Test
  void creationsFromApril2019PayAQuarterThreeQuartersAnd90() {
    assertEquals("5.5", social("2019-05-01", "2019-06-01"));
    assertEquals("16.5", social("2019-05-01", "2020-06-01"));
    assertEquals("19.8", social("2019-05-01", "2021-06-01"));
  }

  @Test
  void creationsFromApril2020PayAHalfInOnePeriod() {
    assertEquals("11", social("2020-04-01", "2020-06-01"));
    assertEquals("22", social("2020-04-01", "2021-04-01"));
  }

  @Test
  void creationsFromJuly2026PayThreeQuarters() {
    // 21.2 x 75 % = 15.9
    assertEquals("15.9", social("2026-07-01", "2026-11-01"));
    assertEquals("10.6", social("2026-06-30", "2026-11-01"));
  }

  @Test
  void theAidIsReportedWithItsLastDay() {
    says("charges.acre", services("2025-06-03", "2026-01-01").notes());
    assertTrue(
        services("2025-06-03", "2026-01-01")
            .levies()
            .get(0)
            .source()
            .sentence()
            .contains("ACRE: "));
  }

  @Test
  void outsideItsPeriodsTheFullRateIsTakenAndReported() {
    says("charges.acre-over", services("2025-06-03", "2026-04-01").notes());
    says("charges.acre-not-yet", services("2025-06-03", "2025-06-02").notes());
    assertEquals("21.2", social("2025-06-03", "2025-06-02"));
  }

  @Test
  void ashareThatWasNotSeenIsNotGuessed() {
    // created in 2014: the scale before 2015 is not in the table
    refused("charges.acre-unknown", find("fr-micro-bic-services", "2014-10-01", "2015-06-01"));
    assertEquals("22", social("2010-01-01", "2019-06-01"));
    // Cipav's own rate for creations from July 2026 was not seen
    refused("charges.acre-unknown", find("fr-micro-bnc-cipav", "2026-07-01", "2026-11-01"));
  }

  @Test
  void cipavHasItsOwnRateUnderTheAid() {
    assertEquals(
        "13.9",
        fact(find("fr-micro-bnc-cipav", "2024-08-01", "2025-01-01"))
            .levies()
            .get(0)
            .percent()
            .orElseThrow()
            .percent()
            .toString());
  }

  @Test
  void theDisputedCreationsAreReported() {
    assertTrue(
        services("2020-02-01", "2020-06-01").notes().toString().contains("sources disagree"));
  }
}
