package org.clickwage.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clickwage.number.Rational;
import org.clickwage.reference.DayRange;
import org.clickwage.reference.LateWages;
import org.clickwage.reference.LateWages.Status;
import org.clickwage.reference.ReferenceData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims worked out by hand, by rules of the test's own where no text of the law was read. */
class ClaimTest {
  private static final String RULES =
      "rule,country,status,kind,name,begins,year,compound,read,source\n";
  private static final String RATES = "rule,valid_from,known_until,percent,points,read,source\n";

  @TempDir private Path folder;

  private LateWages law(String rules, String rates) throws IOException {
    Path own = Files.createDirectories(folder.resolve("late-wages"));
    Files.writeString(own.resolve("rules.csv"), RULES + rules);
    Files.writeString(own.resolve("rates.csv"), RATES + rates);
    return ReferenceData.with(folder).lateWages();
  }

  /** Ten percent from the due day, with these words for the days of a year and for compounding. */
  private LateWages tenPercent(String words) throws IOException {
    return law(
        "own,US,employee,interest,own,due-day," + words + ",2026-12-01,ours\n",
        "own,,,10,,2026-12-01,ours\n");
  }

  private static Claim claim(
      LateWages law, String country, String on, Optional<String> demanded, PayPeriod... periods) {
    ClaimTerms terms =
        new ClaimTerms(
            Status.EMPLOYEE,
            LocalDate.parse(on),
            demanded.map(LocalDate::parse),
            Optional.empty(),
            Optional.of(Rational.parse("5.93")),
            law.rules(country, Status.EMPLOYEE).stream().findFirst(),
            law.limit(country, Status.EMPLOYEE));
    PayPeriods all = new PayPeriods(List.of(periods), List.of());
    return Claim.of(all, terms, Optional.empty());
  }

  private static PayPeriod missing(String amount, String due) {
    return period("0", amount, "0", due);
  }

  private static PayPeriod period(String hours, String owed, String paid, String due) {
    LocalDate day = LocalDate.parse(due);
    return new PayPeriod(
        DayRange.only(day),
        day,
        Optional.of(Rational.parse(hours)),
        Rational.parse(owed),
        Rational.parse(paid),
        List.of(),
        Optional.empty());
  }

  private static void assertAmount(String expected, Rational amount) {
    assertEquals(new BigDecimal(expected), amount.rounded(2));
  }

  @Test
  void interestRunsFromTheDemandByHalfYears() {
    // 100 × (6.65 % × 184 + 6.67 % × 181) ÷ 365 = 6.6599…
    LateWages law = ReferenceData.bundled().lateWages();
    Claim claim =
        claim(law, "FR", "2026-06-30", Optional.of("2025-06-30"), missing("100", "2025-05-31"));
    assertAmount("6.66", claim.added());
    assertEquals(Optional.empty(), claim.unknownFrom());
    // No rate is known from 1 July 2026 on: the sum stays as it was.
    Claim later =
        claim(law, "FR", "2026-09-30", Optional.of("2025-06-30"), missing("100", "2025-05-31"));
    assertEquals(claim.added(), later.added());
    assertEquals(Optional.of(LocalDate.parse("2026-07-01")), later.unknownFrom());
  }

  @Test
  void noInterestRunsBeforeADemandOrWhereItsBeginningIsUnknown() {
    LateWages law = ReferenceData.bundled().lateWages();
    PayPeriod of = missing("100", "2025-05-31");
    assertAmount("0.00", claim(law, "FR", "2026-06-30", Optional.empty(), of).added());
    // What is due after the letter was not asked for by it.
    assertAmount("0.00", claim(law, "FR", "2026-06-30", Optional.of("2025-05-30"), of).added());
    PayPeriod later = missing("100", "2026-01-31");
    assertAmount("0.00", claim(law, "IT", "2026-06-30", Optional.of("2026-01-31"), later).added());
  }

