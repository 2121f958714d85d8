package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hourly rate of a task log is meant, and what counts once in its statistics. */
class SessionsRatesTest {
  private static final String LOG =
      "src/test/resources/cases/tasklog/sessions/advertised-rate/log.csv";

  private static JsonObject group(String method, String... args) {
    List<String> usual =
        List.of(
            "sessions",
            LOG,
            "--gap",
            "0",
            "--minimum",
            "7.25USD/h",
            "--min-group",
            "1",
            "--format",
            "json");
    Call call = Call.of(Call.with(usual, args));
    assertEquals(0, call.exit(), call::err);
    for (JsonElement group : call.json().getAsJsonObject().getAsJsonArray("groups")) {
      if (group.getAsJsonObject().get("method").getAsString().equals(method)) {
        return group.getAsJsonObject();
      }
    }
    throw new AssertionError(method + " is not in " + call.out());
  }

  /**
   * a: 4 in 30 min, 0 in 20 min (rejected), 1 in 10 min; b: 6 in 1 h, 1 in no time; c: 1 in no
   * time, so no rate. In all 13 in 120 min, 100 min of them paid. Nothing overlaps.
   */
  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvSource({
    "gross, worker, session hourly_rate, 6.5, 13 in 2 h",
    "gross, worker, session median, 6, a 5 and b 7",
    "gross, worker, session headcount_ratio, 1, both under 7.25",
    "gross, worker, session missing_pay, 2.5, 2.25*1 + 0.25*1",
    "advertised, worker, session hourly_rate, 7.8, 13 in 100 min",
    "advertised, worker, session median, 7.25, a 5 in 40 min and b 7 in 1 h",
    "advertised, worker, session pooled_gross, 6, a and b: 12 in 2 h",
    "advertised, worker, session headcount_ratio, 0.5, b alone",
    "advertised, worker, session missing_pay, 0.25, (7.25-7)*1",
    "advertised, worker, summed hourly_rate, 7.8, 13 in 100 min",
    "advertised, worker, per-task hourly_rate, 6.6667, (8+6+6)/3",
    "advertised, worker, per-task median, 6.5, a (8+6)/2 and b 6",
    "gross, record, session hourly_rate, 6.5, 13 in 2 h",
    "gross, record, session mean, 5, (8+0+6+6)/4",
    "gross, record, session median, 6, 0 6 6 8",
    "gross, record, summed headcount_ratio, 0.75, 0 6 6",
    "gross, record, per-task missing_pay, 3.875, 7.25/3 + 1.25/6 + 1.25",
    "advertised, record, session mean, 6.6667, (8+6+6)/3",
    "advertised, record, session headcount_ratio, 0.6667, 6 6",
  })
  void comesToWhatWasWorked(
      String rate, String per, String figure, BigDecimal worked, String arithmetic) {
    String[] where = figure.split(" ");
    BigDecimal found =
        group(where[0], "--rate", rate, "--per", per).get(where[1]).getAsBigDecimal();
    assertEquals(
        0,
        worked.compareTo(found.setScale(4, RoundingMode.HALF_UP)),
        () -> found + " for " + arithmetic);
  }

  @Test
  void aLogHasNoNetRateAndEarningsAreItsGrossPay() {
    JsonObject net = group("session", "--rate", "net");
    assertTrue(net.get("hourly_rate").isJsonNull());
    assertTrue(net.get("median").isJsonNull());
    JsonObject earnings = group("session", "--rate", "earnings");
    assertEquals(group("session").get("median"), earnings.get("median"));
    assertEquals("earnings", earnings.get("rate").getAsString());
  }

  /** The median of workers is none of theirs where tasks are counted. */
  @Test
  void workersHaveNoMedianWhereTasksAreCounted() {
    assertTrue(group("session", "--per", "record").get("median_worker").isJsonNull());
  }
}
