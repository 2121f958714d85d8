package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clickwage.Call;
import org.clickwage.table.Chunker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementCommandTest {
  private static final Path EXPORT =
      Path.of("src", "test", "resources", "cases", "en", "statement", "driver", "export");

  @TempDir Path folder;

  private static JsonArray periods(String... args) {
    Call call =
        Call.of(Call.with(List.of("statement"), Call.with(List.of(args), "--format", "json")));
    return call.json().getAsJsonObject().getAsJsonArray("periods");
  }

  private static JsonObject total(String... args) {
    JsonArray periods = periods(args);
    JsonObject last = periods.get(periods.size() - 1).getAsJsonObject();
    assertEquals("*", last.get("period").getAsString());
    return last;
  }

  private static void assertFigure(String expected, JsonObject period, String key) {
    BigDecimal wanted = new BigDecimal(expected);
    BigDecimal found = period.get(key).getAsBigDecimal();
    assertEquals(
        wanted, found.setScale(wanted.scale(), RoundingMode.HALF_UP), () -> key + ": " + found);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8).toString();
  }

  /**
   * A driver's month by hand. Fares 812.40 + 945.15 + 630.00 and a wait charge of 12.50 are
   * 2,400.05; with a bonus of 40.00 and a tip of 25.00 gross pay is 2,465.05. Commission 203.10 +
   * 236.29 + 157.50 = 596.89; the car is 450.00; tolls of 6.20 are paid back; earnings 1,424.36.
   * Charges of the scheme in March 2025 are 21.2 % social, 0.1 % training and 0.044 % chamber tax
   * of gross pay: 21.344 % of 2,465.05 = 526.140272. Net pay: 1,424.36 − 526.140272 = 898.219728,
   * which is 898.22 €. The hours are eight shifts of 10, less the second that duration_ms is
   * shorter in one of them: 79.999722.
   */
  @Test
  void aDriversMonthIsAsWorkedByHand() {
    JsonObject total =
        total(
            EXPORT.toString(),
            "--charges",
            "fr-micro-bic-services",
            "--cost",
            "car=450€/month",
            "--from",
            "2025-03-01",
            "--to",
            "2025-03-31");
    assertFigure("2400.05", total, "fares");
    assertFigure("2465.05", total, "gross_pay");
    assertFigure("596.89", total, "fees");
    assertFigure("6.20", total, "reimbursements");
    assertFigure("0.00", total, "other");
    assertFigure("450.00", total, "work_costs");
    assertFigure("526.140272", total, "social_charges");
    assertFigure("898.219728", total, "net_pay");
    assertFigure("79.999722", total, "online_hours");
    assertFigure("31.999722", total, "on_trip_hours");
    assertFigure("77.033481", total, "on_trip_hourly_rate");
    assertFigure("30.813232", total, "gross_hourly_rate");
    assertFigure("17.804562", total, "earnings_hourly_rate");
    assertFigure("11.227786", total, "net_hourly_rate");
    assertFigure("2", total, "trips");
    assertEquals("net", total.get("minimum_basis").getAsString());
  }

  /** From 22:30 to 2:30: 1.5 h are of the 3rd, the rest of the 4th, where the second is missing. */
  @Test
  void aSpanThatCrossesMidnightIsSplit() {
    JsonArray days = periods(EXPORT.toString(), "--by", "day");
    JsonObject third = days.get(0).getAsJsonObject();
    JsonObject fourth = days.get(1).getAsJsonObject();
    assertFigure("1.500000", third, "on_trip_hours");
    assertFigure("7.500000", third, "online_hours");
    assertFigure("2.499722", fourth, "on_trip_hours");
    assertFigure("2.499722", fourth, "online_hours");
  }

  @Test
  void aFolderItsArchiveAndItsFilesAreTheSame() throws IOException {
    Path archive = folder.resolve("data.zip");
    List<String> named = new ArrayList<>();
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
        Stream<Path> files = Files.list(EXPORT)) {
      for (Path file : files.sorted().toList()) {
        zip.putNextEntry(new ZipEntry("Uber Data/Driver/" + file.getFileName()));
        Files.copy(file, zip);
        zip.closeEntry();
        if (!file.getFileName().toString().startsWith("rider")) {
          named.add(file.toString());
        }
      }
      zip.putNextEntry(new ZipEntry("__MACOSX/._driver_payments-0.csv"));
      zip.write(0);
      zip.closeEntry();
    }
    JsonArray ofFolder = periods(EXPORT.toString(), "--by", "week");
    assertEquals(ofFolder, periods(archive.toString(), "--by", "week"));
    List<String> backwards = new ArrayList<>(named);
    java.util.Collections.reverse(backwards);
    assertEquals(
        ofFolder, periods(Call.with(backwards, "--by", "week")), "whatever the order of files");
    assertEquals(
        ofFolder,
        periods(Call.with(named, named.get(0), "--by", "week")),
        "the same file twice counts once");
  }

  /** Old tools of Windows write names as DOS did; others write UTF-8 and don't say so. */
  @ParameterizedTest
  @CsvSource({"IBM850, relevé à payer.csv", "ISO-8859-1, relevÃ©s.csv", "UTF-8, 明細.csv"})
  void namesInAnArchiveMayHaveAnyEncoding(String charset, String name) throws IOException {
    Path archive = folder.resolve("data.zip");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(archive), Charset.forName(charset))) {
      zip.putNextEntry(new ZipEntry("plain.txt"));
      zip.putNextEntry(new ZipEntry(name));
      Files.copy(EXPORT.resolve("driver_payments-0.csv"), zip);
      zip.closeEntry();
    }
    Call call = Call.of("statement", archive.toString());
    assertEquals(0, call.exit(), call::err);
    String shown = name.replace("Ã©", "é");
    assertTrue(call.out().contains(shown + ": Uber"), call::out);
  }

  @Test
  void aDamagedArchiveIsReportedToBeOne() throws IOException {
    byte[] whole = Files.readAllBytes(archive());
    assertDamaged(Arrays.copyOf(whole, 200));
  }

  /** What the archive's directory says of a table: encrypted, method, check sum, length. */
  @ParameterizedTest
  @ValueSource(ints = {8, 10, 16, 24})
  void aTableIsWhatTheDirectoryOfItsArchiveSays(int place) throws IOException {
    byte[] bytes = Files.readAllBytes(archive());
    int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    bytes[directory + place] ^= 1;
    assertDamaged(bytes);
  }

  /** One that says of itself that it is small may unpack to more than there is room for. */
  @Test
  void aTableIsNotUnpackedBeyondItsLength() throws IOException {
    byte[] bytes = Files.readAllBytes(archive());
    int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    Arrays.fill(bytes, directory + 24, directory + 28, (byte) 0);
    assertDamaged(bytes);
  }

  private Path archive() throws IOException {
    Path archive = folder.resolve("data.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("driver_payments-0.csv"));
      Files.copy(EXPORT.resolve("driver_payments-0.csv"), zip);
      zip.closeEntry();
    }
    return archive;
  }

  private void assertDamaged(byte[] archive) throws IOException {
    Path damaged = Files.write(folder.resolve("damaged.zip"), archive);
    Call call = Call.of("statement", damaged.toString());
    assertEquals(4, call.exit());
    assertTrue(call.err().contains("damaged"), call.err());
  }

  /** The three forms of the header, two delimiters, with a byte order mark and without. */
  @Test
  void headersVary() throws IOException {
    String plain =
        file(
            "plain.csv",
            "city_id;amount_local;currency_code;classification;category;recognize_timestamp_local\n"
                + "3;20.5;EUR;x;driver_payment_fares;2024-05-06 10:00:00\n"
                + "3;-5;EUR;x;commission;2024-05-06 10:00:00\n");
    String titled =
        file(
            "titled.csv",
            "\uFEFFCity Name,Currency Code,Local Amount,Classification,Category,Local Timestamp\r\n"
                + "Paris,EUR,20.50,x,driver_payment_fares,2024-05-06T10:00:00.000Z\r\n"
                + "Paris,EUR,-5.00,x,Commission,2024-05-06T10:00:00.000Z\r\n");
    String camel =
        file(
            "camel.csv",
            "cityId,currencyCode,amountLocal,classification,category,recognizeTimestampLocal\n"
                + "3,EUR,20.50,x,driver_payment_fares,2024-05-06 10:00:00\n"
                + "3,EUR,-5.00,x,commission,2024-05-06 10:00:00\n");
    for (String file : List.of(plain, titled, camel)) {
      JsonObject total = total(file);
      assertFigure("20.50", total, "gross_pay");
      assertFigure("5.00", total, "fees");
      assertTrue(total.get("online_hours").isJsonNull(), "no hours are known");
      assertTrue(total.get("gross_hourly_rate").isJsonNull());
    }
  }

  /** 1:00 to 4:00 by the wall, on the night when the clocks go from 2:00 to 3:00, is two hours. */
  @Test
  void theNightOfSummerTimeHasTheHoursThatPassed() throws IOException {
    String times =
        file(
            "times.csv",
            "earner_state,begin_timestamp_utc,end_timestamp_utc,begin_timestamp_local,"
                + "end_timestamp_local\n"
                + "open,2024-03-31T00:00:00Z,2024-03-31T02:00:00Z,"
                + "2024-03-31T01:00:00Z,2024-03-31T04:00:00Z\n");
    assertFigure("2", total(times), "waiting_hours");
  }

  @Test
  void aSpanInTwoFilesIsOne() throws IOException {
    String head =
        "earner_state,begin_timestamp_utc,end_timestamp_utc,duration_ms,begin_timestamp_local,"
            + "end_timestamp_local\n";
    String first =
        "open,2024-05-06T08:00:00Z,2024-05-06T09:00:00Z,3600000,2024-05-06T10:00:00Z,"
            + "2024-05-06T11:00:00Z\n";
    String second =
        "ontrip,2024-05-06T09:00:00Z,2024-05-06T10:00:00Z,3600000,2024-05-06T11:00:00Z,"
            + "2024-05-06T12:00:00Z\n";
    JsonObject total = total(file("a.csv", head + first), file("b.csv", head + first + second));
    assertFigure("2", total, "online_hours");
  }

  @Test
  void whatAFileDoesNotHaveIsReportedWithItsLine() throws IOException {
    String times =
        file(
            "times.csv",
            "earner_state,begin_timestamp_utc,end_timestamp_utc,duration_ms,begin_timestamp_local,"
                + "end_timestamp_local\n"
                + "open,2024-05-06T08:00:00Z,2024-05-06T09:00:00Z,3600000,2024-05-06T10:00:00Z,"
                + "2024-05-06T11:00:00Z\n"
                + "asleep,2024-05-06T09:00:00Z,2024-05-06T10:00:00Z,3600000,"
                + "2024-05-06T11:00:00Z,2024-05-06T12:00:00Z\n"
                + "open,2024-05-06T10:00:00Z,,,2024-05-06T12:00:00Z,\n"
                + "offline,2024-05-06T10:00:00Z,,,2024-05-06T12:00:00Z,\n");
    Call call = Call.of("statement", times, "--format", "json");
    assertEquals(3, call.exit());
    assertEquals(2, call.err().lines().count(), call.err());
    assertTrue(call.err().contains("times.csv:3: earner_state: ‘asleep’"), call.err());
    assertTrue(call.err().contains("times.csv:4: "), call.err());
  }

  @Test
  void theLogbookIsTakenWhereNoFileIsNamed() throws IOException {
    Path log = folder.resolve("clickwage").resolve("log.csv");
    Files.createDirectories(log.getParent());
    Files.writeString(log, "date,start,end,pay,tasks,note\n2024-05-06,9:00,11:00,20 EUR,,\n");
    Environment here =
        new Environment(
            false,
            Environment.Asks.NEVER,
            false,
            80,
            StandardCharsets.UTF_8,
            org.clickwage.message.Language.ENGLISH,
            () -> Call.NOW,
            java.util.Map.of("XDG_DATA_HOME", folder.toString(), "APPDATA", folder.toString()),
            Chunker.USUAL_SIZE,
            Optional.empty());
    Call call = Call.in(here, new byte[0], "statement", "--country", "FR", "--format", "csv");
    assertEquals(0, call.exit(), call.err());
    assertTrue(call.out().contains("*,2024-05-06,2024-05-06,EUR,20,"), call.out());
    Files.delete(log);
    Call none = Call.in(here, new byte[0], "statement");
    assertEquals(2, none.exit());
    assertTrue(none.err().contains("log.csv"), none.err());
  }

  @Test
  void aCommandSaysWhatPlatformsShowAndAddsUp() {
    Call call = Call.of("statement", EXPORT.toString());
    assertEquals(0, call.exit(), call.err());
    String text = call.out().replaceAll("[\\s\u00a0]+", " ");
    assertTrue(text.contains("on trips Washington State [5] 32 h €77.03"), text);
    assertTrue(text.contains("= €1,874.36; lines of payment: 12"), text);
    assertTrue(text.contains("the files add up to €1,874.36"), text);
    assertFalse(text.contains("please report this"), text);
  }

  /** 107.50 of pay in 2 h 35 min on trips is 41.61 an hour, in 3 h 35 min of activity 30.00. */
  @Test
  void aPageShowsARateInItsPictureAndAmongTheWaysToCountAnHour() {
    String page = Call.line("statement samples/driver-export --format html").out();
    assertEquals(2, page.split("Hours on trips, before the fee", -1).length, page);
    assertTrue(page.contains("<div class=\"val\">€41.61</div>"), page);
    assertTrue(page.contains("<bdi class=\"plain\">€41.61</bdi></td>"), page);
    assertTrue(
        page.replace("\u00a0", " ").contains("as Uber does, it is €30.00 an hour before the fee"),
        page);
  }
}
