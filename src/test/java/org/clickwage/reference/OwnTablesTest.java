package org.clickwage.reference;

import static org.clickwage.reference.Found.amount;
import static org.clickwage.reference.Found.ask;
import static org.clickwage.reference.Found.fact;
import static org.clickwage.reference.Found.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.reference.OwnFileException.Expected;
import org.clickwage.reference.OwnFileException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's own tables over the bundled ones. The amounts are made up for the test. */
class OwnTablesTest {
  private static final String TITLES =
      "region,series,default,valid_from,amount,currency,unit,hours_per_unit,payments_per_year,"
          + "basis,confidence,scope,source\n";

  private static final String OURS = ",,gross,sourced,general,ours\n";

  @TempDir private Path folder;

  private ReferenceData with(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return ReferenceData.with(folder);
  }

  private ReferenceData withWages(String country, String rows) throws IOException {
    return with("minimum-wages/" + country + ".csv", TITLES + rows);
  }

  @Test
  void aRowOfTheSameKeyReplacesTheBundledOne() throws IOException {
    ReferenceData own =
        withWages("FR", ",smic,yes,2019-01-01,11,EUR,hour,,,gross,sourced,general,ours\n");
    amount("11", fact(ask(own, "FR", "2019-06-01", Basis.GROSS)));
    amount("12.31", fact(ask(own, "FR", "2026-06-01", Basis.GROSS)));
  }

  @Test
  void aRowOfANewDayIsAdded() throws IOException {
    ReferenceData own =
        withWages("FR", ",smic,yes,2027-01-01,12.50,EUR,hour,,,gross,sourced,general,ours\n");
    amount("12.50", fact(ask(own, "FR", "2027-01-01", Basis.GROSS)));
    amount("12.31", fact(ask(own, "FR", "2026-12-31", Basis.GROSS)));
    refused("reference.net-outdated", ask(own, "FR", "2027-01-01", Basis.NET));
  }

  @Test
  void aGapNoLongerRefusesFromTheDayOfAnOwnRow() throws IOException {
    ReferenceData own =
        withWages("CA", "CA-NT,general,yes,2026-10-04,18,CAD,hour,,,gross,sourced,general,ours\n");
    refused("reference.gap", ask(own, "CA-NT", "2026-10-03", Basis.GROSS));
    amount("18", fact(ask(own, "CA-NT", "2026-10-04", Basis.GROSS)));
    refused("reference.gap", ask(own, "CA-NU", "2026-10-04", Basis.GROSS));
  }

  @Test
  void anOwnRowBeforeAGapDoesNotFillIt() throws IOException {
    ReferenceData own =
        withWages("CA", "CA-NT,general,yes,2026-08-01,18,CAD,hour,,,gross,sourced,general,ours\n");
    refused("reference.gap", ask(own, "CA-NT", "2026-10-04", Basis.GROSS));
  }

  @Test
  void aGapWithoutARegionHoldsInEachRegion() throws IOException {
    ReferenceData own =
        with("gaps.csv", "country,region,series,from,to,why\nJP,,general,2027-10-01,,not seen\n");
    amount("1280", fact(ask(own, "JP-13", "2027-09-30", Basis.GROSS)));
    refused("reference.gap", ask(own, "JP-13", "2027-10-01", Basis.GROSS));
  }

  @Test
  void anOwnRowMaySayWhenTheNextStepIsDue() throws IOException {
    ReferenceData own =
        with(
            "minimum-wages/IE.csv",
            TITLES.replace("\n", ",next_step\n")
                + ",adult,yes,2027-01-01,15,EUR,hour,,,gross,sourced,general,ours,2027-07-01\n");
    Found.keepsSilentOn(
        "reference.step-due", fact(ask(own, "IE", "2027-06-30", Basis.GROSS)).notes());
    Found.says("reference.step-due", fact(ask(own, "IE", "2027-07-01", Basis.GROSS)).notes());
  }

  @Test
  void aCountryThatWeDoNotHaveCanBeAdded() throws IOException {
    ReferenceData own =
        withWages("GH", ",national,yes,2025-01-01,20,GHS,day,8,,gross,sourced,general,ours\n");
    MinimumWage wage = fact(ask(own, "GH", "2025-06-01", Basis.GROSS));
    assertEquals(Rational.parse("2.5"), wage.hourly().orElseThrow().perHour());
  }

  /** 1,040 / (40 x 52 / 12) = 6; a figure that is written keeps its value. */
  @ParameterizedTest
  @CsvSource({"40/week, 6", "173.33, 6.0001153868"})
  void legalHoursAreOfTheUnitOrOfAWeek(String hours, BigDecimal hourly) throws IOException {
    ReferenceData own = withWages("GH", ",national,yes,2025-01-01,1040,GHS,month," + hours + OURS);
    Rational found = fact(ask(own, "GH", "2025-06-01", Basis.GROSS)).hourly().get().perHour();
    assertEquals(0, hourly.compareTo(found.rounded(10)), found::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"40/month", "40 /year", "0/week", "0", "-8", "forty/week", "/week"})
  void hoursThatAreNoneAreAProblem(String hours) throws IOException {
    ReferenceData own = withWages("GH", ",national,yes,2025-01-01,1040,GHS,month," + hours + OURS);
    OwnFileException bad =
        assertThrows(OwnFileException.class, () -> ask(own, "GH", "2025-06-01", Basis.GROSS));
    assertEquals(
        List.of("2 hours_per_unit " + hours + " HOURS"),
        bad.problems().stream().map(OwnTablesTest::shown).toList());
  }

