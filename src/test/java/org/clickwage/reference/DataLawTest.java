package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods that end on a calendar's own days. */
class DataLawTest {
  @ParameterizedTest
  @CsvSource({
    // Tuesday; the same day of the next month and of the third
    "GDPR, 2026-11-24, 2026-12-24, 2027-02-24",
    // no 31 September or 31 June; 28 February 2026 is a Saturday, 31 January 2027 a Sunday
    "GDPR, 2026-08-31, 2026-09-30, 2026-11-30",
    "GDPR, 2026-03-31, 2026-04-30, 2026-06-30",
    "GDPR, 2026-01-31, 2026-03-02, 2026-04-30",
    "UK_GDPR, 2026-10-31, 2026-11-30, 2027-02-01",
    // 24 January 2026 is a Saturday, 25 January a Sunday
    "GDPR, 2025-12-24, 2026-01-26, 2026-03-24",
    "GDPR, 2025-12-25, 2026-01-26, 2026-03-25",
    // a leap year; 30 April 2028 is a Sunday
    "GDPR, 2028-01-30, 2028-02-29, 2028-05-01",
    // 30 days, whatever day of the week that is
    "FADP, 2026-10-15, 2026-11-14,",
    "FADP, 2026-01-31, 2026-03-02,",
  })
  void aPeriodEndsOnItsDay(DataLaw law, LocalDate received, LocalDate due, LocalDate extended) {
    assertEquals(due, law.due(received));
    assertEquals(Optional.ofNullable(extended), law.extended(received));
  }
}
