package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clickwage.Call;
import org.clickwage.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A task log through the whole command: figures to the digit, outputs, what does not matter. */
class SessionsCommandTest {
  private static final String HARA = "src/test/resources/cases/en/sessions/hara/log.csv";

  @TempDir private Path folder;

  private static JsonArray groups(String... args) {
    Call call = Call.of(Call.with(List.of("sessions"), args));
    assertTrue(call.exit() == 0 || call.exit() == 3, call::err);
    return JsonParser.parseString(call.out()).getAsJsonObject().getAsJsonArray("groups");
  }

  private static JsonObject group(String method, JsonArray groups) {
    for (JsonElement group : groups) {
      if (group.getAsJsonObject().get("method").getAsString().equals(method)) {
        return group.getAsJsonObject();
      }
    }
    throw new AssertionError(method + " is not in " + groups);
  }

  @ParameterizedTest(name = "{0}, gap {1}, {2}: {4} s, {5} an hour")
  @CsvFileSource(resources = "/worked/sessions-hara.csv", numLinesToSkip = 1, encoding = "UTF-8")
  void comesToWhatWasWorked(
      String method,
      String gap,
      String counted,
      String sessions,
      String seconds,
      BigDecimal hourly,
      BigDecimal paid) {
    String count = counted.toLowerCase(Locale.ROOT).replace(' ', ',');
    JsonArray groups = groups(HARA, "--gap", gap + "s", "--count", count, "--format", "json");
    JsonObject found = group(method.equals("summed") ? "summed" : "session", groups);
    assertAll(
        () -> assertEquals(seconds, found.get("seconds").getAsString()),
        () ->
            assertEquals(
                sessions, found.get("sessions").isJsonNull() ? null : text(found, "sessions")),
        () -> assertEquals(0, paid.compareTo(found.get("paid").getAsBigDecimal())),
        () ->
            assertEquals(
                hourly,
                found.get("hourly_rate").getAsBigDecimal().setScale(4, RoundingMode.HALF_UP)));
  }

  private static String text(JsonObject group, String key) {
    return group.get(key).getAsString();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Many workers and small chunks' worth of tasks, in an order that a generator chose. */
  private static String log(int tasks) {
    StringBuilder log = new StringBuilder("worker,accept,end,reward,status\n");
    long state = 7;
    for (int i = 0; i < tasks; i++) {
      state = state * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
      int some = (int) (state >>> 33);
      long second = 1_700_000_000L + some % 1_000_000;
      String accept = java.time.Instant.ofEpochSecond(second).toString();
      String end = java.time.Instant.ofEpochSecond(second + some % 977).toString();
      String status = List.of("approved", "rejected", "returned", "pending").get(some % 4);
      log.append("w").append(some % 37).append(',').append(accept).append(',').append(end);
      log.append(',').append(some % 13 == 0 ? "" : "0.0" + some % 10 + " USD");
      log.append(',').append(some % 31 == 0 ? "lost" : status).append('\n');
    }
    return log.toString();
  }

  @Test
  void theOrderOfTheTasksDoesNotMatter() throws IOException {
    String log = log(500);
    int head = log.indexOf('\n') + 1;
    List<String> backwards = new java.util.ArrayList<>(log.substring(head).lines().toList());
    java.util.Collections.reverse(backwards);
    Path one = write("one.csv", log);
    Path other = write("other.csv", log.substring(0, head) + String.join("\n", backwards) + "\n");
    assertEquals(
        groups(one.toString(), "--format", "json"), groups(other.toString(), "--format", "json"));
  }

  @Test
  void threadsDoNotMatter() throws IOException {
    // More than two chunks of the usual size.
    Path log = write("log.csv", log(160_000));
    assertTrue(Files.size(log) > 9_000_000, "several chunks");
    Call one = Call.of("sessions", log.toString(), "--threads", "1", "--workers", "-");
    Call several = Call.of("sessions", log.toString(), "--threads", "4", "--workers", "-");
    assertEquals(one.out(), several.out());
    assertEquals(one.err(), several.err());
  }

  @Test
  void everyRecordIsCountedOrLeftOut() throws IOException {
    Path log = write("log.csv", log(400));
    for (JsonElement each : groups(log.toString(), "--format", "json")) {
      JsonObject group = each.getAsJsonObject();
      long all = group.get("tasks").getAsLong() + group.get("tasks_left_out").getAsLong();
      assertEquals(400, all, group::toString);
    }
  }

  @Test
  void aLongerGapNeverRaisesTheRate() throws IOException {
    Path log = write("log.csv", log(400));
    Rational last = null;
    for (JsonElement each :
        groups(
            log.toString(),
            "--method",
            "session",
            "--gap",
            "0,5s,60s,10min,2h",
            "--format",
            "json")) {
      Rational rate = Rational.parse(each.getAsJsonObject().get("hourly_rate").getAsString());
      assertTrue(last == null || rate.compareTo(last) <= 0, each::toString);
      last = rate;
    }
  }

  @Test
  void workersAddUpToAll() throws IOException {
    Path log = write("log.csv", log(400));
    Path workers = folder.resolve("workers.csv");
    Path summary = folder.resolve("summary.json");
    Call.of(
        "sessions",
        log.toString(),
        "--gap",
        "60s",
        "--method",
        "session",
        "--workers",
        workers.toString(),
        "--summary",
        summary.toString());
    Rational seconds = Rational.ZERO;
    Rational paid = Rational.ZERO;
    List<String> lines = Files.readAllLines(workers);
    List<String> titles = List.of(lines.get(0).split(","));
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = List.of(line.split(",", -1));
      seconds = seconds.plus(Rational.parse(cells.get(titles.indexOf("seconds"))));
      paid = paid.plus(Rational.parse(cells.get(titles.indexOf("paid"))));
    }
    JsonObject all =
        group(
            "session",
            JsonParser.parseString(Files.readString(summary))
                .getAsJsonObject()
                .getAsJsonArray("groups"));
    assertEquals(all.get("seconds").getAsString(), seconds.toString());
    assertEquals(all.get("paid").getAsString(), paid.toString());
  }

  @Test
  void outputsAreDescribedNextToThem() throws IOException {
    Path out = folder.resolve("sessions.csv");
    Path problems = folder.resolve("problems.txt");
    Path log = write("log.csv", log(100));
    Call call =
        Call.of(
            "sessions", log.toString(), "--out", out.toString(), "--problems", problems.toString());
    assertEquals(3, call.exit(), call.err());
    String description = Files.readString(folder.resolve("sessions.datapackage.json"));
    assertTrue(description.contains("\"clickwage-sessions\""), description);
    assertTrue(description.contains("\"log.csv\""), description);
    assertTrue(Files.readString(problems).contains("log.csv:"), "problems are listed");
    assertFalse(description.contains(folder.toString()), description);
    assertEquals(
        0, Call.of("verify", folder.resolve("sessions.datapackage.json").toString()).exit());
    Call again = Call.of("sessions", log.toString(), "--out", out.toString());
    assertEquals(4, again.exit(), again.err());
  }

  @Test
  void aProblemLeavesNoOutputUnderStrict() throws IOException {
    Path out = folder.resolve("sessions.csv");
    Path log = write("log.csv", log(100));
    assertEquals(
        3, Call.of("sessions", log.toString(), "--strict", "--out", out.toString()).exit());
    assertFalse(Files.exists(out));
    assertFalse(Files.exists(folder.resolve("sessions.datapackage.json")));
  }
}
