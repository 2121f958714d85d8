import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * {@code statement --each} on the exports of many drivers: {@code ExportsJob HOME FOLDER PEOPLE},
 * by {@code mvn -q -Pbench integration-test -DskipTests -Dbench.people=3000}; 0 people, the
 * default, is no run.
 *
 * <p>Each has a year of 2,000 trips in the three tables of a ride platform, 2 MB. What is printed:
 * seconds, exports a second, and the most memory.
 */
final class ExportsJob {
  private static final int TRIPS = 2_000;
  private static final int MINUTES_A_TRIP = 240;
  private static final LocalDateTime BEGIN = LocalDateTime.of(2025, 1, 1, 6, 0);
  private static final long SEED = 20_261_130;

  private ExportsJob() {}

  public static void main(String[] args) throws Exception {
    int people = Integer.parseInt(args[2]);
    if (people == 0) {
      return;
    }
    Path folder = Path.of(args[1]).resolve("exports");
    long bytes = 0;
    for (int person = 0; person < people; person++) {
      bytes += write(folder.resolve("driver-" + person), new SplittableRandom(SEED + person));
    }
    String clickwage = Path.of(args[0]).resolve("bin/clickwage").toString();
    MeasuredRun run =
        MeasuredRun.of(
            List.of(clickwage, "statement", folder.toString(), "--each", "--country=FR"));
    PrintStream out = System.out;
    out.printf("%nstatement --each, %,d exports, %.1f MB%n%n", people, bytes / 1e6);
    out.printf(
        "%8.2f s %8.2f CPU s %8.1f exports a second %8.0f MB%n",
        run.seconds(), run.cpuSeconds(), people / run.seconds(), run.peakMegabytes());
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(file);
      }
    }
  }

  /** One driver's export: waiting, on the way, on a trip, one after the other. */
  private static long write(Path folder, SplittableRandom random) throws IOException {
    Files.createDirectories(folder);
    Path trips = folder.resolve("driver_lifetime_trips-0.csv");
    Path times = folder.resolve("driver_online_offline-0.csv");
    Path payments = folder.resolve("driver_payments-0.csv");
    try (BufferedWriter trip = Files.newBufferedWriter(trips);
        BufferedWriter time = Files.newBufferedWriter(times);
        BufferedWriter payment = Files.newBufferedWriter(payments)) {
      trip.write(
          "city_id,currency_code,timezone,request_timestamp_local,request_timestamp_utc,"
              + "begintrip_timestamp_local,begintrip_timestamp_utc,dropoff_timestamp_local,"
              + "dropoff_timestamp_utc,trip_distance_miles,status,driver_upfront_fare_local,"
              + "driver_trip_number\n");
      time.write(
          "earner_state,city_id,begin_lat,begin_lng,end_lat,end_lng,begin_timestamp_utc,"
              + "end_timestamp_utc,duration_ms,begin_timestamp_local,end_timestamp_local\n");
      payment.write(
          "city_id,amount_local,currency_code,classification,category,recognize_timestamp_local\n");
      for (int i = 0; i < TRIPS; i++) {
        LocalDateTime open = BEGIN.plusMinutes((long) MINUTES_A_TRIP * i);
        LocalDateTime asked = open.plusSeconds(600 + random.nextInt(3_000));
        LocalDateTime begun = asked.plusSeconds(120 + random.nextInt(600));
        LocalDateTime ended = begun.plusSeconds(300 + random.nextInt(2_400));
        double fare = (500 + random.nextInt(3_000)) / 100.0;
        trip.write(
            String.format(
                Locale.ROOT,
                "3,EUR,Europe/Paris,%s,%s,%s,%s,%s,%s,%.1f,completed,%.2f,%d%n",
                stamp(asked, 1),
                stamp(asked, 0),
                stamp(begun, 1),
                stamp(begun, 0),
                stamp(ended, 1),
                stamp(ended, 0),
                1 + random.nextInt(150) / 10.0,
                fare,
                i));
        time.write(span("open", open, asked));
        time.write(span("enroute", asked, begun));
        time.write(span("ontrip", begun, ended));
        String paid = ended.plusHours(1).toString().replace('T', ' ');
        payment.write(line(fare, "transport.fare.base,driver_payment_fares,", paid));
        payment.write(line(-fare / 4, "intermediary.commission,commission,", paid));
      }
    }
    return Files.size(trips) + Files.size(times) + Files.size(payments);
  }

  /** Local stamps end in Z, too. */
  private static String stamp(LocalDateTime utc, int hoursAhead) {
    return String.format(Locale.ROOT, "%1$tFT%1$tT.000Z", utc.plusHours(hoursAhead));
  }

  private static String span(String state, LocalDateTime from, LocalDateTime to) {
    return String.format(
        Locale.ROOT,
        "%s,3,48.85,2.35,48.86,2.36,%s,%s,%d,%s,%s%n",
        state,
        stamp(from, 0),
        stamp(to, 0),
        java.time.Duration.between(from, to).toMillis(),
        stamp(from, 1),
        stamp(to, 1));
  }

  private static String line(double amount, String kind, String paid) {
    return String.format(Locale.ROOT, "3,%.2f,EUR,%s%s%n", amount, kind, paid);
  }
}
