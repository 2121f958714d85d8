package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.clickwage.Call;
import org.clickwage.Generator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Proposed pay floors on random logbooks of some months, worked out month by month. */
class FloorsOfExportsTest {
  @TempDir Path folder;

  /** What a month has. */
  private static final class Month {
    private double pay;
    private double hours;
    private int tasks;

    double added(int perTask, int perHour) {
      return Math.max(0, perTask * tasks + perHour * hours - pay);
    }
  }

  @Test
  void whatFloorsAddIsThatOfEachMonth() {
    Generator.records(
        300,
        chance -> {
          Map<Integer, Month> months = new TreeMap<>();
          Path file = written(chance, months);
          int perTask = 1 + chance.below(9);
          int perHour = 1 + chance.below(9);
          Map<String, Double> low = added(file, perTask, perHour);
          Map<String, Double> high = added(file, perTask + chance.below(3), perHour + 1);
          months.forEach(
              (month, known) -> {
                String name = String.format("2026-%02d", month);
                assertEquals(known.added(perTask, perHour), low.get(name), 1e-6, name);
                assertTrue(high.get(name) >= low.get(name), name);
              });
          assertEquals(months.size(), low.size());
        });
  }

  private Path written(Generator chance, Map<Integer, Month> months) {
    StringBuilder lines = new StringBuilder("date,start,end,pay,tasks,note\n");
    for (int month = 1; month <= 1 + chance.below(4); month++) {
      for (int day = 1 + chance.below(9); day <= 28; day += 1 + chance.below(12)) {
        int hours = 1 + chance.below(10);
        int cents = chance.below(20_000);
        int tasks = chance.below(20);
        lines.append(
            String.format(
                Locale.ROOT,
                "2026-%02d-%02d,08:00,%02d:30,%.2f,%d,%n",
                month,
                day,
                8 + hours,
                cents / 100.0,
                tasks));
        Month known = months.computeIfAbsent(month, none -> new Month());
        known.pay += cents / 100.0;
        known.hours += hours + 0.5;
        known.tasks += tasks;
      }
    }
    try {
      return Files.writeString(folder.resolve("log.csv"), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By month, what is missing to the floor. */
  private static Map<String, Double> added(Path file, int perTask, int perHour) {
    String floor = perTask + "EUR/task + " + perHour + "EUR/h online";
    Call call =
        Call.of(
            "statement",
            file.toString(),
            "--set",
            "currency=EUR",
            "--proposed",
            floor,
            "--format",
            "json");
    assertEquals(0, call.exit(), call::err);
    Map<String, Double> added = new TreeMap<>();
    JsonObject all = JsonParser.parseString(call.out()).getAsJsonObject();
    for (JsonElement each : all.getAsJsonArray("comparisons")) {
      JsonObject compared = each.getAsJsonObject();
      assertEquals("proposed-floor", compared.get("kind").getAsString());
      added.put(
          compared.get("period").getAsString(),
          compared.getAsJsonObject("shortfall").get("low").getAsDouble());
    }
    return added;
  }
}
