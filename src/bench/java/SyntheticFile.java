import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up task log: the same bytes for the same number of rows on every machine, 97 a row on
 * average.
 *
 * <p>Its places and days are those for which the program knows a net minimum wage. All platforms
 * pay in euros, since money of several currencies is not added; five of the countries have another
 * currency, so that their minimum wages are exchanged.
 */
final class SyntheticFile {
  static final String HEADER =
      "worker,platform,country,currency,date,tasks,paid_hours,unpaid_hours,payout,bonus,"
          + "platform_fee_pct,charges_pct,costs,note";

  static final String CURRENCY = "EUR";

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 2, 1);
  private static final int DAYS = 334; // to the end of 2025
  private static final int WORKERS = 200_000;
  private static final long SEED = 20_261_124;

  private static final List<String> PLATFORMS =
      List.of(
          "Alphabee",
          "Brickwork",
          "Clickyard",
          "Dashboard",
          "Errandly",
          "Foodwheel",
          "Gigstreet",
          "Hourmill",
          "Inboxers",
          "Jobshare");

  /** What an hour is about worth there, in cents: it spreads the rates around the minimum. */
  private record Country(String code, int anHour) {}

  private static final List<Country> COUNTRIES =
      List.of(
          new Country("BE", 1_280),
          new Country("DE", 1_005),
          new Country("ES", 745),
          new Country("FR", 940),
          new Country("GB", 1_370),
          new Country("IE", 1_290),
          new Country("LU", 1_360),
          new Country("MA", 150),
          new Country("MG", 29),
          new Country("PT", 520),
          new Country("RO", 330),
          new Country("TN", 68));

  private static final String[] FEES = {"0.0", "5.0", "10.0", "12.5", "15.0", "20.0", "25.0"};
  private static final String[] CHARGES = {"0.0", "6.8", "12.3", "21.2", "22.2", "24.0"};

  private static final String[] NOTES = {
    "",
    "an evening shift",
    "two orders at the same time",
    "waited at the restaurant",
    "\"rain, and a flat tyre on the way\"",
    "\"the client said \"\"later\"\"\"",
    "\"rejected once, then taken\"",
    "the app was down",
  };

  private SyntheticFile() {}

  static List<String> countries() {
    return COUNTRIES.stream().map(Country::code).toList();
  }

  static List<String> days() {
    List<String> days = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      days.add(FIRST_DAY.plusDays(day).toString());
    }
    return days;
  }

  static void write(Path file, long rows) throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> days = days();
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (long row = 0; row < rows; row++) {
        append(text, days, random);
        if (text.length() > 1 << 16) {
          out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
          text.setLength(0);
        }
      }
      out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void append(StringBuilder text, List<String> days, SplittableRandom random) {
    Country country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
    int paid = 25 + random.nextInt(776); // hundredths of an hour
    int unpaid = random.nextInt(1 + paid / 2);
    // From a third to about three times the usual, more often near the lower end.
    int luck = 33 + random.nextInt(120) + random.nextInt(120);
    long payout = (long) country.anHour() * (paid + unpaid) / 100 * luck / 100;
    text.append('w').append(1_000_000 + random.nextInt(WORKERS)).append(',');
    text.append(PLATFORMS.get(random.nextInt(PLATFORMS.size()))).append(',');
    text.append(country.code()).append(',').append(CURRENCY).append(',');
    text.append(days.get(random.nextInt(days.size()))).append(',');
    text.append(1 + random.nextInt(40)).append(',');
    decimal(text, paid).append(',');
    decimal(text, unpaid).append(',');
    decimal(text, payout).append(',');
    decimal(text, random.nextInt(4) == 0 ? payout * random.nextInt(20) / 100 : 0).append(',');
    text.append(FEES[random.nextInt(FEES.length)]).append(',');
    text.append(CHARGES[random.nextInt(CHARGES.length)]).append(',');
    decimal(text, payout * random.nextInt(12) / 100).append(',');
    text.append(NOTES[random.nextInt(NOTES.length)]).append('\n');
  }

  private static StringBuilder decimal(StringBuilder text, long hundredths) {
    long cents = hundredths % 100;
    return text.append(hundredths / 100).append(cents < 10 ? ".0" : ".").append(cents);
  }
}
