package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Statements from files of several forms, worked by hand, and laws over generated files. */
class StatementFormsTest {
  private static final String TIMES =
      "earner_state,begin_timestamp_utc,end_timestamp_utc,begin_timestamp_local,end_timestamp_local\n";
  private static final String PAYMENTS =
      "amount_local,currency_code,classification,category,recognize_timestamp_local\n";

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toString();
  }

  private static Call call(String... args) {
    return Call.of(Call.with(List.of("statement"), args));
  }

  /** What a person reads, on one line. */
  private static String reported(String... args) {
    return call(args).out().replaceAll("[\\s\u00a0]+", " ");
  }

  private static List<JsonObject> periods(String... args) {
    Call call = call(Call.with(List.of(args), "--format", "json"));
    assertTrue(call.exit() == 0 || call.exit() == 3, call::err);
    List<JsonObject> periods = new ArrayList<>();
    call.json()
        .getAsJsonObject()
        .getAsJsonArray("periods")
        .forEach(period -> periods.add(period.getAsJsonObject()));
    return periods;
  }

  private static JsonObject total(String... args) {
    List<JsonObject> periods = periods(args);
    return periods.get(periods.size() - 1);
  }

  private static void assertFigure(String expected, JsonObject period, String key) {
    assertEquals(
        0,
        new BigDecimal(expected).compareTo(period.get(key).getAsBigDecimal()),
        () -> key + ": " + period.get(key));
  }

  /**
   * 200 + 75 of fares less a refund of 25 are 250; a bonus of 40; fees 20 + 7.50 + 1.50; an expense
   * of 12 is given back; 268 were withdrawn: 290 − 29 + 12 − 268 = 5 is left.
   */
  @Test
  void aFreelancersTransactions() throws IOException {
    String history =
        file(
            "upwork.csv",
            "Date,Ref ID,Type,Description,Freelancer,Account Name,Amount\n"
                + "\"Mar 3, 2025\",1,Hourly,a,Me,C,200.00\n"
                + "\"Mar 3, 2025\",2,Service Fee,a,Me,C,-20.00\n"
                + "\"Mar 5, 2025\",3,Fixed Price,b,Me,C,$75.00\n"
                + "\"Mar 5, 2025\",4,Service Fee,b,Me,C,(7.50)\n"
                + "\"Mar 6, 2025\",5,Refund,b,Me,C,-25.00\n"
                + "\"Mar 7, 2025\",6,Bonus,a,Me,C,40\n"
                + "\"Mar 7, 2025\",7,Connects,a,Me,C,-1.50\n"
                + "\"Mar 8, 2025\",8,Expense,a,Me,C,12\n"
                + "\"Mar 9, 2025\",9,Withdrawal,a,Me,C,-268.00\n");
    JsonObject total = total(history);
    assertFigure("250", total, "fares");
    assertFigure("40", total, "bonuses");
    assertFigure("29", total, "fees");
    assertFigure("12", total, "reimbursements");
    assertFigure("-268", total, "other");
    assertFigure("290", total, "gross_pay");
    assertEquals("USD", total.get("currency").getAsString());
    assertTrue(total.get("gross_hourly_rate").isJsonNull(), "no hours, no rate");
    String reported = reported(history);
    assertTrue(reported.contains("the files add up to $5.00"), reported);
  }

  /**
   * An export of March and one of March and April: fares 10 + 7, two tips of 2 that were paid at
   * once, and two trips. Taken from both files they would be 27, 8 and 3.
   */
  @Test
  void whatTwoExportsBothHaveIsTakenOnce() throws IOException {
    String march =
        "10,EUR,x,driver_payment_fares,2025-03-30 10:00:00\n"
            + "2,EUR,x,tip,2025-03-30 12:00:00\n"
            + "2,EUR,x,tip,2025-03-30 12:00:00\n";
    String april = "7,EUR,x,driver_payment_fares,2025-04-01 10:00:00\n";
    String trips = "begintrip_timestamp_local,dropoff_timestamp_local,driver_trip_number,status\n";
    String first = "2025-03-30 09:40:00,2025-03-30 10:00:00,1,completed\n";
    String second = "2025-04-01 09:40:00,2025-04-01 10:00:00,2,completed\n";
    String[] files = {
      file("march.csv", PAYMENTS + march),
      file("april.csv", PAYMENTS + march + april),
      file("march-trips.csv", trips + first),
      file("april-trips.csv", trips + first + second)
    };
    JsonObject total = total(files);
    assertFigure("17", total, "fares");
    assertFigure("4", total, "tips");
    assertFigure("2", total, "trips");
    String reported = reported(files);
    assertTrue(reported.contains("there twice, counted once: 4"), reported);
  }

  /** One trip in Paris, one in Berlin: neither minimum is that of all days. */
  @Test
  void tripsOfSeveralZonesNameNoCountry() throws IOException {
    String titles =
        "timezone,begintrip_timestamp_local,dropoff_timestamp_local,driver_trip_number\n";
    String paris = "Europe/Paris,2025-03-30 09:40:00,2025-03-30 10:00:00,1\n";
    String berlin = "Europe/Berlin,2025-03-31 09:40:00,2025-03-31 10:00:00,2\n";
    assertTrue(reported(file("one.csv", titles + paris)).contains("France, from the time zone"));
    String reported = reported(file("two.csv", titles + paris + berlin));
    assertTrue(reported.contains("several time zones (Europe/Paris, Europe/Berlin)"), reported);
    assertFalse(reported.contains("from the time zone of the trips"), reported);
  }

  /** Of three trips one was cancelled on the way, and its end is stamped all the same. */
  @Test
  void aCancelledTripIsNone() throws IOException {
    String trips =
        file(
            "trips.csv",
            "begintrip_timestamp_local,dropoff_timestamp_local,driver_trip_number,status\n"
                + "2025-03-30 09:40:00,2025-03-30 10:00:00,1,completed\n"
                + "2025-03-30 10:40:00,2025-03-30 10:41:00,2,rider_canceled\n"
                + "2025-03-30 11:40:00,2025-03-30 12:00:00,3,completed\n");
    assertFigure("2", total(trips), "trips");
  }

  /** A trip to the end of the calendar has no time, and one ordered weeks ahead no way of weeks. */
  @Test
  void aTripThatLastsTooLongIsReportedAndHasNoTime() throws IOException {
    String trips =
        file(
            "trips.csv",
            "request_timestamp_utc,begintrip_timestamp_utc,begintrip_timestamp_local,"
                + "dropoff_timestamp_local,driver_trip_number,status\n"
                + "2025-03-01 08:00:00 UTC,2025-03-30 08:00:00 UTC,"
                + "2025-03-30 10:00:00,2025-03-30 11:00:00,1,completed\n"
                + ",,2025-03-31 10:00:00,9025-03-31 11:00:00,2,completed\n");
    Call call = call(trips, "--by", "year", "--format", "csv");
    String problem =
        ":3: dropoff_timestamp_local: with ‘9025-03-31 11:00:00’ this lasts more than a week";
    assertTrue(call.err().contains(problem), call::err);
    String total = call.out().lines().reduce((first, last) -> last).orElseThrow();
    assertTrue(total.startsWith("*,2025-03-30,2025-03-31,"), total);
    assertTrue(total.contains(",2,,,1,"), "2 trips, 1 hour on them: " + total);
  }

  /** 24 + 6 h; at the midnight that ends a day no clock changes. */
  @Test
  void aDayMayEndAt24() throws IOException {
    String log =
        file(
            "log.csv",
            "date,start,end,pay,tasks,note\n"
                + "2025-04-01,0:00,24:00,100 EUR,,\n"
                + "2025-04-02,18:00,24h,50 EUR,,\n");
    List<JsonObject> days = periods(log, "--by", "day");
    assertFigure("24", days.get(0), "online_hours");
    assertFigure("6", days.get(1), "online_hours");
    assertFigure("5", total(log), "gross_hourly_rate");
    assertFalse(reported(log).contains("--zone"));
  }

  /**
   * Only the first entry reads: 30 ÷ 3 = 10 an hour. The 40 of the last one have no hours yet. With
   * the hours whose pay could not be read, the low ends of ranges and the 40, it was 110 ÷ 12.
   */
  @Test
  void anEntryOfALogbookIsTakenWholeOrNotAtAll() throws IOException {
    String log =
        file(
            "log.csv",
            "date,start,end,hours,pay,tasks,km,note\n"
                + "2025-04-01,9:00,12:00,,30 EUR,3,,\n"
                + "2025-04-02,9:00,12:00,,thirty,3,,\n"
                + "2025-04-03,,,3..4,20 EUR,3,,\n"
                + "2025-04-04,,,3,20 EUR,3/day,,\n"
                + "2025-04-05,,,3,20 EUR,3,twelve,\n"
                + "2025-04-06,9:00,,,40 EUR,,,\n");
    String[] args = {log, "--map", "distance_km=km"};
    Call call = call(args);
    assertEquals(3, call.exit());
    for (String problem :
        List.of(
            "log.csv:3: pay: ‘thirty’ is not an amount of money",
            "log.csv:4: hours: ‘3..4’ is not one duration; write it like 3.5 or 3h30",
            "log.csv:5: tasks: ‘3/day’ is not one count; write it like 4",
            "log.csv:6: km: ‘twelve’ is not one distance; write it like 12km")) {
      assertTrue(call.err().contains(problem), call::err);
    }
    assertEquals(4, call.err().lines().count(), call::err);
    String reported = reported(args);
    assertTrue(reported.contains("You really earned €10.00 an hour of work"), reported);
    assertTrue(reported.contains("3 h in the logbook"), reported);
    assertTrue(reported.contains("can’t be read, not counted: 4."), reported);
    assertTrue(reported.contains("6 April 2025 at 09:00 has no end; it is not counted"), reported);
  }

  /**
   * Payments of January to March, 100 + 100 + 200, next to the 10 hours of one day in February: 300
   * of 400 are of other days. The rate of all days together, 40, is no one's wage; asked for the
   * days with hours it is 10. The other way round, 30 of 40 hours are of days without payments yet.
   */
  @Test
  void moneyAndHoursOfOtherDaysAreReportedToBe() throws IOException {
    String fare = ",EUR,x,driver_payment_fares,";
    String year =
        file(
            "year.csv",
            PAYMENTS
                + ("100" + fare + "2025-01-10 10:00:00\n")
                + ("100" + fare + "2025-02-10 10:00:00\n")
                + ("200" + fare + "2025-03-10 10:00:00\n"));
    String day = file("day.csv", TIMES + "open,,,2025-02-10T08:00:00Z,2025-02-10T18:00:00Z\n");
    String outside = "Days with pay before the first or after the last hours of work: 2 of 3.";
    String reported = reported(year, day);
    assertTrue(reported.contains(outside), reported);
    assertTrue(reported.contains("--from 2025-02-10 --to 2025-02-10 leaves them out"), reported);
    String[] sameDays = {year, day, "--from", "2025-02-10", "--to", "2025-02-10"};
    assertFalse(reported(sameDays).contains(outside));
    assertFigure("10", total(sameDays), "gross_hourly_rate");
    String one = file("one.csv", PAYMENTS + "100" + fare + "2025-02-10 10:00:00\n");
    String later =
        file(
            "later.csv",
            TIMES
                + "open,,,2025-02-10T08:00:00Z,2025-02-10T18:00:00Z\n"
                + "open,,,2025-02-11T08:00:00Z,2025-02-11T23:00:00Z\n"
                + "open,,,2025-02-12T08:00:00Z,2025-02-12T23:00:00Z\n");
    String hours = reported(one, later);
    assertTrue(hours.contains("before the first or after the last payment: 2 of 3"), hours);
  }

  /** An amount of 3,50 in a table of commas moves all cells behind it. */
  @Test
  void aRecordLongerThanItsTitlesIsRefused() throws IOException {
    String log = file("log.csv", "date,hours,pay\n2025-04-01,3,5,38\n2025-04-02,2,20,\n");
    Call call = call(log, "--set", "currency=EUR");
    assertEquals(3, call.exit());
    assertTrue(call.err().contains("log.csv:2: the row has 4 cells, the heading 3"), call.err());
    assertEquals(1, call.err().lines().count(), call.err());
    String reported = reported(log, "--set", "currency=EUR");
    assertTrue(reported.contains("You really earned €10.00 an hour of work"), reported);
  }

  /** As a logbook these tasks would be paid 30 for two hours; one is rejected, and they overlap. */
  @Test
  void aTaskLogIsNoStatement() throws IOException {
    String log =
        file(
            "tasks.csv",
            "worker,accept,end,reward,status,currency\n"
                + "me,2025-04-01T10:00:00Z,2025-04-01T11:00:00Z,10,approved,USD\n"
                + "me,2025-04-01T10:30:00Z,2025-04-01T11:30:00Z,20,rejected,USD\n");
    Call call = call(log);
    assertEquals(4, call.exit());
    assertTrue(call.err().contains("clickwage sessions"), call.err());
    assertEquals("", call.out());
    String pay = file("pay.csv", "date,hours,pay,status\n2025-04-01,1,10 EUR,pending\n");
    assertEquals(4, call(pay).exit());
  }

  /** Paris springs forward on 29 March 2026 and falls back on 25 October: 8 h by the wall. */
  @ParameterizedTest(name = "{0} in {1}: {2} h")
  @CsvSource({
    "2026-03-28, Europe/Paris, 7",
    "2026-03-28, UTC, 8",
    "2026-10-24, Europe/Paris, 9",
    "2026-03-27, Europe/Paris, 8",
  })
  void aNightOfALogbookLastsWhatItLasts(String day, String zone, String hours) throws IOException {
    String log =
        file("log.csv", "date,start,end,pay,tasks,note\n" + day + ",22:00,06:00,80 EUR,,\n");
    assertFigure(hours, total(log, "--zone", zone), "online_hours");
    JsonObject firstDay = periods(log, "--zone", zone, "--by", "day").get(0);
    assertFigure(hours, firstDay, "online_hours");
  }

  @Test
  void aNightInNoZoneIsReportedToBePerhapsAnHourOff() throws IOException {
    String titles = "date,start,end,pay,tasks,note\n";
    String night = file("night.csv", titles + "2026-03-28,22:00,06:00,80 EUR,,\n");
    assertFigure("8", total(night), "online_hours");
    assertTrue(reported(night).contains("--zone Europe/Paris"));
    String day = file("day.csv", titles + "2026-03-28,12:00,20:00,80 EUR,,\n");
    assertFalse(reported(day).contains("--zone Europe/Paris"));
  }

  @Test
  void weeksBeginOnTheDayThatIsAskedFor() throws IOException {
    String log =
        file(
            "log.csv",
            "date,start,end,pay,tasks,note\n"
                + "2025-03-01,9:00,10:00,10 EUR,,Saturday\n"
                + "2025-03-02,9:00,11:00,20 EUR,,Sunday\n"
                + "2025-03-03,9:00,12:00,30 EUR,,Monday\n");
    assertEquals(List.of("2025-W09 3", "2025-W10 3", "* 6"), hours(log, "monday"));
    assertEquals(List.of("2025-02-23 1", "2025-03-02 5", "* 6"), hours(log, "sunday"));
  }

  private static List<String> hours(String log, String weekStart) {
    return periods(log, "--by", "week", "--week-start", weekStart).stream()
        .map(each -> each.get("period").getAsString() + " " + each.get("online_hours"))
        .toList();
  }

  /** Money of a day is shown though its hours are not known, and hours though nothing was paid. */
  @Test
  void nothingIsDropped() throws IOException {
    String log =
        file(
            "log.csv",
            "date,start,end,pay,tasks,note\n"
                + "2025-03-01,,,10 EUR,,paid only\n"
                + "2025-03-02,9:00,11:00,20 EUR,,\n"
                + "2025-03-03,9:00,12:00,,,worked only\n"
                + "2025-03-04,9:00,,,,not ended\n"
                + "2025-03-05,,,5 EUR,,\n");
    String reported = reported(log);
    assertTrue(
        reported.contains("pay but no hours (2): 2025-03-01 (€10.00), 2025-03-05"), reported);
    assertTrue(reported.contains("hours but no pay (1): 2025-03-03 (3 h)"), reported);
    assertTrue(reported.contains("4 March 2025 at 09:00"), "the stretch that is open: " + reported);
    assertFigure("35", total(log), "gross_pay");
    assertFigure("5", total(log), "online_hours");
  }

  /** However spans lie, cut at midnights they last together what they last. */
  @Test
  void cutSpansLoseNoSecond() throws IOException {
    Random random = new Random(11);
    for (int i = 0; i < 20; i++) {
      StringBuilder rows = new StringBuilder(TIMES);
      long seconds = 0;
      LocalDateTime at = LocalDateTime.parse("2025-01-10T07:00:00");
      for (int span = 0; span < 30; span++) {
        at = at.plusSeconds(random.nextInt(40_000));
        int lasted = random.nextInt(200_000);
        String state = List.of("open", "enroute", "ontrip", "offline").get(random.nextInt(4));
        LocalDateTime end = at.plusSeconds(lasted);
        rows.append(
            String.join(",", state, stamp(at) + "Z", stamp(end) + "Z", stamp(at), stamp(end)));
        rows.append('\n');
        seconds += state.equals("offline") ? 0 : lasted;
        at = end;
      }
      String times = file("times.csv", rows.toString());
      JsonObject total = total(times, "--by", "day");
      BigDecimal hours = total.get("online_hours").getAsBigDecimal();
      assertEquals(seconds / 3600.0, hours.doubleValue(), 1e-9);
      for (JsonObject day : periods(times, "--by", "day")) {
        boolean all = day.get("period").getAsString().equals("*");
        assertTrue(all || day.get("online_hours").getAsDouble() <= 24.000001, day::toString);
      }
    }
  }

  private static String stamp(LocalDateTime time) {
    return time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  /** In one file or in three, in whatever order: to the cent the same. */
  @Test
  void neitherOrderNorFilesChangeASum() throws IOException {
    Random random = new Random(12);
    List<String> categories =
        List.of("driver_payment_fares", "tip", "commission", "driver_payment_tolls", "tax");
    for (int i = 0; i < 10; i++) {
      List<String> lines = new ArrayList<>();
      BigDecimal sum = BigDecimal.ZERO;
      for (int line = 0; line < 40; line++) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(20_000) - 5_000, 2);
        sum = sum.add(amount);
        String category = categories.get(random.nextInt(categories.size()));
        lines.add(
            amount
                + ",EUR,x"
                + line
                + ","
                + category
                + ",2025-0"
                + (1 + line % 3)
                + "-05 10:00:00");
      }
      JsonObject whole = total(file("whole.csv", PAYMENTS + String.join("\n", lines) + "\n"));
      Collections.shuffle(lines, random);
      List<String> parts = new ArrayList<>();
      for (int part = 0; part < 3; part++) {
        parts.add(
            file(
                "payments-" + part + ".csv",
                PAYMENTS
                    + String.join("\n", lines.subList(13 * part, part == 2 ? 40 : 13 * part + 13))
                    + "\n"));
      }
      assertEquals(whole, total(parts.toArray(String[]::new)));
      BigDecimal paidOut =
          whole
              .get("gross_pay")
              .getAsBigDecimal()
              .subtract(whole.get("fees").getAsBigDecimal())
              .add(whole.get("reimbursements").getAsBigDecimal())
              .add(whole.get("other").getAsBigDecimal());
      assertEquals(0, sum.compareTo(paidOut), () -> paidOut + " of " + whole);
    }
  }
}
