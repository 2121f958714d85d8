package org.clickwage.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clickwage.number.Rational;
import org.clickwage.profile.Profiles;
import org.clickwage.stamp.StampException.Fault;
import org.clickwage.stamp.StampForms.DateOrder;
import org.clickwage.work.NotationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StampReaderTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static StampReader reader(String profile, Optional<ZoneId> zone) {
    return new StampReader(Profiles.tables(profile).get(0).stamps(), Optional.empty(), zone);
  }

  private static StampReader withPattern(String pattern) {
    return new StampReader(Profiles.plain().stamps(), Optional.of(pattern), Optional.of(PARIS));
  }

  private static Fault fault(StampReader reader, String text) {
    StampException e = assertThrows(StampException.class, () -> reader.read(text));
    assertEquals(text, e.found());
    return e.fault();
  }

  /**
   * Days since 1970, by hand: 47 years and 12 leap days before 2017 are 17,167; 14 November is day
   * 318 of 2017, so 17,484 whole days = 1,510,617,600 s; 25 September is day 268: 17,434 days =
   * 1,506,297,600 s. 1 March 2000 is day 61 of a leap year, 30 years and 7 leap days: 10,957 + 60 =
   * 11,017 days = 951,868,800 s.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 10:15:22 is 36,922 s; PST is 28,800 s behind
          Tue Nov 14 10:15:22 PST 2017            | 1510683322
          Tue Nov 14 10:15:22 PDT 2017            | 1510679722
          Tue, Nov 14 2017 10:15:22 GMT-0800      | 1510683322
          2017-11-14 10:15:22 PST                 | 1510683322
          2017-11-14T10:15:22-08:00               | 1510683322
          2017-11-14 10:15:22 -0800               | 1510683322
          2017-11-14 10:15:22 GMT-8               | 1510683322
          2017-11-14 20:15:22.000 +0200 EET       | 1510683322
          November 14, 2017 6:15:22 PM UTC        | 1510683322
          14-Nov-2017 18:15:22Z                   | 1510683322
          14 Nov 2017 18:15:22                    | 1510683322
          14.11.2017 18:15:22                     | 1510683322
          # 12:00 is 43,200 s
          2017-09-25 12:00:00 UTC                 | 1506340800
          2017-09-25 12:00 utc                    | 1506340800
          2017/9/25 12:00                         | 1506340800
          2017-09-25T14:00:00 CEST                | 1506340800
          2017-09-25 12:00:00 PM                  | 1506340800
          2017-09-25 12:00:00 AM                  | 1506297600
          # 2:00 in the afternoon of CEST
          2017-09-25 2:00:00 p. m. CEST           | 1506340800
          2017-09-25 2:00:00 P.M. CEST            | 1506340800
          2017-09-25 12:00:00 a. m. UTC           | 1506297600
          2017-09-25 12:00:00 pm                  | 1506340800
          25/9/2017 12.00.00                      | 1506340800
          2017-09-25 12.00                        | 1506340800
          2000-03-01 00:00:00                     | 951868800
          2000-02-29 23:59:59                     | 951868799
          1970-01-01T00:00:00Z                    | 0
          1969-12-31T23:59:59Z                    | -1
          """)
  void readsTheKnownForms(String text, long second) {
    assertEquals(
        Instant.ofEpochSecond(second), reader("generic-tasks", Optional.empty()).read(text));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-04-08T12:27:04.508, 508000000",
    "2024-07-15T20:16:52.266000Z, 266000000",
    "2024-07-15T20:16:52.1Z, 100000000",
    "2024-07-15 20:16:52.123456789 UTC, 123456789"
  })
  void keepsTheFractionOfASecond(String text, int nano) {
    assertEquals(nano, reader("toloka", Optional.empty()).read(text).getNano());
  }

  @Test
  void aLengthIsExact() {
    StampReader reader = reader("prolific", Optional.empty());
    Instant begin = reader.read("2022-06-06 19:19:49.779");
    Instant end = reader.read("2022-06-06 19:32:23.798000");
    assertEquals(0, Rational.parse("754.019").compareTo(StampReader.seconds(begin, end)));
    assertEquals(0, Rational.parse("-754.019").compareTo(StampReader.seconds(end, begin)));
  }

  @ParameterizedTest
  @CsvSource({
    "appen, 7/9/2014 21:09:49, 2014-07-09",
    "generic-tasks, 9.7.2014 21:09, 2014-07-09",
    "generic-tasks, 2014-07-09, 2014-07-09",
    "generic-tasks, 2021-02-01T23:40:46.000Z, 2021-02-01",
    "upwork, 'Nov 14, 2017', 2017-11-14",
    "upwork, 2026-W10, 2026-03-02",
    "upwork, 2026-W01, 2025-12-29",
    "mturk, Tue Nov 14 22:15:22 PST 2017, 2017-11-14",
    "plain, 2024/05/06 9:12:12 p. m. CST, 2024-05-06",
    "plain, Tue Nov 14 22:15:22 XYZ 2017, 2017-11-14"
  })
  void aDayIsTheOneThatIsWritten(String profile, String text, String day) {
    assertEquals(day, reader(profile, Optional.of(PARIS)).day(text).toString());
  }

  /** On 31 March 2019 at 2:00 the clocks of Paris went to 3:00; on 27 October at 3:00 to 2:00. */
  @Test
  void localTimeOfANamedZone() {
    StampReader paris = reader("plain", Optional.of(PARIS));
    StampReader utc = reader("plain", Optional.of(ZoneId.of("UTC")));
    assertEquals(utc.read("2019-03-31 00:59:59"), paris.read("2019-03-31 01:59:59"));
    assertEquals(utc.read("2019-03-31 01:00:00"), paris.read("2019-03-31 03:00:00"));
    assertEquals(Fault.SKIPPED_TIME, fault(paris, "2019-03-31 02:30:00"));
    assertEquals(Fault.REPEATED_TIME, fault(paris, "2019-10-27 02:30:00"));
    assertEquals(utc.read("2019-10-27 02:00:00"), paris.read("2019-10-27 03:00:00"));
  }

  /** The abbreviation distinguishes the two 1:30 of that night: Los Angeles, 5 November 2017. */
  @Test
  void theNightOfTwoHoursIsNoQuestionWithAnAbbreviation() {
    StampReader reader = reader("mturk", Optional.empty());
    Instant first = reader.read("Sun Nov 05 01:30:00 PDT 2017");
    Instant second = reader.read("Sun Nov 05 01:30:00 PST 2017");
    assertEquals(Rational.of(3600), StampReader.seconds(first, second));
  }

  @Test
  void whatIsWrittenGoesBeforeTheZoneThatIsAsked() {
    StampReader paris = reader("generic-tasks", Optional.of(PARIS));
    assertEquals(0, paris.read("1970-01-01 00:00:00 UTC").getEpochSecond());
    assertEquals(-3600, paris.read("1970-01-01 00:00:00").getEpochSecond());
  }

  @ParameterizedTest
  @CsvSource({
    "2017-09-25, NO_TIME",
    "2017-02-29 10:00, NO_SUCH_DAY",
    "1900-02-29 10:00, NO_SUCH_DAY",
    "2017-13-01 10:00, NO_SUCH_DAY",
    "2017-04-31 10:00, NO_SUCH_DAY",
    "3/4/2020 10:00, DAY_OR_MONTH_FIRST",
    "31/2/2020 10:00, NO_SUCH_DAY",
    "13/13/2020 10:00, NO_SUCH_DAY",
    "2017-09-25 12:00:00 CST, SHARED_ZONE",
    "Tue Nov 14 10:15:22 IST 2017, SHARED_ZONE",
    "2017-09-25 12:00:00 XYZ, UNKNOWN_ZONE",
    "2017-09-25 24:00, NOT_A_STAMP",
    "2017-09-25 10:60, NOT_A_STAMP",
    "2017-09-25 13:00 PM, NOT_A_STAMP",
    "2017-09-25 12:00:00., NOT_A_STAMP",
    "2017-09-25 12:00:00.1234567890, NOT_A_STAMP",
    "2017-09-25 12:00:00 UTC x, NOT_A_STAMP",
    "2017-09-25 2:00 p.x. UTC, NOT_A_STAMP",
    "2017-09-25 2:00 p., NOT_A_STAMP",
    "2017-09-25 2:00 pma, UNKNOWN_ZONE",
    "2017-09-25 12.5, NOT_A_STAMP",
    "2017-09-25 12.00:00, NOT_A_STAMP",
    "2017-09-25 12-00, NOT_A_STAMP",
    "2017-09-25 12:00:00 +19, NOT_A_STAMP",
    "2017-09-25 12:00:00 PST-0800, NOT_A_STAMP",
    "7/9/14 21:09, SHORT_YEAR",
    "31.12.24 21:09, SHORT_YEAR",
    "7/9/4 21:09, NOT_A_STAMP",
    "1506340800, NOT_A_STAMP",
    "12:00, NOT_A_STAMP",
    "mar. 14 nov. 2017 10:15, NOT_A_STAMP",
    "Fri Nov, NOT_A_STAMP",
    "x, NOT_A_STAMP",
    "'', NOT_A_STAMP"
  })
  void refusesWhatIsNotOneMoment(String text, Fault fault) {
    assertEquals(fault, fault(reader("plain", Optional.of(ZoneId.of("UTC"))), text));
  }

  @ParameterizedTest
  @CsvSource({
    "25/12/2020, 2020-12-25",
    "12-25-2020, 2020-12-25",
    "29/2/2020 10:00, 2020-02-29",
    "5/5/2020, 2020-05-05"
  })
  void aDateThatHasOneReadingOnlyNeedsNoOrder(String text, String day) {
    assertEquals(day, reader("plain", Optional.empty()).day(text).toString());
  }

  /** No month is the thirteenth, but the twelfth is one. */
  @Test
  void theTwelfthMayBeAMonthToo() {
    StampReader reader = reader("plain", Optional.of(PARIS));
    assertEquals(Fault.DAY_OR_MONTH_FIRST, fault(reader, "12/11/2024 10:00"));
    assertEquals(Fault.DAY_OR_MONTH_FIRST, fault(reader, "11/12/2024 10:00"));
    assertEquals("2024-12-12", reader.day("12/12/2024").toString());
  }

  @Test
  void marksThatNoDateHasAreNoDate() {
    StampReader reader = reader("plain", Optional.of(PARIS));
    for (String text : List.of("2024.06.01 10:00", "2024_06_01 10:00", "13_6_2024 10:00")) {
      assertEquals(Fault.NOT_A_STAMP, fault(reader, text), text);
    }
  }

  @Test
  void anOrderIsKnownByTheProfileOrByAPattern() {
    assertFalse(reader("plain", Optional.empty()).knowsDateOrder());
    assertTrue(reader("appen", Optional.empty()).knowsDateOrder());
    assertTrue(withPattern("d/M/yyyy HH:mm").knowsDateOrder());
  }

  @Test
  void anOrderReadsWhatHasTwoReadings() {
    StampReader french = reader("plain", Optional.empty()).withDateOrder(DateOrder.DAY_FIRST);
    StampReader american = reader("plain", Optional.empty()).withDateOrder(DateOrder.MONTH_FIRST);
    assertEquals("2024-06-03", french.day("03/06/2024").toString());
    assertEquals("2024-03-06", american.day("03/06/2024").toString());
    assertEquals("2024-06-03", american.day("2024-06-03").toString());
    assertEquals(Fault.OTHER_DATE_ORDER, fault(french, "12/31/2024 10:00"));
    assertEquals(Fault.OTHER_DATE_ORDER, fault(american, "31/12/2024 10:00"));
    assertEquals(Fault.NO_SUCH_DAY, fault(american, "31/31/2024 10:00"));
  }

  @Test
  void aStampOfNowhereIsRefused() {
    assertEquals(Fault.NO_ZONE, fault(reader("plain", Optional.empty()), "2017-09-25 12:00:00"));
  }

  @Test
  void aPatternThatIsAskedIsTheOnlyOne() {
    StampReader reader = withPattern("d.M.yyyy HH'h'mm");
    // 10h05 in Paris, in winter, is 9:05 in Greenwich: 32,700 s.
    assertEquals(32_700, reader.read("1.1.1970 10h05").getEpochSecond());
    assertEquals(Fault.OTHER_PATTERN, fault(reader, "1970-01-01 10:05:00"));
    assertEquals(Fault.OTHER_PATTERN, fault(reader, "31.2.2020 10h05"));
  }

  @Test
  void aPatternMayHaveAnOffsetOrADayOnly() {
    assertEquals(
        0, withPattern("yyyy-MM-dd HH:mm xxx").read("1970-01-01 05:00 +05:00").getEpochSecond());
    assertEquals("2017-11-14", withPattern("MMM d yyyy").day("nov 14 2017").toString());
    assertEquals(Fault.NO_TIME, fault(withPattern("MMM d yyyy"), "Nov 14 2017"));
  }

  @Test
  void monthsOfAPatternHaveNamesInFourLanguages() {
    StampReader ofSpreadsheet = withPattern("d-MMM-yy");
    for (String june : List.of("Jun", "juin", "JUIN", "jun", "Juni", "June")) {
      assertEquals("2024-06-03", ofSpreadsheet.day("03-" + june + "-24").toString());
    }
    for (String stamp :
        List.of("3-déc.-24", "3-dec-24", "3-dic-24", "3-Dez-24", "3-de\u0301c.-24")) {
      assertEquals("2024-12-03", ofSpreadsheet.day(stamp).toString());
    }
    assertEquals("2024-08-12", withPattern("d MMMM yyyy").day("12 août 2024").toString());
    assertEquals("2024-03-12", withPattern("d. MMM. yyyy").day("12. März. 2024").toString());
    assertEquals(Fault.OTHER_PATTERN, fault(ofSpreadsheet, "03-brumaire-24"));
  }

  /** {@code y} reads as many digits as there are; a slip may not become a day in 8,000 years. */
  @Test
  void aYearHasFourDigitsWhateverThePattern() {
    StampReader reader = withPattern("d/M/y HH:mm");
    assertEquals("9999-12-31T10:00", reader.local("31/12/9999 10:00").toString());
    for (String year : List.of("10000", "99999", "999999999", "-1")) {
      assertEquals(Fault.NO_SUCH_DAY, fault(reader, "1/2/" + year + " 10:00"), year);
    }
    assertEquals(Fault.NO_SUCH_DAY, fault(withPattern("yyyy-MM-dd HH:mm"), "+20250-01-01 10:00"));
  }

  /** Each of the two forms that are advised reads the text that was refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3/4/2020",
        "3/4/2020 9:05",
        "03-04-2020 09:05",
        "3/4/2020 21:05:09",
        "3/4/2020 9:05 AM",
        "3/4/2020 12:05:09 pm",
        "3/4/2020, 9:05:09\u202fPM",
        "3/4/2020 9:05PM",
        "3/4/2020 21:05 UTC"
      })
  void theAdvisedPatternsReadTheText(String text) {
    StampReader unsure = reader("plain", Optional.of(ZoneId.of("UTC")));
    StampException refusal = assertThrows(StampException.class, () -> unsure.day(text));
    for (Object pattern : refusal.expected().values()) {
      int month = pattern.toString().startsWith("d") ? 4 : 3;
      assertEquals(
          month, withPattern(pattern.toString()).day(text).getMonthValue(), pattern.toString());
    }
  }

  @Test
  void aPatternThatIsNoneIsRefusedAtOnce() {
    NotationException e = assertThrows(NotationException.class, () -> withPattern("jj/mm/aaaa b"));
    assertEquals("expected.date-pattern", e.expected().key());
  }

  private static List<Object> meant(String pattern) {
    return assertThrows(NotationException.class, () -> withPattern(pattern)).expected().values();
  }

  @Test
  void lettersThatReadNoDayAreRefusedWithThoseThatDo() {
    assertEquals(List.of("dd/MM/yyyy"), meant("DD/MM/YYYY"));
    assertEquals(List.of("d/M/yyyy"), meant("d/m/yyyy"));
    assertEquals(List.of("yyyy-MM-dd"), meant("YYYY-MM-dd"));
    assertEquals(List.of("dd/MM/yyyy HH:mm"), meant("dd/mm/yyyy HH:MM"));
    assertEquals(List.of(), meant("MM/dd"));
  }

  @Test
  void aDayOfTheYearAndHoursBeforeTheMonthAreRead() {
    assertEquals("2024-06-13", withPattern("yyyyDDD").day("2024165").toString());
    assertEquals("2024-06-13", withPattern("HH:mm d.M.yyyy").day("14:25 13.6.2024").toString());
    assertEquals(
        "2024-06-13", withPattern("hh:mm a, M/d/yyyy").day("02:25 PM, 6/13/2024").toString());
  }

  @Test
  void namesAreEnglishOnAnyComputer() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      StampReader reader = reader("mturk", Optional.empty());
      assertEquals(1510683322, reader.read("TUE NOV 14 10:15:22 PST 2017").getEpochSecond());
      assertEquals("2017-07-14", withPattern("d MMM yyyy").day("14 JUL 2017").toString());
    } finally {
      Locale.setDefault(before);
    }
  }
}