  @Test
  void aWeekDoesNotSayTheHoursOfADay() throws IOException {
    ReferenceData own = withWages("GH", ",national,yes,2025-01-01,20,GHS,day,40/week" + OURS);
    assertTrue(fact(ask(own, "GH", "2025-06-01", Basis.GROSS)).hourly().isEmpty());
  }

  @Test
  void anOwnExchangeRateIsUsed() throws IOException {
    ReferenceData own =
        with(
            "exchange-rates/MGA.csv",
            "base,quote,year,rate,kind,source\nEUR,MGA,2026,5300,market,ours\n");
    ExchangeRate rate =
        fact(
            own.exchangeRates()
                .find(
                    Currency.getInstance("EUR"),
                    Currency.getInstance("MGA"),
                    LocalDate.of(2026, 11, 24)));
    assertEquals(Rational.of(5300), rate.rate());
  }

  @Test
  void anOwnChargeRateIsUsed() throws IOException {
    ReferenceData own =
        with(
            "charges/fr-micro-bnc.csv",
            "component,valid_from,kind,rate_or_amount,base,lower,upper,currency,period,"
                + "confidence,source\n"
                + "social,2027-01-01,percent,26.1,turnover,,,EUR,month,sourced,ours\n");
    ChargeScheme scheme = fact(own.chargeSchemes().find("fr-micro-bnc", LocalDate.of(2027, 2, 1)));
    assertEquals(Rational.parse("26.1"), scheme.levies().get(0).percent().orElseThrow().percent());
  }

  @Test
  void allProblemsOfAFileComeTogetherWithTheirLines() throws IOException {
    ReferenceData own =
        withWages(
            "FR",
            ",smic,yes,01/01/2027,12,EUR,hour,,,gross,sourced,general,ours\n"
                + ",smic,yes,2027-02-01,-12,EURO,hour,,,gross,sourced,general,\n"
                + ",smic,yes,2027-03-01,12,EUR,hour,,,gross,sourced,general,JO of 1 May, p. 3\n");
    OwnFileException bad =
        assertThrows(OwnFileException.class, () -> ask(own, "FR", "2027-01-01", Basis.GROSS));
    assertEquals(
        List.of(
            "2 valid_from 01/01/2027 DAY",
            "3 source  SOMETHING",
            "3 amount -12 POSITIVE_NUMBER",
            "3 currency EURO CURRENCY",
            "4  p. 3 NO_MORE_CELLS_THAN_TITLES"),
        bad.problems().stream().map(OwnTablesTest::shown).toList());
  }

  private static String shown(Problem problem) {
    return problem.line()
        + " "
        + problem.column()
        + " "
        + problem.found()
        + " "
        + problem.expected().kind();
  }

  @Test
  void aMissingColumnAndASecondRowOfAKeyAreProblems() throws IOException {
    ReferenceData own =
        with(
            "exchange-rates/MGA.csv",
            "base,quote,year,rate,kind\nEUR,MGA,2026,1,market\nEUR,MGA,2026,2,market\n");
    OwnFileException bad =
        assertThrows(
            OwnFileException.class,
            () ->
                own.exchangeRates()
                    .find(
                        Currency.getInstance("EUR"),
                        Currency.getInstance("MGA"),
                        LocalDate.of(2026, 1, 1)));
    assertEquals(
        List.of(Expected.COLUMN, Expected.NO_SECOND_ROW_OF_THIS_KEY),
        bad.problems().stream().map(each -> each.expected().kind()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smic.csv",
        "minimum-wages.csv",
        "charges/old/fr-micro-bnc.csv",
        "minimum-wages/FR.xlsx"
      })
  void aTableUnderANameThatNothingReadsIsAProblem(String name) {
    assertEquals(
        Expected.A_TABLE_NAME,
        assertThrows(OwnFileException.class, () -> with(name, "a\n"))
            .problems()
            .get(0)
            .expected()
            .kind());
  }

  @Test
  void aFolderThatIsNotThereIsAProblem() {
    assertThrows(OwnFileException.class, () -> ReferenceData.with(folder.resolve("nowhere")));
  }

  @Test
  void aTableInAnotherEncodingIsNamed() throws IOException {
    Path table = Files.createDirectory(folder.resolve("minimum-wages")).resolve("FR.csv");
    Files.write(table, (TITLES + ",smic,é\n").getBytes(StandardCharsets.ISO_8859_1));
    ReferenceData own = ReferenceData.with(folder);
    OwnFileException bad =
        assertThrows(OwnFileException.class, () -> ask(own, "FR", "2019-06-01", Basis.GROSS));
    assertEquals(Expected.IN_UTF_8, bad.problems().get(0).expected().kind());
  }

  @Test
  void aByteOrderMarkDoesNoHarm() throws IOException {
    ReferenceData own =
        with(
            "minimum-wages/FR.csv",
            "\uFEFF" + TITLES + ",smic,yes,2019-01-01,11,EUR,hour,,,gross,sourced,general,ours\n");
    amount("11", fact(ask(own, "FR", "2019-06-01", Basis.GROSS)));
    assertEquals(Optional.empty(), fact(ask(own, "FR", "2019-06-01", Basis.GROSS)).hoursPerUnit());
  }
}
