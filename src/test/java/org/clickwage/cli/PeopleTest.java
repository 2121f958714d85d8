package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A generated set of 300 exports: its statistics are those of fractions that are worked out here.
 */
class PeopleTest {
  private static final int PEOPLE = 300;

  /** A day: of fewer a platform's cut says nothing. */
  private static final int TRIPS = 10;

  private static final String PAYMENTS =
      "amount_local,currency_code,classification,category,recognize_timestamp_local\n";
  private static final String TIMES =
      "earner_state,begin_timestamp_utc,end_timestamp_utc,duration_ms,begin_timestamp_local,"
          + "end_timestamp_local\n";

  /** The SMIC of June 2024, in cents. */
  private static final long MINIMUM = 1165;

  @TempDir private Path all;

  /** Exact to the end: {@code cents · 36 ÷ seconds} is euros an hour. */
  private record Fraction(BigInteger top, BigInteger bottom) {
    static final Fraction ZERO = of(0, 1);

    static Fraction of(long top, long bottom) {
      return new Fraction(BigInteger.valueOf(top), BigInteger.valueOf(bottom)).lowest();
    }

    private Fraction lowest() {
      BigInteger common = top.gcd(bottom).max(BigInteger.ONE);
      return new Fraction(top.divide(common), bottom.divide(common));
    }

    Fraction plus(Fraction more) {
      BigInteger sum = top.multiply(more.bottom).add(more.top.multiply(bottom));
      return new Fraction(sum, bottom.multiply(more.bottom)).lowest();
    }

    Fraction times(long more, long less) {
      Fraction factor = of(more, less);
      return new Fraction(top.multiply(factor.top), bottom.multiply(factor.bottom)).lowest();
    }