  @Test
  void pointsAreAddedToABaseRate() throws IOException {
    // 100 × (7.27 % × 181 + 6.27 % × 184) ÷ 365 = 6.7658…
    LateWages law =
        law("de-five-points,DE,employee,interest,own,due-day,365,simple,2026-12-01,ours\n", "");
    PayPeriod of = missing("100", "2024-12-31");
    assertAmount("6.77", claim(law, "DE", "2025-12-31", Optional.empty(), of).added());
  }

  @Test
  void eachDayBearsInterestFromItsOwnDueDay() throws IOException {
    // 100 × 5 % × (0 + 1 + … + 99) ÷ 365 = 67.8082…; the next day adds 100 × 100 × 5 % ÷ 365 = 1.37
    LateWages law =
        law(
            "own,US,employee,interest,own,due-day,365,simple,2026-12-01,ours\n",
            "own,,,5,,2026-12-01,ours\n");
    LocalDate last = LocalDate.parse("2025-06-30");
    PayPeriod[] days =
        IntStream.range(0, 100)
            .mapToObj(before -> missing("100", last.minusDays(before).toString()))
            .toArray(PayPeriod[]::new);
    Claim claim = claim(law, "US", last.toString(), Optional.empty(), days);
    assertAmount("67.81", claim.added());
    assertAmount("10067.81", claim.total());
    assertAmount("1.37", claim.ofNextDay());
  }

  @Test
  void interestCompoundsByTheYearWhereItsRuleSaysSo() throws IOException {
    PayPeriod of = missing("100", "2023-03-01");
    // 731 days: 100 × 10 % × 731 ÷ 365
    Claim simple = claim(tenPercent("365,simple"), "US", "2025-03-01", Optional.empty(), of);
    assertAmount("20.03", simple.added());
    Claim actual = claim(tenPercent("actual,simple"), "US", "2023-12-31", Optional.empty(), of);
    // 305 days of 2023 ÷ 365
    assertAmount("8.36", actual.added());
    Claim leap = claim(tenPercent("actual,simple"), "US", "2024-12-31", Optional.empty(), of);
    // and all of 2024
    assertAmount("18.36", leap.added());
    Claim compound = claim(tenPercent("actual,yearly"), "US", "2025-03-01", Optional.empty(), of);
    // 10 % × (305 ÷ 365 + 61 ÷ 366) of 100 is 10.02283; 10 % × (305 ÷ 366 + 60 ÷ 365) of 110.02283
    // is 10.97716
    assertAmount("21.00", compound.added());
  }

  @Test
  void britainAddsTheUpliftToTheRateOfToday() {
    // 40 h at 5.80 are 232, of which 200 were paid: 32 ÷ 5.80 × 5.93 = 32.7172…
    LateWages law = ReferenceData.bundled().lateWages();
    PayPeriod of = period("40", "232", "200", "2010-08-31");
    Claim claim = claim(law, "GB", "2010-11-01", Optional.empty(), of);
    assertAmount("32.72", claim.total());
    assertEquals(Rational.ZERO, claim.ofNextDay());
    // A rate of then that is above today's leaves what is missing.
    PayPeriod dear = period("40", "240", "200", "2010-08-31");
    assertAmount("40.00", claim(law, "GB", "2010-11-01", Optional.empty(), dear).total());
  }

  @Test
  void limitsAreOverTheDayAfterTheirLast() {
    LateWages law = ReferenceData.bundled().lateWages();
    PayPeriod of = missing("32", "2010-08-31");
    // Three months less a day from 31 August: 30 November less a day.
    assertEquals(0, claim(law, "GB", "2010-11-29", Optional.empty(), of).beyondLimit().size());
    assertEquals(1, claim(law, "GB", "2010-11-29", Optional.empty(), of).nearLimit().size());
    assertEquals(1, claim(law, "GB", "2010-11-30", Optional.empty(), of).beyondLimit().size());
    assertEquals(0, claim(law, "GB", "2010-11-30", Optional.empty(), of).nearLimit().size());
    assertEquals(0, claim(law, "GB", "2010-10-30", Optional.empty(), of).nearLimit().size());
    // Without the contract's end Portugal's limit is not known.
    Claim open = claim(law, "PT", "2020-01-01", Optional.empty(), of);
    assertEquals(Optional.empty(), open.periods().get(0).lastDay());
  }
}
