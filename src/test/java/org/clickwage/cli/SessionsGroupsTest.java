package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The group statistics of a task log, worked by hand, and laws that they keep. */
class SessionsGroupsTest {
  private static final String LOG =
      "src/test/resources/cases/comparison/sessions/groups-with-weights-and-countries/log.csv";

  private static final String[] JSON = {"--format", "json"};

  @TempDir private Path folder;

  private static JsonArray groups(String... args) {
    Call call = Call.of(Call.with(List.of(Call.with(List.of("sessions"), args)), JSON));
    assertEquals(0, call.exit(), call::err);
    return call.json().getAsJsonObject().getAsJsonArray("groups");
  }

  private static JsonObject group(JsonArray groups, String key, String name) {
    for (JsonElement group : groups) {
      if (group.getAsJsonObject().get(key).getAsString().equals(name)) {
        return group.getAsJsonObject();
      }
    }
    throw new AssertionError(name + " is not in " + groups);
  }

  /**
   * On P: a 10 in 1 h, b 24 in 2 h, c 12 in 1 h, e 0 in 1 h, each of weight 1: rates 10, 12, 12, 0.
   * On Q: a 5 in 1 h of weight 2, f 20 in 1 h of weight 1. In all: a 15 in 1.5 h (10:00 to 11:30),
   * of weight 2, its largest. References of 3 June 2024: France 11.65, Germany 12.41, Italy none; b
   * has an hour of either: 12.03.
   */
  @ParameterizedTest(name = "{0} {1}: {3}")
  @CsvSource({
    "P, hourly_rate, 9.2, 46/5",
    "P, mean, 8.5, (10+12+12)/4",
    "P, median, 11, between 10 and 12",
    "P, pooled_gross, 9.2, all weights 1",
    "P, headcount_ratio, 1, 10<11.65 and 12<12.03 and 0<12.41; c has none",
    "P, below, 3, a b e",
    "P, missing_pay, 14.12, 1.65 + 2*0.03 + 12.41",
    "P, gini, 0.2794, 2*(2+2+10+2*12)/(2*16*8.5)",
    "Q, hourly_rate, 12.5, 25/2: by method, without weights",
    "Q, pooled_gross, 10, (2*5+20)/3",
    "Q, mean, 10, (2*5+20)/3",
    "Q, median, 5, F(5) = 2/3",
    "Q, weight, 3, 2+1",
    "Q, headcount_ratio, 0.6667, 2/3",
    "Q, gini, 0.3333, 2*2*15/(2*9*10)",
    "*, seconds, 23400, 1.5+2+1+1+1 h",
    "*, hourly_rate, 10.9231, 71/6.5",
    "*, tasks, 7, each once",
    "*, workers, 5, a b c e f",
    "*, mean, 10.6667, (2*10+12+12+0+20)/6",
    "*, parallel_seconds, 1800, 10:30 to 11:00",
    "*, headcount_ratio, 0.8, (2+1+1)/5: c has no reference",
  })
  void comesToWhatWasWorked(String name, String key, BigDecimal worked, String arithmetic) {
    JsonArray groups =
        groups(LOG, "--by", "platform", "--gap", "0", "--method", "session", "--min-group", "1");
    BigDecimal found = group(groups, "platform", name).get(key).getAsBigDecimal();
    assertEquals(
        0,
        worked.compareTo(found.setScale(worked.scale(), RoundingMode.HALF_UP)),
        () -> found + " instead of " + worked + ": " + arithmetic);
  }

  @Test
  void theIntervalsAreThoseOfBatch() {
    JsonObject all =
        groups(LOG, "--gap", "0", "--min-group", "1", "--confidence", "90%")
            .get(0)
            .getAsJsonObject();
    // Wilson by hand at 90 %, p = 0.8, n = 5^2/(4+1+1+1): z^2 = 2.705543.
    double n = 25 / 7.0;
    double z2 = 1.6448536269514722 * 1.6448536269514722;
    double centre = (0.8 + z2 / (2 * n)) / (1 + z2 / n);
    double half = Math.sqrt(z2) * Math.sqrt(0.8 * 0.2 / n + z2 / (4 * n * n)) / (1 + z2 / n);
    assertEquals(centre - half, all.get("headcount_low").getAsDouble(), 1e-9);
    assertEquals(centre + half, all.get("headcount_high").getAsDouble(), 1e-9);
    // Of so few, the share below the median may be anything.
    assertTrue(all.get("median_low").isJsonNull());
  }

  @Test
  void aGroupOfFewIsSuppressedAndTheTotalThatWouldRevealIt() {
    JsonArray groups = groups(LOG, "--by", "platform", "--gap", "0", "--method", "session");
    for (JsonElement group : groups) {
      JsonObject row = group.getAsJsonObject();
      assertEquals("n < 5", row.get("suppressed").getAsString());
      for (String key : List.of("workers", "tasks", "seconds", "paid", "hourly_rate", "median")) {
        assertTrue(row.get(key).isJsonNull(), key);
      }
    }
  }

  /** What is his own. */
  @Test
  void aLogOfOneWorkerIsShownUnlessAskedOtherwise() throws Exception {
    Path log = folder.resolve("one.csv");
    Files.writeString(
        log,
        "worker,accept,end,pay,currency\n"
            + "a,2024-06-03T10:00:00Z,2024-06-03T11:00:00Z,10,EUR\n");
    String[] args = {log.toString(), "--gap", "0", "--method", "session"};
    assertEquals(10, groups(args).get(0).getAsJsonObject().get("hourly_rate").getAsInt());
    JsonObject asked =
        groups(log.toString(), "--gap", "0", "--method", "session", "--min-group", "5")
            .get(0)
            .getAsJsonObject();
    assertTrue(asked.get("hourly_rate").isJsonNull());
  }

  @Test
  void neitherTheOrderOfRowsNorTheThreadsChangeAnything() throws Exception {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(LOG)));
    String title = lines.remove(0);
    String[] args = {"--by", "platform,country", "--min-group", "1", "--threads"};
    JsonArray first = groups(Call.with(List.of(Call.with(List.of(LOG), args)), "1"));
    Random random = new Random(4);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(lines, random);
      Path shuffled = folder.resolve("shuffled" + i + ".csv");
      Files.writeString(shuffled, title + "\n" + String.join("\n", lines) + "\n");
      String[] asked = Call.with(List.of(shuffled.toString()), args);
      assertEquals(first, groups(Call.with(List.of(asked), Integer.toString(1 + i))));
    }
  }

  /** Each worker is in one group only: what groups have together is what all have. */
  @Test
  void groupsOfDifferentWorkersAddUp() {
    JsonArray groups =
        groups(LOG, "--by", "worker", "--gap", "60s", "--method", "session", "--min-group", "1");
    for (String key :
        List.of("tasks", "sessions", "seconds", "hidden_seconds", "paid", "workers")) {
      BigDecimal sum = BigDecimal.ZERO;
      for (JsonElement group : groups) {
        JsonObject row = group.getAsJsonObject();
        BigDecimal figure = row.get(key).getAsBigDecimal();
        sum = row.get("worker").getAsString().equals("*") ? sum.subtract(figure) : sum.add(figure);
      }
      assertEquals(0, sum.signum(), key);
    }
  }
}