    Fraction over(Fraction other) {
      return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top)).lowest();
    }

    int compare(Fraction other) {
      return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }

    BigDecimal decimal() {
      return new BigDecimal(top).divide(new BigDecimal(bottom), new MathContext(40));
    }
  }

  /** What a person was paid and kept, in cents, and the seconds online. */
  private record Worked(long fares, long commission, long seconds) {
    Fraction rate() {
      return Fraction.of((fares - commission) * 36, seconds);
    }

    Fraction cut() {
      return Fraction.of(commission, fares);
    }
  }

  private static Worked make(Path folder, Random random) throws IOException {
    StringBuilder payments = new StringBuilder(PAYMENTS);
    StringBuilder times = new StringBuilder(TIMES);
    long fares = 0;
    long commission = 0;
    long seconds = 0;
    for (int day = 0; day < 1 + random.nextInt(4); day++) {
      LocalDate date = LocalDate.of(2024, 6, 3).plusDays(day);
      int online = 3_600 + random.nextInt(20_000);
      for (int trip = 0; trip < TRIPS; trip++) {
        int fare = 50 + random.nextInt(1_200);
        int kept = 1 + random.nextInt(fare / 3);
        payments.append(line(fare, "transport.fare.base,driver_payment_fares", date));
        payments.append(line(-kept, "intermediary.commission,commission", date));
        fares += fare;
        commission += kept;
      }
      times.append(time(date, online));
      seconds += online;
    }
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("driver_payments-0.csv"), payments);
    Files.writeString(folder.resolve("driver_online_offline-0.csv"), times);
    return new Worked(fares, commission, seconds);
  }

  private static String time(LocalDate date, int seconds) {
    return "open,%1$sT06:00:00Z,,%2$d,%1$sT08:00:00,\n".formatted(date, seconds * 1_000L);
  }

  private static String line(int cents, String kind, LocalDate date) {
    return BigDecimal.valueOf(cents, 2) + ",EUR," + kind + "," + date + " 12:00:00\n";
  }

  private List<Worked> people(int number, String folder, String prefix) throws IOException {
    Random random = new Random(20261129);
    List<Worked> people = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      people.add(make(all.resolve(folder).resolve(prefix + (1000 + i)), random));
    }
    return people;
  }

  private Call call(String folder, String... more) {
    List<String> words =
        new ArrayList<>(List.of("statement", all.resolve(folder).toString(), "--each"));
    words.addAll(List.of("--country", "FR", "--force", "--out", all.resolve("w.csv").toString()));
    words.addAll(List.of(more));
    Call call = Call.of(words.toArray(String[]::new));
    assertEquals(0, call.exit(), call.err());
    return call;
  }

  private List<CSVRecord> rows() throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(Files.readString(all.resolve("w.csv"))))
        .getRecords();
  }

  @Test
  void figuresAreThoseOfEachPersonAndOfAll() throws IOException {
    List<Worked> people = people(PEOPLE, "exports", "driver-");
    String json = call("exports", "--names", "--format", "json").out();
    List<CSVRecord> totals = rows().stream().filter(row -> row.get("period").equals("*")).toList();
    assertEquals(PEOPLE, totals.size());
    for (int i = 0; i < PEOPLE; i++) {
      Worked worked = people.get(i);
      CSVRecord row = totals.get(i);
      assertEquals("driver-" + (1000 + i), row.get("worker"));
      assertClose(Fraction.of(worked.fares(), 100), row.get("gross_pay"));
      assertClose(Fraction.of(worked.seconds(), 3_600), row.get("online_hours"));
      assertClose(worked.rate(), row.get("earnings_hourly_rate"));
    }
    JsonObject group =
        JsonParser.parseString(json)
            .getAsJsonObject()
            .getAsJsonArray("groups")
            .get(0)
            .getAsJsonObject();
    ofAll(people).forEach((key, value) -> assertClose(value, group.get(key).getAsString()));
    assertTrue(json.replace('\u00a0', ' ').contains(takeRate(people)), json);
  }

  private static String takeRate(List<Worked> people) {
    List<Fraction> cuts = people.stream().map(Worked::cut).sorted(Fraction::compare).toList();
    long kept = people.stream().mapToLong(Worked::commission).sum();
    long paid = people.stream().mapToLong(Worked::fares).sum();
    Fraction middle = cuts.get(PEOPLE / 2 - 1).plus(cuts.get(PEOPLE / 2)).times(1, 2);
    return String.format(
        Locale.ROOT,
        "Of what customers paid, %s%% did not reach the workers (tips apart; people: 300);"
            + " for half of them it was %s%% or less.",
        percent(Fraction.of(kept, paid)),
        percent(middle));
  }

  private static BigDecimal percent(Fraction share) {
    return share.times(100, 1).decimal().setScale(1, RoundingMode.HALF_UP);
  }

  /** The median is between the two in the middle; Gini by the places of the sorted rates. */
  private static Map<String, Fraction> ofAll(List<Worked> people) {
    List<Fraction> rates = people.stream().map(Worked::rate).sorted(Fraction::compare).toList();
    List<Worked> below = people.stream().filter(PeopleTest::isBelow).toList();
    Fraction gaps = Fraction.ZERO;
    long missing = 0;
    for (Worked each : below) {
      gaps = gaps.plus(Fraction.of(1, 1)).plus(each.rate().times(-100, MINIMUM));
      missing += MINIMUM * each.seconds() - 3_600 * (each.fares() - each.commission());
    }
    Fraction sum = rates.stream().reduce(Fraction.ZERO, Fraction::plus);
    Fraction differences = Fraction.ZERO;
    for (int i = 0; i < PEOPLE; i++) {
      differences = differences.plus(rates.get(i).times(2L * i - PEOPLE + 1, PEOPLE));
    }
    long kept = people.stream().mapToLong(each -> each.fares() - each.commission()).sum();
    long seconds = people.stream().mapToLong(Worked::seconds).sum();
    return Map.of(
        "records", Fraction.of(PEOPLE, 1),
        "mean", sum.times(1, PEOPLE),
        "median", rates.get(PEOPLE / 2 - 1).plus(rates.get(PEOPLE / 2)).times(1, 2),
        "pooled_earnings", Fraction.of(kept * 36, seconds),
        "headcount_ratio", Fraction.of(below.size(), PEOPLE),
        "gap", gaps.times(1, PEOPLE),
        "missing_pay", Fraction.of(missing, 360_000),
        "gini", differences.over(sum));
  }

  private static boolean isBelow(Worked worked) {
    return worked.rate().compare(Fraction.of(MINIMUM, 100)) < 0;
  }

  /** Rates are summed to nine digits. */
  private static void assertClose(Fraction expected, String written) {
    BigDecimal off = expected.decimal().subtract(new BigDecimal(written)).abs();
    assertTrue(off.compareTo(new BigDecimal("1e-9")) < 0, () -> expected.decimal() + " " + written);
  }

  /** 10 € an hour before; 8.00, 8.20 … 10.20 since: half have 91 % or less, (90 + 92) ÷ 2. */
  @Test
  void aChangeIsThatOfThePersonInTheMiddle() throws IOException {
    LocalDate since = LocalDate.of(2024, 6, 10);
    for (int person = 0; person < 12; person++) {
      Path folder = Files.createDirectories(all.resolve("exports/driver-" + (1000 + person)));
      String fare = "transport.fare.base,driver_payment_fares";
      String before = line(2_000, fare, since.minusDays(3));
      String after = line(1_600 + 40 * person, fare, since);
      Files.writeString(folder.resolve("driver_payments-0.csv"), PAYMENTS + before + after);
      String times = TIMES + time(since.minusDays(3), 7_200) + time(since, 7_200);
      Files.writeString(folder.resolve("driver_online_offline-0.csv"), times);
    }
    String out = call("exports", "--since", since.toString(), "--format", "json").out();
    String expected =
        "Since 10 June 2024, half of the people who worked before and since (12) get 91.0% or less"
            + " of what an hour brought them before.";
    assertTrue(out.replace('\u00a0', ' ').contains(expected), out);
  }

  @Test
  void namesChangeNothing() throws IOException {
    people(30, "exports", "driver-");
    people(30, "others", "a".repeat(30));
    String page = all.resolve("page.html").toString();
    String out = call("exports", "--report", page).out();
    String rows = Files.readString(all.resolve("w.csv"));
    assertEquals(out, call("others", "--report", page).out());
    assertEquals(rows, Files.readString(all.resolve("w.csv")));
    for (String name : List.of("w.csv", "page.html", "w.datapackage.json")) {
      assertFalse(Files.readString(all.resolve(name)).contains("driver-1"), name);
    }
  }
}
